package import HexaplaCore

/// All that is known of one language: one folder of `Resources/languages/`.
package struct Language: Sendable, Hashable {
    /// The language, without a script.
    package let tag: LanguageTag
    /// Names, writing and numbers.
    package let facts: LanguageFacts
    /// The word lists as written in the files.
    package let lists: LanguageLists

    /// The names of the files that a language's folder may have; others in it are not looked at.
    package static let fileNames: Set<String> = LanguageLists.fileNames.union([factsName])

    /// The name of the file with what is known beside the lists.
    package static let factsName = "language.tsv"

    /// Creates a language.
    ///
    /// - Parameters:
    ///   - lists: The word lists as written in the files.
    ///   - facts: What else is known; what CLDR says by default.
    package init(_ lists: LanguageLists, facts: LanguageFacts? = nil) {
        tag = lists.language.base
        self.lists = lists
        self.facts = facts ?? LanguageFacts(lists.language.base)
    }

    /// Reads the files of a language; one that is missing is empty.
    ///
    /// Months and weekdays without a list are those that CLDR has.
    ///
    /// - Parameters:
    ///   - tag: The language.
    ///   - text: The content of a file of the language's folder; `nil` when there is no such file.
    /// - Throws: `LanguageListError` naming the file and the line that cannot be read.
    package init(_ tag: LanguageTag, file text: (String) -> String?) throws(LanguageListError) {
        let name = tag.base.code
        facts = try LanguageFacts(tag.base, overriddenBy: text(Self.factsName) ?? "", file: "\(name)/\(Self.factsName)")
        lists = try LanguageLists(tag.base, file: text)
        self.tag = tag.base
    }
}
