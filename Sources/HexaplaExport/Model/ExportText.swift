package import HexaplaCore
package import HexaplaRecord

/// A text of an article as it is exported.
package struct ExportText: Sendable {
    /// Its language, with its script where that was found.
    package let tag: LanguageTag
    /// The file, relative to the corpus folder.
    package let file: String
    /// What is known of the file.
    package let input: InputLine?
    /// Its paragraphs, in order.
    package let paragraphs: [SegmentLine]
    /// Its sentences, in order.
    package let sentences: [SegmentLine]

    init(_ text: ArticleRecord.Text, _ inputs: [InputLine]) {
        let input = inputs.first { $0.language?.base == text.language && $0.sha256 != nil && $0.code == nil }
        let found = input?.detected?.tag
        tag = found.flatMap { $0.base == text.language ? $0 : nil } ?? text.language
        file = text.segments.first?.file ?? input?.path ?? ""
        self.input = input
        let count = text.segments.partitioningIndex { $0.level == .sentence }
        paragraphs = Array(text.segments[..<count])
        sentences = Array(text.segments[count...])
    }

    /// The units of a level.
    package func units(_ level: AlignmentLevel) -> [SegmentLine] { level == .paragraph ? paragraphs : sentences }

    /// The sentences of a paragraph.
    package func sentences(ofParagraph paragraph: Int) -> ArraySlice<SegmentLine> {
        let first = sentences.partitioningIndex { ($0.paragraph ?? 0) >= paragraph }
        return sentences[first...].prefix { $0.paragraph == paragraph }
    }
}
