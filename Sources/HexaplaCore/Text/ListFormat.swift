/// Words in a row, as a sentence has them.
package enum ListFormat {
    /// `a`, `a and b`, `a, b and c`; empty for none.
    package static func and(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
