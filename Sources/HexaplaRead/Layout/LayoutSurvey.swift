import HexaplaCore

/// Finds out how a file marks its paragraphs.
///
/// The rule, applied to the first four million bytes:
///
/// 1. *Neighbours* are two lines without a blank line between them. A file without neighbours has a blank line between
///    all its paragraphs: `blank`.
/// 2. Neighbours look *wrapped* when the first word of the lower line would not have fitted on the upper one: the two
///    together are wider than 95 % of the file's width, which is the 90th percentile of the widths of all lines.
/// 3. Neighbours *run on* when the lower line starts with a lower-case letter, or when the script knows no case and the
///    upper line ends without a stop.
/// 4. A file is hard-wrapped when the width is 30 columns or more, 70 % of its neighbours look wrapped and 40 % run on.
///    In a file without any blank line it takes three pairs of neighbours and 50 % that run on, for such a file mostly
///    has a paragraph a line. A hard-wrapped file is `blank`: only blank lines part its paragraphs.
/// 5. Every other file is `line`: each line is a paragraph, so that short lines in a row below articles whose
///    paragraphs are single lines ("Suggest to a friend", "Print") stay apart.
enum LayoutSurvey {
    private static let limit = 4 << 20
    private static let leastWidth = 30

    /// The style of a text.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - start: Where the text starts in it.
    /// - Returns: `blank` or `line`; `line` for a text of one line or none.
    static func style(of utf8: [UInt8], from start: Int) -> ParagraphStyle {
        let counts = Counts(utf8, from: start, to: start + limit)
        if counts.neighbours == 0 { return counts.gaps > 0 ? .blank : .line }
        guard counts.width >= leastWidth else { return .line }
        let pairs = Pairs(utf8, from: start, to: start + limit, width: counts.width)
        let share = counts.gaps > 0 ? 40 : 50
        let isWrapped = pairs.wrapped * 100 >= counts.neighbours * 70 && pairs.runOn * 100 >= counts.neighbours * share
        return isWrapped && (counts.gaps > 0 || counts.neighbours >= 3) ? .blank : .line
    }

    /// Widths and neighbours.
    private struct Counts {
        var gaps = 0
        var neighbours = 0
        var width = 0

        init(_ utf8: [UInt8], from start: Int, to end: Int) {
            var scanner = LineScanner(utf8, from: start, to: end)
            var widths = [Int](repeating: 0, count: LineShape.widest + 1)
            var lines = 0
            while let line = scanner.next() {
                widths[LineShape.columns(line.range, in: utf8, stopsAtWord: false)] += 1
                if lines > 0 { if line.isAfterGap { gaps += 1 } else { neighbours += 1 } }
                lines += 1
            }
            var below = 0
            width =
                widths.firstIndex { count in
                    below += count
                    return below * 10 >= lines * 9
                } ?? 0
        }
    }

    /// How many neighbours look wrapped and run on.
    private struct Pairs {
        var wrapped = 0
        var runOn = 0

        init(_ utf8: [UInt8], from start: Int, to end: Int, width: Int) {
            var scanner = LineScanner(utf8, from: start, to: end)
            var above: LineShape?
            while let line = scanner.next() {
                let shape = LineShape(line.range, in: utf8)
                if let above, !line.isAfterGap {
                    if (above.columns + 1 + shape.firstWord) * 100 > width * 95 { wrapped += 1 }
                    if shape.start == .lower || shape.start == .caseless && !above.isClosed { runOn += 1 }
                }
                above = shape
            }
        }
    }
}
