import Foundation
import HexaplaCore
import HexaplaNormalize
import HexaplaSegment
import HexaplaTesting
import Testing

/// The segmenter of this package's languages.
enum TestLists {
    /// The segmenter with all lists and the default options.
    static let segmenter = Segmenter(languages: TestLanguages.all)
}

private func segmenter(_ options: SegmentOptions) -> Segmenter {
    options == SegmentOptions() ? TestLists.segmenter : Segmenter(languages: TestLanguages.all, options: options)
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
    let normalized = try NormalizeStage(languages: TestLanguages.all).run(document).value
    return try SegmentStage(languages: TestLanguages.all).run(normalized)
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
