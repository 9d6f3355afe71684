import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaLanguage
import HexaplaNormalize
import HexaplaRun
import HexaplaSegment

/// What the align stage costs by language: processor seconds for a megabyte of text, both sides counted.
///
/// Each sample article is aligned with one version at a time; sentences and words are cut before the clock starts.
struct AlignCost {
    private let files: StageResources
    private let articles: [String: [LanguageTag: SegmentedDocument]]

    /// Reads and cuts `<article>/<language>.txt` of a folder.
    init(resources: String, corpus: URL) throws {
        files = try StageResources(folder: resources)
        let segment = SegmentStage(languages: files.languages)
        var articles: [String: [LanguageTag: SegmentedDocument]] = [:]
        for article in try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted() {
            for language in files.languages.known {
                let file = corpus.appendingPathComponent("\(article)/\(language.code).txt")
                guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
                let paragraphs = text.components(separatedBy: "\n\n").map { Array($0.utf8) }.filter { !$0.isEmpty }
                let labelled = BenchDocument.labelled(paragraphs, language: language, article: article)
                articles[article, default: [:]][language] = try segment.run(NormalizeStage().run(labelled).value).value
            }
        }
        self.articles = articles
    }

    /// A table with a column for each language: with its lexicon and without.
    var text: String {
        let languages = files.languages.known.filter(files.languages.isServed).filter(files.languages.isUsual)
        var table = SpeedTable(
            languages: languages.map(\.code), title: "CPU s for a MB of both texts", places: 2)
        table.add("align", languages.map { cost($0, stage(lexicon: true)) })
        table.add("align without lexicon", languages.map { cost($0, stage(lexicon: false)) })
        return table.text
    }

    private func stage(lexicon: Bool) -> AlignStage {
        AlignStage(
            options: AlignOptions(lexicon: lexicon), weights: files.weights, languages: files.languages,
            facts: files.facts, skeletons: files.skeletons, lexicons: files.lexicons)
    }

    private func cost(_ language: LanguageTag, _ stage: AlignStage) -> Double {
        let pairs = articles.keys.sorted().compactMap { id -> Article? in
            guard let english = articles[id]?[files.languages.canonical], let version = articles[id]?[language] else {
                return nil
            }
            return Article(id: id, canonical: english, versions: [version])
        }
        let bytes = pairs.reduce(0) { sum, pair in
            sum + ([pair.canonical] + pair.versions).reduce(0) { $0 + $1.source.byteCount }
        }
        guard bytes > 0 else { return 0 }
        let speed = ThreadClock.megabytesPerSecond(bytes: bytes) {
            pairs.reduce(0) { $0 + stage.run($1).value.alignments.count }
        }
        return 1 / speed
    }
}
