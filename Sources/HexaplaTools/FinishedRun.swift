import Foundation
package import HexaplaCore
package import HexaplaRecord
import HexaplaRun
package import HexaplaSystem

/// The output folder of an earlier run, for reading.
///
/// What is asked of one article is read from its lines alone, which `articles.jsonl` finds. Neither is trusted: a file of
/// another size than `run.json` lists, and a line of another article, are errors.
package struct FinishedRun {
    /// The output folder.
    package let path: String
    /// What `run.json` says.
    package let record: RunManifest
    private let corpus: String?
    private let articles: ArticleFinder

    /// Opens an output folder.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - corpus: The corpus folder; the one of the run by default.
    /// - Throws: `PipelineError` when it is no output folder of a run.
    package init(_ path: String, corpus: String? = nil) throws(PipelineError) {
        guard !Files.isBlank(path) else { throw PipelineError(.usage, "output", "The output folder has no name.") }
        try OutputFolder.complete(path)
        self.path = path
        self.corpus = corpus ?? Self.recordedCorpus(path)
        let file = Files.join(path, OutputNames.record)
        guard Files.exists(file) else {
            throw PipelineError(.usage, path, "It is no output folder of a finished run: there is no run.json.")
        }
        let bytes = try Files.read(file)
        do {
            record = try JSONDecoder().decode(RunManifest.self, from: Data(bytes))
        } catch {
            throw PipelineError(.input, file, "The file is not what a run of this version writes.")
        }
        articles = ArticleFinder(file: Files.join(path, OutputNames.articles))
    }

    private static func recordedCorpus(_ path: String) -> String? {
        guard let bytes = try? Files.read(Files.join(path, OutputNames.Log.corpus)),
            let location = try? JSONDecoder().decode(CorpusLocation.self, from: Data(bytes))
        else { return nil }
        return Files.join(Files.real(path), location.corpus)
    }

    /// Where a file of the corpus lies.
    package func location(_ file: String) throws(PipelineError) -> String {
        guard let corpus else {
            throw PipelineError(.usage, path, "The run does not say where the corpus lies; name it with --corpus.")
        }
        return Files.join(corpus, file)
    }

    /// The languages of which `run.json` lists a file in a folder of the output, in column order, whether it is there or
    /// not.
    package func listedLanguages(in folder: String) -> [LanguageTag] {
        record.files.keys.compactMap { OutputNames.language(of: $0, in: folder) }.sorted()
    }

    /// The languages that have a file of the run in a folder of the output, in column order.
    ///
    /// Files that the run does not list are none of its own, and a link in the place of one is not followed.
    package func languages(in folder: String) -> [LanguageTag] {
        let names = record.files.keys.filter { FileSystem.entry(Files.join(path, $0))?.kind == .file }
        return names.compactMap { OutputNames.language(of: $0, in: folder) }.sorted()
    }
}

/// One article.
extension FinishedRun {
    /// The entry of an article; `nil` when the run has none of the id.
    package func entry(_ article: String) throws(PipelineError) -> ArticleEntry? {
        try checkSize(of: OutputNames.articles)
        return try articles.entry(article)
    }

    /// The lines of an article in a file that is filed by article; none when the run has no such article or file.
    package func lines<Line: FiledLine>(
        of article: String, in file: String, as type: Line.Type = Line.self
    ) throws(PipelineError) -> [Line] {
        guard let entry = try entry(article) else { return [] }
        return try lines(of: entry, in: file)
    }

    /// The lines of an article in a file that is filed by article; none when the article has none there.
    package func lines<Line: FiledLine>(
        of entry: ArticleEntry, in file: String, as type: Line.Type = Line.self
    ) throws(PipelineError) -> [Line] {
        guard let span = entry.lines[file] else { return [] }
        try checkSize(of: file)
        guard let size = record.files[file]?.size, span.end <= size else { throw changed(OutputNames.articles) }
        var lines: [Line] = []
        try RecordFile.forEach(Line.self, in: Files.join(path, file), span: span) { (line) throws(PipelineError) in
            guard let article = line.filedUnder, article.utf8.elementsEqual(entry.article.utf8) else {
                throw changed(file)
            }
            lines.append(line)
        }
        return lines
    }

    /// Refuses a file of the output that is gone or has another size than `run.json` lists.
    package func checkSize(of file: String) throws(PipelineError) {
        guard let listed = record.files[file], let entry = FileSystem.entry(Files.join(path, file)),
            entry.kind == .file, entry.size == listed.size
        else { throw changed(file) }
    }

    private func changed(_ file: String) -> PipelineError {
        PipelineError(
            .input, Files.join(path, file), "The file is not as the run wrote it; 'hexapla verify' says more.")
    }

    /// The input of a document that took part.
    package func input(article: String, language: LanguageTag) throws(PipelineError) -> InputLine? {
        try lines(of: article, in: OutputNames.inputs).first { (line: InputLine) in
            line.language?.base == language.base && line.sha256 != nil
        }
    }

    /// The segments of one document at one level, in order.
    package func segments(
        article: String, language: LanguageTag, level: AlignmentLevel
    ) throws(PipelineError) -> [SegmentLine] {
        try lines(of: article, in: OutputNames.segments(language)).filter { $0.level == level }
    }

    /// The beads of one version at one level, in order.
    package func beads(
        article: String, language: LanguageTag, level: AlignmentLevel
    ) throws(PipelineError) -> [BeadLine] {
        try lines(of: article, in: OutputNames.alignments(language)).filter { $0.level == level }
    }

    /// The findings on an article: those on the corpus that name it, those among its lines, and those that could be made
    /// only when all articles were done.
    package func findings(article: String) throws(PipelineError) -> [Finding] {
        let file = OutputNames.findings
        let own: [Finding] = try lines(of: article, in: file)
        try checkSize(of: file)
        let size = record.files[file]?.size ?? 0
        let early = try articles.first()?.lines[file]?.start ?? 0
        let late = try articles.last()?.lines[file]?.end ?? early
        return try findings(on: article, in: ByteRange(0, early)) + own
            + findings(on: article, in: ByteRange(late, size))
    }

    /// The findings on an article among those that stand between no article's lines.
    private func findings(on article: String, in span: ByteRange<FileBytes>) throws(PipelineError) -> [Finding] {
        var findings: [Finding] = []
        try RecordFile.forEach(Finding.self, in: Files.join(path, OutputNames.findings), span: span) { finding in
            if let named = finding.article, named.utf8.elementsEqual(article.utf8) { findings.append(finding) }
        }
        return findings
    }
}

/// The whole corpus.
extension FinishedRun {
    /// Hands on the lines of a file of the output in file order, when it is there.
    ///
    /// - Parameters:
    ///   - type: What a line holds.
    ///   - file: The file, by its name in the output folder.
    ///   - broken: Told of each line that does not fit; without it such a line is an error.
    ///   - body: Told of each line that does.
    /// - Throws: `PipelineError` when the file cannot be read, and whatever `body` throws.
    package func forEach<Line: RecordLine>(
        _ type: Line.Type, in file: String, broken: ((PipelineError) -> Void)? = nil,
        _ body: (Line) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let location = Files.join(path, file)
        if Files.exists(location) { try RecordFile.forEach(type, in: location, broken: broken, body) }
    }
}
