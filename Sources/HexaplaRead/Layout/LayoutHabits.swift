/// How the lines of a text are set: what is counted over all of them.
///
/// Two lines without a blank line between them are *neighbours*. Widths and indents are in columns.
struct LayoutHabits: Sendable, Hashable {
    /// The 90th percentile of the widths of all lines; 0 without lines.
    private(set) var width = 0
    /// The indent most lines have.
    private(set) var indent = 0
    /// Whether paragraphs start with an indent: most lines that are indented more are followed by one that is not.
    private(set) var indentsParagraphs = false
    /// Whether lines are filled as far as words fit: hardly a line goes on in the next that had room for its first word.
    private(set) var fillsLines = false
    /// Lines with a blank line before them, the first aside.
    private(set) var gaps = 0
    /// Neighbours.
    private(set) var neighbours = 0
    /// Neighbours of which the lower one is not indented as paragraphs are.
    private(set) var inner = 0
    /// Inner neighbours of which the first word of the lower would not have fitted on the upper.
    private(set) var wrapped = 0
    /// Inner neighbours of which the lower starts in lower case or, where there is no case, the upper ends without a
    /// stop.
    private(set) var runOn = 0
    /// Inner neighbours that are both.
    private(set) var both = 0
    /// Inner neighbours of which the lower starts in lower case, and those of them that are wrapped.
    private var (lower, lowerWrapped) = (0, 0)
    private static let widestIndent = 24
    private static let leastIndent = 2
    private static let leastLower = 5

    /// Reads a text twice, in linear time.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - start: Where the text starts.
    ///   - end: Where to stop.
    init(_ utf8: [UInt8], from start: Int, to end: Int) {
        measure(utf8, start, end)
        guard neighbours > 0 else { return }
        compare(utf8, start, end)
        fillsLines = lower >= Self.leastLower ? lowerWrapped * 100 >= lower * 97 : both * 100 >= runOn * 90 && both >= 3
    }

    private mutating func measure(_ utf8: [UInt8], _ start: Int, _ end: Int) {
        var scanner = LineScanner(utf8, from: start, to: end)
        var widths = [Int](repeating: 0, count: LineShape.widest + 1)
        var indents = [Int](repeating: 0, count: Self.widestIndent + 1)
        var lines = 0
        while let line = scanner.next() {
            let columns = line.indent + LineShape.columns(line.range, in: utf8, stopsAtWord: false)
            widths[min(columns, LineShape.widest)] += 1
            indents[min(line.indent, Self.widestIndent)] += 1
            if lines > 0 { if line.isAfterGap { gaps += 1 } else { neighbours += 1 } }
            lines += 1
        }
        var below = 0
        width =
            widths.firstIndex { count in
                below += count
                return below * 10 >= lines * 9
            } ?? 0
        indent = indents.indices.max { (indents[$0], -$0) < (indents[$1], -$1) } ?? 0
    }

    private mutating func compare(_ utf8: [UInt8], _ start: Int, _ end: Int) {
        var scanner = LineScanner(utf8, from: start, to: end)
        var above: (shape: LineShape, indent: Int)?
        var (indented, single) = (0, 0)
        while let line = scanner.next() {
            let shape = LineShape(line.range, in: utf8)
            if let above, !line.isAfterGap {
                let isIndented = line.indent >= indent + Self.leastIndent
                if above.indent >= indent + Self.leastIndent {
                    indented += 1
                    if !isIndented { single += 1 }
                }
                if !isIndented { compare(shape, above.shape, indent: above.indent) }
            }
            above = (shape, line.indent)
        }
        indentsParagraphs = indented >= 2 && single * 2 >= indented
    }

    private mutating func compare(_ line: LineShape, _ above: LineShape, indent: Int) {
        inner += 1
        let isWrapped = (indent + above.columns + 1 + line.firstWord) * 100 > width * 95
        let runsOn = line.start == .lower || line.start == .caseless && !above.isClosed
        if isWrapped { wrapped += 1 }
        if runsOn { runOn += 1 }
        if isWrapped, runsOn { both += 1 }
        if line.start == .lower {
            lower += 1
            if isWrapped { lowerWrapped += 1 }
        }
    }
}
