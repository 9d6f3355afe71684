import HexaplaCore
import HexaplaRecord
import HexaplaRun

extension HexaplaRecord.ArticleRecord {
    /// The record of an article that was run.
    init(_ run: ArticleRun, levels: Set<AlignmentLevel>) {
        let alignments = run.checked?.aligned.alignments ?? []
        self.init(
            article: run.id, inputs: run.inputs.map(InputLine.init),
            texts: run.documents.map { Text(language: $0.id.language, segments: SegmentLine.lines(of: $0)) },
            versions: alignments.map { VersionRecord($0, doc: run.id, levels: levels) },
            rows: run.checked.map(RowLine.lines), findings: run.findings, failures: run.failures,
            counts: run.tally.counts)
    }
}

extension InputLine {
    fileprivate init(_ input: InputRecord) {
        self.init(path: input.path)
        (article, language, spelling) = (input.article, input.language, input.spelling)
        (sha256, size, part) = (input.sha256, input.size, input.part)
        (format, encoding, paragraphStyle) = (input.format, input.encoding, input.paragraphStyle)
        detected = input.detected.map { LanguageGuess(tag: $0.language, confidence: $0.confidence) }
        (paragraphs, sentences) = (input.paragraphs, input.sentences)
    }
}
