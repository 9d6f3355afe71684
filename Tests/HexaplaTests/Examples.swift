import Hexapla

/// The examples of README and of the documentation, word for word: `ExampleTests` runs them and compares the texts.
struct Examples {
    let print: (Any...) -> Void

    func strings(_ english: String, _ arabic: String) throws {
        let hexapla = try Hexapla()
        let bitext = try hexapla.align(english, arabic, language: "ar")
        for pair in bitext.pairs(.sentence) { print(pair.bead.type, pair.english, "→", pair.version) }
    }

    func files(_ hexapla: Hexapla) throws {
        let bitext = try hexapla.align(file: "visit/en.txt", with: "visit/ru.docx")
        print(bitext.version.id.language, bitext.alignment.edition?.kind.rawValue ?? "not judged")
        for bead in bitext.beads(.paragraph) where bead.target.isEmpty { print("left out:", bead.canonical) }
    }

    func record(_ hexapla: Hexapla, _ english: String, _ french: String, _ chinese: String) throws {
        let record = try hexapla.record(["en": english, "fr": french, "zh": chinese], id: "harbour")
        for row in record.rows ?? [] where !row.gaps.isEmpty { print("not in", row.gaps, row.canonical?.text ?? "") }
        for finding in record.findings { print(finding.code, finding.message) }
        print(record.line)
    }

    func run(_ hexapla: Hexapla) async throws {
        for try await step in hexapla.run("corpus", to: "out") {
            switch step {
            case .progress(let progress): print(progress.articlesDone, "of", progress.articles)
            case .finished(let summary): print(summary.alignedArticles, "aligned,", summary.failures.count, "failed")
            }
        }
    }

    func errors(_ hexapla: Hexapla, _ english: String, _ version: String) {
        do {
            print(try hexapla.align(english, version, language: "tlh").beads(.sentence).count)
        } catch {
            switch error.code {
            case .language: print("Choose one of", hexapla.languages)
            case .input: print(error.reason, error.finding ?? "")
            case .resources, .settings, .output, .cancelled: print(error)
            }
        }
    }
}
