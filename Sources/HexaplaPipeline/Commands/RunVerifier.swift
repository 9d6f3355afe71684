import Foundation
import HexaplaCore

/// What the proof of a run came to.
public struct VerifyReport: Sendable, Hashable {
    /// The files whose digests were compared.
    public internal(set) var files = 0
    /// The spans whose bytes were decoded again.
    public internal(set) var spans = 0
    /// The beads that were counted.
    public internal(set) var beads = 0
    /// One sentence for each thing that does not hold.
    public internal(set) var problems: [String] = []
}

/// Proves a run against the corpus: digests, spans and the cover of the beads.
///
/// Every span is cut out of the file's bytes and decoded by itself; its text must be that of the segment, white space
/// aside, because a paragraph's line ends are shown as spaces.
public struct RunVerifier {
    private let run: FinishedRun
    private let decoder: SpanDecoder
    private var report = VerifyReport()
    /// The number of units of each document.
    private var units: [Key: Int] = [:]

    private struct Key: Hashable {
        let article: String
        let language: LanguageTag
        let level: AlignmentLevel
    }

    /// Opens a run.
    ///
    /// - Parameters:
    ///   - output: The output folder.
    ///   - corpus: The corpus folder; the one of the run by default.
    ///   - resources: The resource files, for decoding.
    /// - Throws: `PipelineError` when it is no output folder.
    public init(output: String, corpus: String? = nil, resources: StageResources) throws(PipelineError) {
        run = try FinishedRun(output, corpus: corpus)
        decoder = SpanDecoder(resources: resources)
    }

    /// Proves everything.
    ///
    /// - Returns: What was proved and what does not hold.
    /// - Throws: `PipelineError` when a file of the output cannot be read.
    public mutating func verify() throws(PipelineError) -> VerifyReport {
        _ = try run.location("")
        let read = Set(run.record.inputs.map(\.language)).sorted()
        let written = run.languages(in: "segments")
        for language in read { checkDigests(language, hasSegments: written.contains(language)) }
        for language in written { try checkSegments(language) }
        for language in run.languages(in: "alignments") { try checkBeads(language) }
        return report
    }

    private mutating func fail(_ problem: String) {
        report.problems.append(problem)
    }

    /// The digests of files that have no segments; the others are compared when their spans are.
    private mutating func checkDigests(_ language: LanguageTag, hasSegments: Bool) {
        for input in run.record.inputs where input.language == language {
            if !hasSegments || input.encoding == nil { _ = bytes(of: input) }
        }
    }

    /// The bytes of an input, when they are still those of the run.
    private mutating func bytes(of input: InputRecord) -> [UInt8]? {
        report.files += 1
        do throws(PipelineError) {
            let bytes = try Files.read(try run.location(input.path))
            if try SHA256.hex(of: bytes) == input.sha256 { return bytes }
            fail("\(input.path): the file has changed since the run; its SHA-256 is another.")
        } catch {
            fail("\(input.path): \(error.reason)")
        }
        return nil
    }

    private mutating func checkSegments(_ language: LanguageTag) throws(PipelineError) {
        var current: (document: String, input: InputRecord?, bytes: [UInt8]?)?
        var seen: Set<String> = []
        var problems: [String] = []
        try run.forEachSegment(language) { (segment) throws(PipelineError) in
            if current?.document != segment.doc {
                let input = run.input(article: segment.doc, language: language)
                if input == nil { problems.append("\(segment.doc).\(language): run.json does not list its file.") }
                if !seen.insert(segment.doc).inserted { problems.append("\(segment.doc).\(language): stands twice.") }
                current = (segment.doc, input, input.flatMap { bytes(of: $0) })
            }
            count(segment)
            guard let input = current?.input, let bytes = current?.bytes else { return }
            report.spans += 1
            if let problem = check(segment, input, bytes) { problems.append(problem) }
        }
        report.problems += problems
        for input in run.record.inputs where input.language == language && input.encoding != nil {
            checkCounts(input)
        }
    }

    private mutating func count(_ segment: FinishedRun.Segment) {
        let key = Key(article: segment.doc, language: segment.lang.base, level: segment.level)
        let next = units[key, default: 0]
        if segment.index != next {
            fail(
                "\(segment.doc).\(segment.lang): \(segment.level.rawValue) \(segment.index) stands where \(next) should."
            )
        }
        units[key] = next + 1
    }

    private func check(_ segment: FinishedRun.Segment, _ input: InputRecord, _ bytes: [UInt8]) -> String? {
        let name = "\(segment.doc).\(segment.lang), \(segment.level.rawValue) \(segment.index)"
        guard segment.file == input.path else { return "\(name): the file is not the one in run.json." }
        guard segment.span.end <= bytes.count else { return "\(name): the span leaves the file." }
        let text = decoder.text(Array(bytes[segment.span.indices]), encoding: input.encoding?.name ?? "UTF-8")
        return SpanDecoder.agree(text, segment.text) ? nil : "\(name): the bytes of the span give another text."
    }

    private mutating func checkCounts(_ input: InputRecord) {
        let counts = [(AlignmentLevel.paragraph, input.paragraphs), (.sentence, input.sentences)]
        for (level, count) in counts {
            let key = Key(article: input.article, language: input.language, level: level)
            if let count, units[key, default: 0] != count {
                fail(
                    "\(input.path): run.json counts \(count) \(level.rawValue)s, the segments \(units[key, default: 0])."
                )
            }
        }
    }

    private mutating func checkBeads(_ language: LanguageTag) throws(PipelineError) {
        var ends: [Key: (source: Int, target: Int)] = [:]
        var broken: Set<Key> = []
        try run.forEachBead(language) { (bead) throws(PipelineError) in
            report.beads += 1
            let key = Key(article: bead.doc, language: language, level: bead.level)
            let end = ends[key] ?? (0, 0)
            let inOrder =
                bead.source == Array(end.source..<(end.source + bead.source.count))
                && bead.target == Array(end.target..<(end.target + bead.target.count))
            if !inOrder || bead.source.isEmpty && bead.target.isEmpty { broken.insert(key) }
            ends[key] = (end.source + bead.source.count, end.target + bead.target.count)
        }
        for (key, end) in ends.sorted(by: { Self.precedes($0.key, $1.key) }) {
            let english = units[Key(article: key.article, language: .english, level: key.level), default: 0]
            if broken.contains(key) || end != (english, units[key, default: 0]) {
                fail(
                    "\(key.article).\(key.language): the \(key.level.rawValue) beads do not cover every unit once"
                        + " and in order.")
            }
        }
        checkMissing(language, having: ends.keys)
    }

    private static func precedes(_ left: Key, _ right: Key) -> Bool {
        left.article == right.article
            ? left.level.rawValue < right.level.rawValue
            : left.article.utf8.lexicographicallyPrecedes(right.article.utf8)
    }

    private mutating func checkMissing(_ language: LanguageTag, having keys: some Collection<Key>) {
        let present = Set(keys.map(\.article))
        for article in run.record.articles where article.aligned.contains(where: { $0.base == language }) {
            if !present.contains(article.id) {
                fail("\(article.id).\(language): run.json says aligned, but no bead is there.")
            }
        }
    }
}
