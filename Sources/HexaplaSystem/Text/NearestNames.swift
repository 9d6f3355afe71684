/// Finds what somebody may have meant.
package enum NearestNames {
    /// The known names closest to a misspelt one, best first, at most three, none that is too far off.
    ///
    /// Distance is Damerau–Levenshtein in its restricted form (optimal string alignment).
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - known: The names there are.
    /// - Returns: What may have been meant; nothing when no name is near.
    package static func suggestions(for name: String, among known: [String]) -> [String] {
        let limit = max(2, name.count / 2)
        return known.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit || $0.name.hasPrefix(name) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(3).map(\.name)
    }

    /// A phrase to put after "unknown": what was meant, or all there is.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - known: The names there are.
    /// - Returns: A question, or the list of all names.
    package static func hint(for name: String, among known: [String]) -> String {
        let near = suggestions(for: name, among: known)
        if near.isEmpty { return "known: \(known.sorted().joined(separator: ", "))" }
        return "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left.unicodeScalars.prefix(64))
        let b = Array(right.unicodeScalars.prefix(64))
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
