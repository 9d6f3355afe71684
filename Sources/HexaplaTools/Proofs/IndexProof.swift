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
    mutating func check() throws(PipelineError) {
        for (first, second) in zip(articles, articles.dropFirst()) where !precedes(first.article, second.article) {
            problems.append("articles.jsonl: the article '\(second.article)' stands behind '\(first.article)'.")
        }
        for file in Set(articles.flatMap(\.lines.keys)).sorted() { try check(file) }
    }

    /// The places of the articles in a file follow each other; before the first and behind the last stands what belongs to
    /// no article, or was remarked on at the end.
    private mutating func check(_ file: String) throws(PipelineError) {
        let places = articles.compactMap { entry in entry.lines[file].map { (entry.article, $0) } }
        guard let size = FileSystem.entry(Files.join(run.path, file))?.size, OutputNames.isOwn(file) else {
            return problems.append("articles.jsonl: '\(file)' is no file of the run.")
        }
        for ((first, before), (second, behind)) in zip(places, places.dropFirst()) where before.end != behind.start {
            problems.append("\(file): the lines of '\(second)' do not begin where those of '\(first)' end.")
        }
        if let last = places.last, last.1.end > size {
            return problems.append("\(file): the lines of '\(last.0)' run past the end of the file.")
        }
        for (article, place) in places { try check(article, place, in: file) }
    }

    private mutating func check(
        _ article: String, _ place: ByteRange<FileBytes>, in file: String
    ) throws(PipelineError) {
        let bytes = try Files.read(Files.join(run.path, file), in: place.indices)
        let isWhole = bytes.isEmpty || bytes.last == 0x0A
        let key = file == OutputNames.inputs ? "article" : "doc"
        let isOwn = bytes.split(separator: 0x0A).allSatisfy { line in
            let value = try? JSONReader.value(line)
            return value?[key]?.string == article
        }
        if !isWhole || !isOwn {
            problems.append("\(file): bytes \(place.start) to \(place.end) are not the lines of '\(article)'.")
        }
    }
}
