import HexaplaCore
package import HexaplaLanguage

/// What was found as text for people: key words in context (KWIC), the hits one below the other, with what is linked to
/// them.
///
/// A line of a language that reads from right to left stands in a directional isolate (UAX #9) that is as wide as the
/// line, its words in the order in which they are written: a terminal that knows the bidirectional algorithm turns the
/// line round, with the hit in its place, and one that does not shows it as it shows all such texts. A mark behind the
/// isolate keeps its last spaces in it (rule L1).
package struct Concordance {
    private let result: FindResult
    private let languages: LanguageSet
    private let width: Int
    private let style: MarkStyle

    /// The least and the most columns.
    package static let widths = 40...1000

    /// Prepares a result.
    ///
    /// - Parameters:
    ///   - result: What was found.
    ///   - languages: What is known of languages.
    ///   - width: The columns of the terminal, of `widths`.
    ///   - style: How hits are marked.
    package init(_ result: FindResult, languages: LanguageSet, width: Int, style: MarkStyle) {
        (self.result, self.languages, self.style) = (result, languages, style)
        self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    }

    /// The lines, with their line ends.
    package var text: String {
        let hits = result.hits
        let hasColumns = hits.contains { !$0.columns.isEmpty }
        let labels = hits.map(Self.label)
        let widest = min(labels.map { TerminalWidth.of($0) }.max() ?? 0, width / 3)
        var lines: [String] = []
        for (hit, label) in zip(hits, labels) {
            if hasColumns {
                lines += [label + Self.row(hit), line(hit, after: Self.margin(hit.language))]
                lines += hit.columns.flatMap(column) + [""]
            } else {
                lines.append(line(hit, after: Self.padded(label, widest) + "  "))
            }
        }
        if !hasColumns, !hits.isEmpty { lines.append("") }
        return (lines + summary + renderings).map { $0 + "\n" }.joined()
    }

    private static func label(_ hit: FindResult.Hit) -> String {
        "\(TerminalText.line(hit.article))#s\(hit.sentence).\(hit.language)"
    }

    private static func row(_ hit: FindResult.Hit) -> String { hit.row.map { "  r\($0)" } ?? "" }

    private static func padded(_ label: String, _ columns: Int) -> String {
        let width = TerminalWidth.of(label)
        if width <= columns { return label + String(repeating: " ", count: columns - width) }
        let end = TerminalWidth.suffix(label[...], columns - 1)
        return "…" + end + String(repeating: " ", count: columns - 1 - TerminalWidth.of(end))
    }

    private static func margin(_ language: LanguageTag) -> String { "  \(padded(language.code, 4))" }

    /// The line of a hit, with the hit in its middle.
    private func line(_ hit: FindResult.Hit, after margin: String) -> String {
        let room = width - TerminalWidth.of(margin)
        let parts = MarkedText(hit.text, hit.matches).parts
        let most = max(room - 24, room / 2)
        let isCut = TerminalWidth.of(parts.hit) > most
        let text = isCut ? String(TerminalWidth.prefix(parts.hit, most - 1)) + "…" : String(parts.hit)
        let taken = TerminalWidth.of(text) + style.width
        let left = (room - taken) / 2
        let before = parts.before.suffix(left, style)
        let behind = parts.behind.prefix(room - taken - left, style)
        let start = String(repeating: " ", count: left - before.width(style))
        let content = start + before.text(style) + style.mark(text) + behind.text(style)
        return margin + isolated(content, room - left - taken - behind.width(style), hit.language)
    }

    /// A text in an isolate of its language's direction where it needs one.
    private func isolated(_ text: String, _ rest: Int, _ language: LanguageTag) -> String {
        if languages.isRightToLeft(language) {
            return "\u{2067}" + text + String(repeating: " ", count: max(0, rest)) + "\u{2069}\u{200E}"
        }
        return Self.hasRightToLeft(text) ? "\u{2066}" + text + "\u{2069}" : text
    }

    private static func hasRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
            default: false
            }
        }
    }

    /// The lines of what is linked to a hit in one language.
    private func column(_ column: FindResult.Column) -> [String] {
        let margin = Self.margin(column.language)
        guard !column.units.isEmpty else { return [margin + "–"] }
        let room = width - TerminalWidth.of(margin)
        let lines = MarkedText(column.text, column.matches).lines(room, style)
        return lines.enumerated().map { number, line in
            (number == 0 ? margin : String(repeating: " ", count: TerminalWidth.of(margin)))
                + isolated(line, 0, column.language)
        }
    }

    private var summary: [String] {
        let total = result.total
        let languages = result.counts.map(\.language.code).joined(separator: ", ")
        guard total > 0 else { return ["Nothing was found in \(languages)."] }
        let counts = result.counts.filter { $0.hits > 0 }.map { count in
            "\(count.language) \(count.hits) in \(Self.number(count.articles, "article"))"
        }
        var lines = ["\(Self.number(total, "hit")): " + counts.joined(separator: ", ")]
        if result.hits.count < total { lines[0] += " (\(result.hits.count) shown; --limit 0 shows all)" }
        return lines
    }

    private static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static func lexicon(_ probability: Double?) -> String {
        guard let probability else { return "" }
        return ", lexicon " + (probability < 0.005 ? "<0.01" : FixedDecimal.text(probability, places: 2))
    }

    private var renderings: [String] {
        guard let renderings = result.renderings else { return [] }
        let hits = Self.number(renderings.hits, "hit")
        let basis =
            renderings.sampled < renderings.hits ? "\(renderings.sampled) of the \(hits)" : "the \(hits)"
        let columns = renderings.columns.filter { !$0.candidates.isEmpty }
        if columns.isEmpty { return [] }
        return ["", "Renderings, from what is linked to \(basis) in \(renderings.language):"]
            + columns.flatMap { column -> [String] in
                let words = column.candidates.map { candidate in
                    let word = isolated(VisibleText.shown(candidate.word, as: .prose), 0, column.language)
                    let lexicon = Self.lexicon(candidate.lexicon)
                    return "\(word) (\(candidate.sentences) of \(column.linked)\(lexicon))"
                }
                return [Self.margin(column.language) + words.joined(separator: ", ")]
            }
    }
}
