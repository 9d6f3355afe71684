package import HexaplaCore

/// All that is known of one language: one folder of `Resources/languages/`.
package struct Language: Sendable, Hashable {
    /// The language, without a script.
    package let tag: LanguageTag
    /// Names, writing and numbers.
    package let facts: LanguageFacts
    /// The word lists as written in the files.
    package let lists: LanguageLists

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
        facts = try LanguageFacts(tag.base, overriddenBy: text("language.tsv") ?? "", file: "\(name)/language.tsv")
        lists = try LanguageLists(tag.base, file: text)
        self.tag = tag.base
    }

    /// A form as the folded layer has it.
    ///
    /// - Parameter form: A word as listed, in NFC.
    /// - Returns: The word as it is matched.
    package func folded(_ form: String) -> String {
        var folder = ListFolder(self)
        return folder.folded(form)
    }

    /// The word lists with numbers, months and weekdays as the folded layer has them.
    ///
    /// - Complexity: Linear in the lists; a stage asks once.
    package var foldedLists: LanguageLists {
        var folder = ListFolder(self)
        return lists.withForms { folder.folded($0) }
    }
}

/// Folds words of one language by the rules of the folded layer that are on by default.
private struct ListFolder {
    private var folder = Folder(table: .standard, disabled: [FoldRules.accent])
    private let habits: FoldingHabits

    init(_ language: Language) {
        habits = FoldingHabits(language.tag, language.facts)
    }

    mutating func folded(_ form: String) -> String {
        String(decoding: folder.fold(Array(form.utf8), habits: habits).0, as: UTF8.self)
    }
}
