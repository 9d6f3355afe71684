import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

/// What holds for the lists of every folder of `Resources/languages/`.
@Suite struct ShippedListsTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources/languages")
    private static let codes: [String] = names(in: "").filter { !$0.contains(".") }
    private static let files: [String] = codes.flatMap { code in names(in: code).map { "\(code)/\($0)" } }

    private static func names(in folder: String) -> [String] {
        let path = root.appendingPathComponent(folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }

    private static func language(_ code: String) throws -> Language {
        try TestLanguages.language(try #require(LanguageTag(code)), in: root)
    }

    @Test func thereAreFolders() {
        #expect(Self.codes.count >= 8 && Self.codes.contains("de") && Self.codes.contains("pt"))
    }

    /// What stands in a folder is read: no name is a slip of the pen.
    @Test(arguments: codes)
    func allFilesOfAFolderAreKnown(code: String) {
        #expect(Self.names(in: code).filter { !Language.fileNames.contains($0) } == [])
    }

    @Test(arguments: files)
    func aFileIsNormalizedAndEachKeyIsThereOnce(name: String) throws {
        let text = try Self.text(name)
        #expect(text == text.precomposedStringWithCanonicalMapping)
        #expect(text.hasPrefix("# ") && text.hasSuffix("\n") && !text.contains("\r"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .filter { !$0.hasPrefix("#") }
        let fields = lines.flatMap { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(fields.filter { $0 != $0.trimmingCharacters(in: .whitespaces) || $0.isEmpty } == [])
        let keys = lines.map { Array($0.prefix { $0 != "\t" }.utf8) }
        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: codes)
    func monthsAndWeekdaysAreAllThere(code: String) throws {
        let lists = try Self.language(code).lists
        #expect(Set(lists.months.map(\.number)) == Set(1...12))
        #expect(Set(lists.weekdays.map(\.number)) == Set(1...7))
    }

    @Test(arguments: codes)
    func smallNumbersAndLargeScalesAreAllThere(code: String) throws {
        let words = try Self.language(code).lists.numberWords
        let values = Set(words.map(\.value))
        #expect(values.isSuperset(of: 0...10))
        #expect(values.isSuperset(of: [100, 1000]))
        let scales = Set(words.filter { $0.kind == .scale }.map(\.value))
        #expect(scales.contains(1000) && scales.contains { $0 >= 1_000_000 })
    }

    /// A form is worth one number in all its spellings, as far as it counts.
    @Test(arguments: codes)
    func foldedNumberWordsDoNotContradictEachOther(code: String) throws {
        let language = try Self.language(code)
        let habits = FoldingHabits(language.tag, language.facts)
        var folder = Folder(table: .standard, disabled: [FoldRules.accent])
        var values: [[UInt8]: Set<Int>] = [:]
        for word in language.lists.numberWords where word.kind != .ordinal {
            values[folder.fold(Array(word.form.utf8), habits: habits).0, default: []].insert(word.value)
        }
        #expect(values.filter { $0.value.count > 1 }.isEmpty)
    }

    @Test(arguments: codes)
    func furnitureIsInLowerCase(code: String) throws {
        let phrases = try Self.language(code).lists.furniture.map(\.phrase)
        #expect(phrases.count > 100)
        #expect(phrases.filter { $0 != $0.lowercased() } == [])
    }

    @Test func noNameStandsForTwoLanguages() throws {
        let other = try LanguageListParser.switcherNames(Self.text("switcher-other.txt"), file: "switcher-other.txt")
        let own = try Self.codes.flatMap { try Self.language($0).lists.switcherNames }
        let tags = Dictionary(grouping: own + other) { $0.name.lowercased() }.mapValues { Set($0.map(\.language)) }
        #expect(tags.filter { $0.value.count > 1 }.isEmpty)
        #expect(Set(other.map(\.language.base)).isDisjoint(with: Self.codes.compactMap { LanguageTag($0) }))
    }

    @Test(arguments: codes)
    func eachLanguageIsNamedByItselfAndByTheOthers(code: String) throws {
        let tag = try #require(LanguageTag(code))
        let names = try Self.language(code).lists.switcherNames
        #expect(names.filter { $0.language.base != tag } == [])
        let known = Set(names.map { $0.name.lowercased() })
        let locale = Locale(identifier: "en")
        #expect(known.contains(try #require(locale.localizedString(forLanguageCode: code)).lowercased()))
        for other in Self.codes {
            let name = try #require(Locale(identifier: other).localizedString(forLanguageCode: code))
            #expect(known.contains(name.lowercased()), "\(code) in \(other): \(name)")
        }
    }
}
