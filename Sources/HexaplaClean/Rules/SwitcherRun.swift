import HexaplaCore

/// A switcher spread over consecutive lines, one name on each.
///
/// Two lines with different languages are enough at the edges of the page, three anywhere; a single name counts only
/// right beside other furniture at an edge.
enum SwitcherRun {
    static let id = "switcher-run"

    /// Finds the runs.
    ///
    /// - Parameters:
    ///   - lines: The lines of the page.
    ///   - matches: What the rules say so far.
    ///   - vocabulary: What to look names up in.
    /// - Returns: A match for each line of a run, by line.
    static func matches(
        _ lines: [Line], beside matches: [FurnitureMatch?], _ vocabulary: PageVocabulary
    ) -> [Int: FurnitureMatch] {
        var found: [Int: FurnitureMatch] = [:]
        var run: [(line: Int, name: NamedLanguage)] = []
        for index in 0...lines.count {
            if index < lines.count, let name = SwitcherRule.singleName(lines[index], vocabulary) {
                run.append((index, name))
            } else if let first = run.first {
                let beside = [first.line - 1, index].contains { matches.indices.contains($0) && matches[$0] != nil }
                if let reach = reach(of: run.map(\.name.language), besideFurniture: beside) {
                    for (line, name) in run {
                        found[line] = FurnitureMatch(rule: id, kind: .switcher, reach: reach, names: [name])
                    }
                }
                run = []
            }
        }
        return found
    }

    private static func reach(of languages: [LanguageTag], besideFurniture: Bool) -> Reach? {
        switch Set(languages).count {
        case 3...: .anywhere
        case 2: .edge
        default: besideFurniture ? .edge : nil
        }
    }
}
