public import Foundation
public import HexaplaCore
public import HexaplaLanguage

/// The languages of this package's resources, for tests of any stage.
public enum TestLanguages {
    /// All folders of `Resources/languages`.
    public static let all: LanguageSet = {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let tags = folders.filter { !$0.contains(".") }.sorted().compactMap { LanguageTag($0) }
        return LanguageSet(tags.compactMap { try? language($0, in: root) })
    }()

    /// The same languages without any word list.
    public static let withoutLists = LanguageSet(
        all.all.map { Language(LanguageLists(language: $0), facts: all.facts(of: $0)) })

    /// The word lists of a language; none for one that has no folder.
    ///
    /// - Parameter tag: The language.
    /// - Returns: The lists as written.
    public static func lists(_ tag: LanguageTag) -> LanguageLists {
        all[tag]?.lists ?? LanguageLists(language: tag)
    }

    /// Reads a folder of a language.
    ///
    /// - Parameters:
    ///   - tag: The language, whose code is the folder's name.
    ///   - root: The folder of all languages.
    /// - Returns: The language.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    public static func language(_ tag: LanguageTag, in root: URL) throws(LanguageListError) -> Language {
        try Language(tag) { name in
            try? String(contentsOf: root.appendingPathComponent("\(tag.code)/\(name)"), encoding: .utf8)
        }
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/languages")
}

extension LanguageTag {
    /// English and the five languages that are usually aligned to it, in the order of the columns.
    public static let six: [LanguageTag] = [.english] + LanguageSet.usualVersions
    /// The five languages that are usually aligned to English.
    public static let five: [LanguageTag] = LanguageSet.usualVersions
}
