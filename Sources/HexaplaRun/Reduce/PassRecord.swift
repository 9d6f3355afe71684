import HexaplaAlign
import HexaplaCore
import HexaplaLexicon

/// What `run.json` says of the passes: how many there were, and what was decided for each language.
package struct PassRecord: Sendable, Hashable, Codable {
    /// What was found out about one language.
    struct Language: Sendable, Hashable, Codable {
        /// The sentence links that were looked at.
        let links: Int
        /// The share of their words that the lexicon knows, to three places.
        let known: Double
        /// The share of their words that the lexicon explains by the other side, to three places.
        let explained: Double
        /// Why there is a second pass or none.
        let reason: SecondPass.Reason
        /// The digest of the lexicon of the second pass.
        var lexicon: String?

        init(_ figures: LexicalFigures, _ reason: SecondPass.Reason) {
            links = figures.links
            known = (figures.knownShare * 1000).rounded() / 1000
            explained = (figures.explainedShare * 1000).rounded() / 1000
            self.reason = reason
        }
    }

    /// What was asked for.
    let asked: Passes
    /// How many passes there were.
    var count = 1
    /// The articles that were looked at, or learnt from.
    var articles = 0
    /// What was decided for each language, by its code.
    var languages: [String: Language] = [:]

    /// What was decided, for people.
    var lines: [String] {
        guard asked != .one, !languages.isEmpty else { return [] }
        let inOrder = languages.sorted { left, right in
            (LanguageTag(left.key) ?? .undetermined) < (LanguageTag(right.key) ?? .undetermined)
        }.map { ($0.key, $0.value) }
        let again = inOrder.filter { $0.1.lexicon != nil }
        let explained = inOrder.map { "\($0.0) \(Int(($0.1.explained * 100).rounded())) %" }.joined(separator: ", ")
        let learnt = again.map(\.0).joined(separator: ", ")
        return [
            again.isEmpty ? "one pass: the lexicons serve" : "two passes: \(learnt) with words learnt from the corpus",
            "  words explained by the lexicons: \(explained)",
        ]
    }
}
