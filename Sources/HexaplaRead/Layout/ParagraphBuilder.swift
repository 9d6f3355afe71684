import HexaplaCore

/// Gathers lines to paragraphs.
struct ParagraphBuilder {
    private let style: ParagraphStyle
    private var cursor: FileCursor
    private var current: [Range<Int>] = []
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
        if style == .wrapped { unwrap(text, &scanner) } else { gather(&scanner) }
        cursor.skip(to: text.utf8.count)
        blankLines = scanner.blankLines
    }

    private mutating func gather(_ scanner: inout LineScanner) {
        while let line = scanner.next() {
            if lines > 0, style == .line || line.isAfterGap { close(nil) }
            if style != .presegmented, let first = current.first {
                current[0] = first.lowerBound..<line.range.upperBound
            } else {
                current.append(line.range)
            }
            lines += 1
        }
        close(nil)
    }

    private mutating func unwrap(_ text: DecodedText, _ scanner: inout LineScanner) {
        let rules = WrapRules(habits: LayoutSurvey.habits(of: text.utf8, from: text.start))
        let joiner = LineJoiner(text.utf8, from: text.start)
        var above: WrapRules.Line?
        while let next = scanner.next() {
            let line = WrapRules.Line(next, in: text.utf8)
            if let above, rules.startsParagraph(line, after: above, in: text.utf8) { close(joiner) }
            current.append(next.range)
            lines += 1
            above = line
        }
        close(joiner)
    }

    private mutating func close(_ joiner: LineJoiner?) {
        guard let first = current.first, let last = current.last else { return }
        cursor.skip(to: first.lowerBound)
        if let joiner {
            let joins = zip(current, current.dropFirst()).map { joiner.join($0, $1) }
            paragraphs.append(cursor.take(lines: current, joins: joins))
        } else {
            let sentences = style == .presegmented ? current : nil
            paragraphs.append(cursor.take(to: last.upperBound, sentences: sentences))
        }
        current.removeAll(keepingCapacity: true)
    }

    /// Bytes of the file in no paragraph, NUL aside, and white space taken out where lines were joined.
    var outsideBytes: Int { cursor.outsideBytes }
    /// Bytes of the hyphens taken out where lines were joined.
    var hyphenBytes: Int { cursor.hyphenBytes }
    /// Bytes of the file that are U+0000.
    var nulBytes: Int { cursor.nulBytes }
    /// The bytes of the first U+0000.
    var firstNUL: Range<Int>? { cursor.firstNUL }
}
