package import HexaplaCore
package import HexaplaExport
package import HexaplaLanguage
import HexaplaNormalize
package import HexaplaSegment
package import HexaplaSystem

/// Cuts texts for exports as the stages of a run do.
package struct StageTokenizer: ExportTokenizer {
    private let segmenter: Segmenter
    private let languages: LanguageSet
    private let folder = Folder(table: .standard, disabled: [FoldRules.accent])

    /// Creates a tokenizer.
    ///
    /// - Parameters:
    ///   - languages: What is known of languages.
    ///   - options: How to cut.
    package init(languages: LanguageSet, options: SegmentOptions = SegmentOptions()) {
        segmenter = Segmenter(languages: languages, options: options)
        self.languages = languages
    }

    package func tokens(_ text: [UInt8], _ language: LanguageTag) throws(PipelineError) -> TokenizedText {
        let words: [ByteRange<Normalized>]
        do {
            words = try segmenter.words(LayeredText(validUTF8: text), language: language)
        } catch {
            throw PipelineError(.input, "export", "A text cannot be cut into words: \(error)")
        }
        var folder = folder
        let (folded, map) = folder.fold(text, habits: FoldingHabits(language, languages.facts(of: language)))
        let tokens = words.map { ExportToken(range: $0.start..<$0.end, folded: map.inverseMap($0).indices) }
        return TokenizedText(folded: folded, tokens: tokens)
    }
}
