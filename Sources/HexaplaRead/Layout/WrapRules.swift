/// Tells where the paragraphs of hard-wrapped text end.
///
/// A line starts a paragraph, if any of these holds:
///
/// 1. A blank line stands before it.
/// 2. It is indented by two columns more than the line above, or, in a text whose paragraphs start with an indent, than
///    most lines; and it does not start with a lower-case letter.
/// 3. It or the line above is a page number: a line of a few digits, with or without dashes.
/// 4. The line above ends a sentence and was left short: the first word of this line would have fitted on it with a
///    twentieth of the width to spare. This line does not start with a lower-case letter. Where lines are known to
///    be filled as far as words fit, the line above need not end a sentence.
/// 5. The line above is shorter than 60 % of the width without need, as titles and signatures are, and this line does
///    not start with a lower-case letter.
/// 6. It starts with a bullet, or with a number and a stop below a line that ends a sentence.
struct WrapRules {
    private let habits: LayoutHabits
    private var width: Int { habits.width }
    private static let sparePercent = 95
    private static let shortPercent = 60
    private static let leastIndent = 2
    private static let longestNumber = 9

    /// Creates the rules.
    ///
    /// - Parameter habits: How the lines of the text are set.
    init(habits: LayoutHabits) {
        self.habits = habits
    }

    /// What is known of a line.
    struct Line {
        let text: TextLine
        let shape: LineShape
        let isNumber: Bool

        init(_ text: TextLine, in utf8: [UInt8]) {
            self.text = text
            shape = LineShape(text.range, in: utf8)
            isNumber = WrapRules.isPageNumber(utf8[text.range])
        }
    }

    /// Whether a line starts a paragraph.
    func startsParagraph(_ line: Line, after above: Line, in utf8: [UInt8]) -> Bool {
        if line.text.isAfterGap || line.isNumber || above.isNumber { return true }
        guard line.shape.start != .lower else { return false }
        if line.text.indent >= above.text.indent + Self.leastIndent { return true }
        if habits.indentsParagraphs, line.text.indent >= habits.indent + Self.leastIndent { return true }
        let needed = (above.text.indent + above.shape.columns + 1 + line.shape.firstWord) * 100
        if above.shape.isClosed || habits.fillsLines, needed <= width * Self.sparePercent { return true }
        if needed <= width * Self.sparePercent, above.shape.columns * 100 < width * Self.shortPercent { return true }
        return startsItem(utf8[line.text.range], isClosed: above.shape.isClosed)
    }

    /// Whether a line starts like an item of a list.
    private func startsItem(_ line: ArraySlice<UInt8>, isClosed: Bool) -> Bool {
        if line.starts(with: [0xE2, 0x80, 0xA2]) || line.starts(with: [0xE2, 0x96, 0xAA]) { return true }
        let digits = line.prefix(4).prefix { (0x30...0x39).contains($0) }.count
        guard isClosed, (1...3).contains(digits), line.count > digits + 1 else { return false }
        let stop = line[line.startIndex + digits]
        return (stop == 0x2E || stop == 0x29) && line[line.startIndex + digits + 1] == 0x20
    }

    /// Whether a line holds one to four digits and nothing but dashes and spaces besides.
    static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= longestNumber else { return false }
        let isDash = { (byte: UInt8) in [0x2D, 0xE2, 0x80, 0x93, 0x94].contains(byte) }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard let first = line.first, let last = line.last, isDash(first) == isDash(last) else { return false }
        return (1...4).contains(line.count(where: isDigit))
            && line.allSatisfy { isDigit($0) || $0 == 0x20 || isDash($0) }
    }
}
