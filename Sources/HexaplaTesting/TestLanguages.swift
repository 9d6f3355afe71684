package import Foundation
package import HexaplaCore
package import HexaplaLanguage

/// The languages of this package's resources, for tests of any stage.
package enum TestLanguages {
    /// All folders of `Resources/languages`.
    package static let all: LanguageSet = {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let tags = folders.filter { !$0.contains(".") }.sorted().compactMap { LanguageTag($0) }
        return LanguageSet(tags.compactMap { try? language($0, in: root) })
    }()

    /// The same languages without any word list.
    package static let withoutLists = LanguageSet(
        all.all.map { Language(LanguageLists(language: $0), facts: all.facts(of: $0)) })

    /// The word lists of a language; none for one that has no folder.
    ///
    /// - Parameter tag: The language.
    /// - Returns: The lists as written.
    package static func lists(_ tag: LanguageTag) -> LanguageLists {
        all[tag]?.lists ?? LanguageLists(language: tag)
    }

    /// Reads a folder of a language.
    ///
    /// - Parameters:
    ///   - tag: The language, whose code is the folder's name.
    ///   - root: The folder of all languages.
    /// - Returns: The language.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func language(_ tag: LanguageTag, in root: URL) throws(LanguageListError) -> Language {
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
    package static let six: [LanguageTag] = [.english] + LanguageSet.usualVersions
    /// The five languages that are usually aligned to English.
    package static let five: [LanguageTag] = LanguageSet.usualVersions
}
