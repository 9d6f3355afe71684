import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaNormalize
import HexaplaSegment
import HexaplaTesting
import Testing

/// The word lists of the six languages, read from this package.
enum TestLists {
    static let all: [LanguageTag: LanguageLists] = {
        var all: [LanguageTag: LanguageLists] = [:]
        for language in LanguageTag.six { all[language] = read(language) }
        return all
    }()

    /// The segmenter with all lists and the default options.
    static let segmenter = Segmenter(lists: all)

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/languages")

    private static func read(_ language: LanguageTag) -> LanguageLists {
        func text(_ name: String) -> String {
            let file = root.appendingPathComponent("\(language.code)/\(name).txt")
            return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        }
        var lists = LanguageLists(language: language)
        lists.abbreviations =
            (try? LanguageListParser.abbreviations(text("abbreviations"), file: "abbreviations")) ?? []
        lists.months = (try? LanguageListParser.namedNumbers(text("months"), file: "months")) ?? []
        lists.weekdays = (try? LanguageListParser.namedNumbers(text("weekdays"), file: "weekdays")) ?? []
        lists.labels = (try? LanguageListParser.words(text("labels"), file: "labels")) ?? []
        lists.speechVerbs = (try? LanguageListParser.words(text("speech"), file: "speech")) ?? []
        lists.starters = (try? LanguageListParser.words(text("starters"), file: "starters")) ?? []
        lists.classifiers = (try? LanguageListParser.words(text("classifiers"), file: "classifiers")) ?? []
        lists.singles = (try? LanguageListParser.words(text("singles"), file: "singles")) ?? []
        lists.wordParts = (try? LanguageListParser.wordParts(text("word-parts"), file: "word-parts")) ?? []
        return lists
    }
}

private func segmenter(_ options: SegmentOptions) -> Segmenter {
    options == SegmentOptions() ? TestLists.segmenter : Segmenter(lists: TestLists.all, options: options)
}

/// The sentences of a text.
func sentences(_ text: String, _ language: LanguageTag, options: SegmentOptions = SegmentOptions()) throws -> [String] {
    let layer = LayeredText<Normalized>(text)
    return try segmenter(options).sentences(layer, language: language).map { layer[$0] }
}

/// The words of a text.
func words(_ text: String, _ language: LanguageTag, options: SegmentOptions = SegmentOptions()) throws -> [String] {
    let layer = LayeredText<Normalized>(text)
    return try segmenter(options).words(layer, language: language).map { layer[$0] }
}

/// A document through both stages.
func segmented(_ document: LabelledDocument) throws -> Staged<SegmentedDocument> {
    let normalized = try NormalizeStage().run(document).value
    return try SegmentStage(lists: TestLists.all).run(normalized)
}

/// Checks cases written with `|` between sentences; tells the ones that are wrong.
func wrongCases(_ cases: [String], _ language: LanguageTag) throws -> [String] {
    try cases.compactMap { line in
        let text = line.filter { $0 != "|" }
        let expected = line.split(separator: "|").map { String($0).trimmed }
        let got = try sentences(text, language)
        return got == expected ? nil : got.joined(separator: " | ")
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
