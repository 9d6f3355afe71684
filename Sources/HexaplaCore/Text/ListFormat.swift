/// Words in a row, as a sentence has them.
package enum ListFormat {
    /// `a`, `a and b`, `a, b and c`; empty for none.
    package static func and(_ words: [String]) -> String { join(words, "and") }

    /// `a`, `a or b`, `a, b or c`; empty for none.
    package static func or(_ words: [String]) -> String { join(words, "or") }

    private static func join(_ words: [String], _ word: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
