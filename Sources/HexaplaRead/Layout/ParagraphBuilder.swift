import HexaplaCore

/// Gathers lines to paragraphs.
struct ParagraphBuilder {
    private let style: ParagraphStyle
    private var cursor: FileCursor
    private var start = 0
    private var end = 0
    private var sentences: [Range<Int>] = []
    private(set) var paragraphs: [SourceParagraph] = []
    private(set) var lines = 0
    private(set) var blankLines = 0

    /// Builds the paragraphs of a text in linear time.
    ///
    /// - Parameters:
    ///   - text: The decoded file.
    ///   - style: How its paragraphs are told apart.
    ///   - hasNUL: Whether U+0000 occurs in it.
    init(_ text: DecodedText, style: ParagraphStyle, hasNUL: Bool) {
        self.style = style
        cursor = FileCursor(text, hasNUL: hasNUL)
        var scanner = LineScanner(text.utf8, from: text.start)
        while let line = scanner.next() {
            if lines > 0, style == .line || line.isAfterGap { close() }
            if start == end { start = line.range.lowerBound }
            end = line.range.upperBound
            if style == .presegmented { sentences.append(line.range) }
            lines += 1
        }
        close()
        cursor.skip(to: text.utf8.count)
        blankLines = scanner.blankLines
    }

    private mutating func close() {
        guard end > start else { return }
        cursor.skip(to: start)
        paragraphs.append(cursor.take(to: end, sentences: style == .presegmented ? sentences : nil))
        sentences.removeAll(keepingCapacity: true)
        start = end
    }

    /// Bytes of the file in no paragraph, NUL aside.
    var outsideBytes: Int { cursor.outsideBytes }
    /// Bytes of the file that are U+0000.
    var nulBytes: Int { cursor.nulBytes }
    /// Where in the file the first U+0000 lies.
    var firstNUL: Int? { cursor.firstNUL }
}
