package import HexaplaCore
package import HexaplaSystem

/// Names a paragraph or sentence of one version, written `article#p7.fr` or `article#s12.fr`.
package struct UnitReference: Sendable, Hashable, CustomStringConvertible {
    /// The article's id.
    package let article: String
    /// Whether `index` counts paragraphs or sentences.
    package let level: AlignmentLevel
    /// The 0-based ordinal in the version's own document.
    package let index: Int
    /// The version, or English.
    package let language: LanguageTag

    /// Reads a reference.
    ///
    /// - Parameter text: Such as `a1#p7.fr`; the article may itself hold `#` and `.`, and have its letters and marks
    ///   composed or not.
    /// - Throws: `PipelineError` that says how a reference is written.
    package init(_ text: String) throws(PipelineError) {
        guard let hash = text.lastIndex(of: "#"), hash > text.startIndex else { throw Self.misspelt(text) }
        let parts = text[text.index(after: hash)...].split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let index = Int(parts[0].dropFirst()), index >= 0,
            let level = AlignmentLevel(letter: parts[0].prefix(1)), let language = LanguageTag(String(parts[1]))
        else { throw Self.misspelt(text) }
        self.level = level
        article = String(text[..<hash]).composed
        self.index = index
        self.language = language.base
    }

    private static func misspelt(_ text: String) -> PipelineError {
        PipelineError(
            .usage, text, "A reference is written article#p7.fr (paragraph 7) or article#s12.fr (sentence 12).")
    }

    /// The reference as written.
    package var description: String { "\(article)#\(level.name(of: index)).\(language)" }
}
