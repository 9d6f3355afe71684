import HexaplaCore
import HexaplaICU

/// Builds a segmented document, one paragraph after another.
struct SegmentBuilder: ~Copyable {
    private let document: NormalizedDocument
    private let segmenter: Segmenter
    private let options: SegmentOptions
    private var sentences: [Sentence] = []
    private var tokens: [Token] = []
    private var findings: [Finding] = []
    private var counts = StageCounts()

    /// A sentence longer than this many bytes is worth a finding.
    private static let maxSentenceBytes = 20_000

    init(document: NormalizedDocument, segmenter: Segmenter, options: SegmentOptions) {
        self.document = document
        self.segmenter = segmenter
        self.options = options
    }

    mutating func add(paragraph index: Int) throws(ICUError) {
        let paragraph = document.paragraphs[index]
        let profile = segmenter.profile(language(of: index))
        let ranges = try sentenceRanges(paragraph, index: index, profile: profile)
        var finder = WordFinder(profile, rules: Segmenter.tokenRules(profile, options))
        let pieces = try finder.pieces(in: paragraph.text.utf8)
        var builder = TokenBuilder(paragraph: paragraph)
        var next = 0
        for range in ranges {
            let first = tokens.count
            builder.append(pieces, from: &next, in: range, to: &tokens)
            sentences.append(Sentence(paragraph: index, range: range, tokens: first..<tokens.count))
            if range.count > Self.maxSentenceBytes { noteEndless(paragraph: index, bytes: range.count) }
        }
    }

    consuming func finish() -> Staged<SegmentedDocument> {
        counts.input = document.paragraphs.count
        counts.output = sentences.count
        let value = SegmentedDocument(normalized: document, sentences: sentences, tokens: tokens)
        return Staged(value, findings: findings, counts: counts)
    }

    private func language(of paragraph: Int) -> LanguageTag {
        let detected = document.labelled.detected
        let own = paragraph < detected.paragraphs.count ? detected.paragraphs[paragraph].tag : .undetermined
        return own == .undetermined ? detected.language.tag : own
    }

    private mutating func sentenceRanges(
        _ paragraph: NormalizedParagraph, index: Int, profile: SegmentProfile
    ) throws(ICUError) -> [ByteRange<Normalized>] {
        if let given = document.labelled.detected.source.paragraphs[index].givenSentences {
            if let ranges = Self.mapped(given, paragraph) { return ranges }
            noteUnusable(paragraph: index)
        }
        var finder = SentenceFinder(profile, rules: segmenter.rules)
        var cuts: [Int] = []
        let dateline = datelineRange(paragraph, index: index)
        for decision in try finder.decisions(in: paragraph.text.utf8) {
            if decision.isBoundary, dateline.contains(decision.position) {
                counts.add("refused.dateline")
                continue
            }
            if decision.isBoundary { cuts.append(decision.position) }
            if decision.outcome == .added { counts.add("added.\(decision.rule)") }
            if decision.outcome == .refused { counts.add("refused.\(decision.rule)") }
        }
        return SentenceFinder.ranges(in: paragraph.text.utf8, cuts: cuts)
    }

    /// The positions inside a paragraph's dateline: it is never cut.
    private func datelineRange(_ paragraph: NormalizedParagraph, index: Int) -> Range<Int> {
        let labels = document.labelled.labels
        guard index < labels.count, let dateline = labels[index].dateline else { return 0..<0 }
        let range = paragraph.map.inverseMap(dateline)
        return range.start..<range.end
    }

    /// The given sentences in the normalized layer; `nil` when they leave text out or stand out of order.
    private static func mapped(
        _ given: [ByteRange<Original>], _ paragraph: NormalizedParagraph
    ) -> [ByteRange<Normalized>]? {
        let bytes = paragraph.text.utf8
        var cuts: [Int] = []
        for range in given.dropFirst() {
            let start = paragraph.map.inverseMap(range).start
            guard start >= cuts.last ?? 0, paragraph.text.isScalarBoundary(start) else { return nil }
            cuts.append(start)
        }
        guard !given.isEmpty else { return nil }
        return SentenceFinder.ranges(in: bytes, cuts: cuts)
    }

    private mutating func noteEndless(paragraph: Int, bytes: Int) {
        note(
            .endlessSentence, .warning, "A sentence is \(bytes) bytes long; stops seem to be missing.",
            paragraph: paragraph)
    }

    private mutating func noteUnusable(paragraph: Int) {
        note(
            .givenSentencesUnusable, .warning, "The sentences the file gives do not fit the paragraph.",
            paragraph: paragraph)
    }

    private mutating func note(_ code: FindingCode, _ severity: Severity, _ message: String, paragraph: Int) {
        let source = document.labelled.detected.source
        findings.append(
            Finding(
                code, severity, message, article: source.id.article, language: source.id.language, level: .paragraph,
                index: paragraph, file: source.path, span: source.paragraphs[paragraph].span))
    }
}
