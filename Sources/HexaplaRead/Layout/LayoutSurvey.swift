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
///    upper line ends without a stop. A line indented as paragraphs are starts one and counts in neither.
/// 4. A file is hard-wrapped when the width is 30 columns or more, 70 % of its neighbours look wrapped and 40 % run on.
///    In a file without any blank line it takes three pairs of neighbours and 50 % that run on, for such a file mostly
///    has a paragraph a line; or a width from 40 to 130 columns, 45 % that look wrapped, and 50 % of those that also
///    run on, three at least: short paragraphs. A hard-wrapped file is `wrapped`: `WrapRules` says where its paragraphs
///    end.
/// 5. Every other file is `line`: each line is a paragraph, so that short lines in a row below articles whose
///    paragraphs are single lines ("Suggest to a friend", "Print") stay apart.
enum LayoutSurvey {
    private static let limit = 4 << 20
    private static let leastWidth = 30
    private static let pageWidths = 40...130

    /// The style of a text.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - start: Where the text starts in it.
    /// - Returns: `blank`, `wrapped` or `line`; `line` for a text of one line or none.
    static func style(of utf8: [UInt8], from start: Int) -> ParagraphStyle {
        let habits = habits(of: utf8, from: start)
        if habits.neighbours == 0 { return habits.gaps > 0 ? .blank : .line }
        return isWrapped(habits) ? .wrapped : .line
    }

    /// How the lines of a text are set.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - start: Where the text starts in it.
    /// - Returns: What the first four million bytes show.
    static func habits(of utf8: [UInt8], from start: Int) -> LayoutHabits {
        LayoutHabits(utf8, from: start, to: start + limit)
    }

    private static func isWrapped(_ habits: LayoutHabits) -> Bool {
        guard habits.width >= leastWidth, habits.inner > 0 else { return false }
        let share = habits.gaps > 0 ? 40 : 50
        if habits.wrapped * 100 >= habits.inner * 70, habits.runOn * 100 >= habits.inner * share {
            return habits.gaps > 0 || habits.inner >= 3
        }
        return habits.gaps == 0 && pageWidths.contains(habits.width) && habits.both >= 3
            && habits.wrapped * 100 >= habits.inner * 45 && habits.both * 2 >= habits.wrapped
    }
}
