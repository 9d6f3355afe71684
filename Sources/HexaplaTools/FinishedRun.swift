package import Foundation
package import HexaplaCore
package import HexaplaRun
package import HexaplaSystem

/// The output folder of an earlier run, for reading.
package struct FinishedRun {
    /// A line of `segments/<lang>.jsonl`, as far as it is needed.
    package struct Segment: Decodable, Sendable {
        let doc: String
        let lang: LanguageTag
        let level: AlignmentLevel
        let index: Int
        let paragraph: Int?
        let kind: String
        let span: ByteRange<FileBytes>
        let file: String
        let text: String
        let normalized: String?

        /// The text as shown in the synopsis.
        var shown: String { normalized ?? text }
    }

    /// A line of `findings.jsonl`, as far as it is needed.
    struct FindingLine: Decodable, Sendable {
        let code: String
        let message: String
        let doc: String?
        let lang: LanguageTag?
        let level: AlignmentLevel?
        let index: Int?
        let file: String?
        let span: ByteRange<FileBytes>?
    }

    /// A line of `synopsis.jsonl`, as far as it is needed.
    struct SynopsisLine: Decodable, Sendable {
        struct Canonical: Decodable, Sendable {
            let paragraph: Int
            let text: String?
        }
        struct Cell: Decodable, Sendable {
            let paragraphs: [Int]
        }
        let doc: String
        let row: Int
        let canonical: Canonical?
        let cells: [String: Cell]
    }

    /// A line of `alignments/<lang>.jsonl`.
    package struct BeadLine: Decodable, Sendable {
        package let doc: String
        package let lang: LanguageTag
        package let level: AlignmentLevel
        package let source: [Int]
        package let target: [Int]
        package let type: String
        package let score: Double?
        package let evidence: JSONValue?
    }

    package let path: String
    package let record: RunRecord
    private let corpus: String?
    private let inputs: [DocumentID: InputRecord]

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
        let file = Files.join(path, "run.json")
        guard Files.exists(file) else {
            throw PipelineError(.usage, path, "It is no output folder of a finished run: there is no run.json.")
        }
        let bytes = try Files.read(file)
        do {
            record = try JSONDecoder().decode(RunRecord.self, from: Data(bytes))
        } catch {
            throw PipelineError(.input, file, "The file is not what a run of this version writes.")
        }
        let pairs = record.inputs.map { (DocumentID(article: $0.article, language: $0.language.base), $0) }
        inputs = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func recordedCorpus(_ path: String) -> String? {
        guard let bytes = try? Files.read(Files.join(path, CorpusLocation.file)),
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

    /// The record of a document's file.
    package func input(article: String, language: LanguageTag) -> InputRecord? {
        inputs[DocumentID(article: article, language: language.base)]
    }

    /// The languages that have a file of the run in a part of the output, in column order.
    ///
    /// Files that the run does not list are none of its own, and a link in the place of one is not followed.
    package func languages(in part: String) -> [LanguageTag] {
        let names = record.files.keys.filter { name in
            name.hasPrefix(part + "/") && name.hasSuffix(".jsonl")
                && FileSystem.entry(Files.join(path, name))?.kind == .file
        }
        return names.compactMap { LanguageTag(String($0.dropFirst(part.count + 1).dropLast(6))) }.sorted()
    }

    /// Hands on the segments of a language in file order.
    ///
    /// - Parameters:
    ///   - language: The language.
    ///   - broken: Told of each line that is no segment; without it such a line is an error.
    ///   - body: Told of each segment.
    /// - Throws: `PipelineError` when the file cannot be read, and whatever `body` throws.
    func forEachSegment(
        _ language: LanguageTag, broken: ((PipelineError) -> Void)? = nil,
        _ body: (Segment) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        try LineFile.forEach(
            Segment.self, in: Files.join(path, "segments/\(language).jsonl"), broken: broken, body)
    }

    /// Hands on the beads of a language in file order.
    ///
    /// - Parameters:
    ///   - language: The language.
    ///   - broken: Told of each line that is no bead; without it such a line is an error.
    ///   - body: Told of each bead.
    /// - Throws: `PipelineError` when the file cannot be read, and whatever `body` throws.
    package func forEachBead(
        _ language: LanguageTag, broken: ((PipelineError) -> Void)? = nil,
        _ body: (BeadLine) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        try LineFile.forEach(
            BeadLine.self, in: Files.join(path, "alignments/\(language).jsonl"), broken: broken, body)
    }

    /// Hands on the lines of a file of the output, when it is there.
    package func forEachLine<Line: Decodable>(
        _ type: Line.Type, in file: String, broken: @escaping (PipelineError) -> Void,
        _ body: (Line) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let location = Files.join(path, file)
        if Files.exists(location) { try LineFile.forEach(type, in: location, broken: broken, body) }
    }

    /// The segments of one document at one level, in order.
    package func segments(
        article: String, language: LanguageTag, level: AlignmentLevel
    ) throws(PipelineError) -> [Segment] {
        var found: [Segment] = []
        try forEachSegment(language) { (segment) throws(PipelineError) in
            if segment.doc == article, segment.level == level { found.append(segment) }
        }
        return found
    }

    /// The beads of one version at one level, in order.
    package func beads(article: String, language: LanguageTag, level: AlignmentLevel) throws(PipelineError)
        -> [BeadLine]
    {
        var found: [BeadLine] = []
        try forEachBead(language) { (bead) throws(PipelineError) in
            if bead.doc == article, bead.level == level { found.append(bead) }
        }
        return found
    }
}
