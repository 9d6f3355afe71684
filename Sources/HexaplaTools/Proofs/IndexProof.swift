import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// Proves `articles.jsonl`: the articles are in order, each once, and the bytes that they name in a file hold all lines of
/// the article and no other.
struct IndexProof {
    private let run: FinishedRun
    private let articles: [ArticleEntry]
    private(set) var problems: [String] = []

    init(_ run: FinishedRun, _ articles: [ArticleEntry]) {
        self.run = run
        self.articles = articles
    }

    /// Looks at the index and at the places in the files that it names.
    mutating func check() {
        let count = run.record.totals.articles
        if articles.count != count {
            problems.append("articles.jsonl: run.json counts \(count) articles, the lines are \(articles.count).")
        }
        for (first, second) in zip(articles, articles.dropFirst()) where !precedes(first.article, second.article) {
            problems.append("articles.jsonl: the article '\(second.article)' stands behind '\(first.article)'.")
        }
        for file in Set(articles.flatMap(\.lines.keys)).sorted() { check(file) }
    }

    /// The places of the articles in a file follow each other from its start to its end.
    ///
    /// Only findings stand before the first article, those on the corpus, of which some name an article; and only findings
    /// that were made at the end and files that were set aside stand behind the last.
    private mutating func check(_ file: String) {
        let places = articles.compactMap { entry in entry.lines[file].map { (entry.article, $0) } }
        guard let size = FileSystem.entry(Files.join(run.path, file))?.size, OutputNames.isOwn(file) else {
            return problems.append("articles.jsonl: '\(file)' is no file of the run.")
        }
        for ((first, before), (second, behind)) in zip(places, places.dropFirst()) where before.end != behind.start {
            problems.append("\(file): the lines of '\(second)' do not begin where those of '\(first)' end.")
        }
        if let start = places.first?.1.start, start > 0, file != OutputNames.findings {
            problems.append("\(file): bytes 0 to \(start) are of no article.")
        }
        if let end = places.last?.1.end, end < size, file != OutputNames.findings, file != OutputNames.inputs {
            problems.append("\(file): bytes \(end) to \(size) are of no article.")
        }
        for (article, place) in places {
            if place.end > size {
                problems.append("\(file): the lines of '\(article)' run past the end of the file.")
            } else {
                check(article, place, in: file)
            }
        }
    }

    private mutating func check(_ article: String, _ place: ByteRange<FileBytes>, in file: String) {
        let bytes: [UInt8]
        do throws(PipelineError) {
            bytes = try Files.read(Files.join(run.path, file), in: place.indices)
        } catch {
            return problems.append("\(file): \(error.reason)")
        }
        let isWhole = bytes.isEmpty || bytes.last == 0x0A
        let key = file == OutputNames.inputs ? "article" : "doc"
        let isOwn = bytes.split(separator: 0x0A).allSatisfy { line in
            let value = try? JSONReader.value(line)
            return value?[key]?.string?.utf8.elementsEqual(article.utf8) == true
        }
        if !isWhole || !isOwn {
            problems.append("\(file): bytes \(place.start) to \(place.end) are not the lines of '\(article)'.")
        }
    }
}
