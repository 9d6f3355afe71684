import Foundation
import HexaplaCore
import HexaplaRead
import HexaplaRecord
package import HexaplaRun
package import HexaplaSystem

/// What the proof of a run came to.
package struct VerifyReport: Sendable, Hashable {
    /// The files of the corpus whose digests were compared.
    package internal(set) var files = 0
    /// The files of the result whose digests were compared.
    package internal(set) var results = 0
    /// The spans whose bytes were decoded again.
    package internal(set) var spans = 0
    /// The beads that were counted.
    package internal(set) var beads = 0
    /// The findings that were looked at.
    package internal(set) var findings = 0
    /// The pages that were looked at.
    package internal(set) var pages = 0
    /// One sentence for each thing that does not hold.
    package internal(set) var problems: [String] = []
}

/// Proves a run against the corpus: digests of what was read and of what was written, spans, the cover of the beads, what
/// findings point to, the synopsis, where the lines of each article stand, and the links of the pages.
///
/// Every span is cut out of the file's bytes and decoded by itself; its text must be that of the segment, white space
/// aside, because a paragraph's line ends are shown as spaces.
package struct RunVerifier {
    private let run: FinishedRun
    private let inputs: [InputLine]
    private let byDocument: [DocumentID: InputLine]
    private let articles: [ArticleEntry]
    private var contents: InputFiles
    private let model: EncodingModel
    private var hasCorpus = true
    private var report = VerifyReport()
    private var units = UnitCensus()

    /// Opens a run.
    ///
    /// - Parameters:
    ///   - output: The output folder.
    ///   - corpus: The corpus folder; the one of the run by default.
    ///   - resources: The resource files, for decoding.
    /// - Throws: `PipelineError` when it is no output folder.
    package init(output: String, corpus: String? = nil, resources: StageResources) throws(PipelineError) {
        run = try FinishedRun(output, corpus: corpus)
        var (inputs, articles, problems): ([InputLine], [ArticleEntry], [String]) = ([], [], [])
        try run.forEach(InputLine.self, in: OutputNames.inputs, broken: { problems.append("\($0)") }) { line in
            if line.sha256 != nil, line.article != nil, line.language != nil { inputs.append(line) }
        }
        try run.forEach(ArticleEntry.self, in: OutputNames.articles, broken: { problems.append("\($0)") }) {
            articles.append($0)
        }
        (self.inputs, self.articles, report.problems) = (inputs, articles, problems)
        byDocument = Dictionary(inputs.map { (Self.id($0), $0) }, uniquingKeysWith: { first, _ in first })
        contents = InputFiles(run, inputs)
        model = resources.encodings
    }

    private static func id(_ input: InputLine) -> DocumentID {
        DocumentID(article: input.article ?? "", language: (input.language ?? .undetermined).base)
    }

    /// Proves everything.
    ///
    /// - Returns: What was proved and what does not hold.
    /// - Throws: `PipelineError` when a file of the output cannot be read.
    package mutating func verify() throws(PipelineError) -> VerifyReport {
        defer { contents.close() }
        try lookForCorpus()
        try checkFiles()
        let read = Set(inputs.compactMap(\.language)).sorted()
        let written = run.languages(in: "segments")
        for language in read { checkDigests(language, hasSegments: written.contains(language)) }
        for language in written { try checkSegments(language) }
        for language in run.languages(in: "alignments") { try checkBeads(language) }
        try checkFindings()
        try checkSynopsis()
        checkIndex()
        checkPages()
        return report
    }

    /// One problem when the corpus is not where the run found it, not one for each of its files.
    private mutating func lookForCorpus() throws(PipelineError) {
        let corpus = try run.location("")
        hasCorpus = Files.isDirectory(corpus)
        if !hasCorpus, !inputs.isEmpty {
            fail("\(corpus): The corpus of the run is not there; name its folder with --corpus.")
        }
    }

    private mutating func fail(_ problem: String) {
        report.problems.append(problem)
    }

    /// The digests of files that have no segments; the others are compared when their spans are.
    private mutating func checkDigests(_ language: LanguageTag, hasSegments: Bool) {
        for input in inputs where input.language == language {
            if !hasSegments || input.encoding == nil { _ = bytes(of: input) }
        }
    }

    /// The bytes of an input, when they are still those of the run.
    private mutating func bytes(of input: InputLine) -> [UInt8]? {
        if !hasCorpus { return nil }
        report.files += 1
        do throws(PipelineError) {
            return try contents.bytes(of: input)
        } catch {
            fail("\(input.path): \(error.reason)")
        }
        return nil
    }

    private mutating func checkSegments(_ language: LanguageTag) throws(PipelineError) {
        var current: (document: String, proof: SpanProof?)?
        var seen: Set<String> = []
        var problems: [String] = []
        var broken: [String] = []
        try run.forEach(SegmentLine.self, in: OutputNames.segments(language), broken: { broken.append("\($0)") }) {
            (segment) throws(PipelineError) in
            if current?.document != segment.doc {
                let input = byDocument[DocumentID(article: segment.doc, language: language)]
                if input == nil { problems.append("\(segment.doc).\(language): inputs.jsonl does not list its file.") }
                if !seen.insert(segment.doc).inserted { problems.append("\(segment.doc).\(language): stands twice.") }
                current = (segment.doc, input.flatMap { proof(of: $0) })
            }
            count(segment)
            guard let proof = current?.proof else { return }
            report.spans += 1
            if let problem = proof.problem(with: segment) {
                let name = "\(segment.doc).\(segment.lang), \(segment.level.rawValue) \(segment.index)"
                problems.append("\(name): \(problem)")
            }
        }
        report.problems += broken + problems
        for input in inputs where input.language == language && input.encoding != nil {
            checkCounts(input)
        }
    }

    private mutating func count(_ segment: SegmentLine) {
        let next = units.add(segment)
        if segment.index != next {
            fail(
                "\(segment.doc).\(segment.lang): \(segment.level.rawValue) \(segment.index) stands where \(next) should."
            )
        }
    }

    private mutating func proof(of input: InputLine) -> SpanProof? {
        bytes(of: input).map { SpanProof(input, bytes: $0, model: model, options: run.record.options["read"]) }
    }

    private mutating func checkCounts(_ input: InputLine) {
        let counts = [(AlignmentLevel.paragraph, input.paragraphs), (.sentence, input.sentences)]
        for (level, count) in counts {
            let found = units.count(input.article ?? "", input.language ?? .undetermined, level)
            if let count, found != count {
                fail("\(input.path): inputs.jsonl counts \(count) \(level.rawValue)s, the segments \(found).")
            }
        }
    }

    private mutating func checkBeads(_ language: LanguageTag) throws(PipelineError) {
        var proof = BeadProof()
        var lines: [String] = []
        try run.forEach(BeadLine.self, in: OutputNames.alignments(language), broken: { lines.append("\($0)") }) {
            (bead) throws(PipelineError) in
            report.beads += 1
            proof.take(bead, language)
            if let problem = Self.problem(of: bead) { fail("\(bead.doc).\(language): \(problem)") }
        }
        proof.finish()
        report.problems += lines
        for (key, cover) in proof.covers.sorted(by: { UnitCensus.Key.precedes($0.key, $1.key) }) {
            let english = units.count(key.article, .english, key.level)
            if !cover.isWhole || cover.counts != (english, units.count(key.article, language, key.level)) {
                fail(
                    "\(key.article).\(key.language): the \(key.level.rawValue) beads do not cover every unit once"
                        + " and in order.")
            }
        }
        checkMissing(language, having: proof.covers.keys)
    }

    /// What is wrong with a bead by itself.
    private static func problem(of bead: BeadLine) -> String? {
        let name = "\(bead.level.rawValue) bead \(bead.source)–\(bead.target)"
        if bead.type != "\(bead.source.count)-\(bead.target.count)" { return "\(name) has the type '\(bead.type)'." }
        if bead.moved, bead.source.isEmpty || bead.target.isEmpty { return "\(name) is moved, but joins nothing." }
        guard let score = bead.score, (0...1).contains(score) else { return "\(name) has no score from 0 to 1." }
        return nil
    }

    private mutating func checkFindings() throws(PipelineError) {
        var proof = FindingProof(run.record, inputs: inputs, units: units)
        var broken: [String] = []
        try run.forEach(
            Finding.self, in: OutputNames.findings, broken: { broken.append("\($0)") }
        ) { (finding) throws(PipelineError) in
            report.findings += 1
            proof.take(finding)
        }
        proof.finish()
        report.problems += broken + proof.problems
    }

    private mutating func checkSynopsis() throws(PipelineError) {
        guard Files.exists(Files.join(run.path, "synopsis.jsonl")) else { return }
        var proof = SynopsisProof(articles, units: units)
        var broken: [String] = []
        try run.forEach(
            RowLine.self, in: OutputNames.synopsis, broken: { broken.append("\($0)") }
        ) { (line) throws(PipelineError) in
            proof.take(line)
        }
        proof.finish()
        report.problems += broken + proof.problems
    }

    private mutating func checkFiles() throws(PipelineError) {
        var proof = FileProof(run)
        try proof.check()
        report.results = proof.files
        report.problems += proof.problems
    }

    private mutating func checkIndex() {
        var proof = IndexProof(run, articles)
        proof.check()
        report.problems += proof.problems
    }

    private mutating func checkPages() {
        var proof = PageProof(run)
        proof.check(articles)
        report.pages = proof.pages
        report.problems += proof.problems
    }

    private mutating func checkMissing(_ language: LanguageTag, having keys: some Collection<UnitCensus.Key>) {
        let present = Set(keys.map(\.article))
        for article in articles where article.aligned.contains(where: { $0.base == language }) {
            if !present.contains(article.article) {
                fail("\(article.article).\(language): articles.jsonl says aligned, but no bead is there.")
            }
        }
    }
}
