import HexaplaCore

/// Reads a language from a piece of a file name, more strictly than `LanguageTag` does.
///
/// A file name is full of words that look like language tags ("notes", "en-route"). Here the whole piece must be a
/// code of one of the languages looked for, alone or with a script, a region or both (RFC 5646: `zh-Hans-CN`, `es-419`).
enum LanguageSpelling {
    /// The language of a spelling, without its script; `nil` when the spelling is no such code.
    static func language(_ spelling: Substring, among languages: Set<LanguageTag>) -> LanguageTag? {
        let parts = spelling.split(separator: "-", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "_", omittingEmptySubsequences: false) }
        guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3,
            let tag = LanguageTag(String(spelling)), languages.contains(tag.base)
        else { return nil }
        return parts.dropFirst().allSatisfy { isSubtag($0, hasScripts: tag.base.hasScripts) } ? tag.base : nil
    }

    /// Whether a piece is a script or region.
    ///
    /// A lower-case region counts for Chinese only: `-en-ar` is no Argentina.
    private static func isSubtag(_ part: Substring, hasScripts: Bool) -> Bool {
        let lower = part.lowercased()
        if ["hans", "hant", "latn", "cyrl", "arab"].contains(lower) { return true }
        if part.utf8.count == 3 { return part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard part.utf8.count == 2 else { return false }
        if hasScripts, ["cn", "tw", "hk", "mo", "sg"].contains(lower) { return true }
        return part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
