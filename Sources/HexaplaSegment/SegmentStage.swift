package import HexaplaCore
package import HexaplaICU
package import HexaplaLanguage

/// Cuts paragraphs into sentences and sentences into tokens.
///
/// The base is ICU's sentence and word iterators (UAX #29), with suppressions; our rules are asked first, each with an
/// id. The language of the paragraph decides, else that of the document. Sentences the file gives are taken as they
/// are. Every paragraph has at least one sentence, and every token lies inside one. Time is linear.
package struct SegmentStage: Stage {
    /// The name of the stage.
    package static let id = StageID.segment
    /// The version of the stage's behaviour.
    package static let version = 2

    /// Cuts plain texts the same way.
    package let segmenter: Segmenter
    private let options: SegmentOptions

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - languages: What is known of each language; one that is not among them is cut with the rules alone.
    ///   - options: How to cut.
    package init(languages: LanguageSet, options: SegmentOptions = SegmentOptions()) {
        segmenter = Segmenter(languages: languages, options: options)
        self.options = options
    }

    /// Cuts a document.
    ///
    /// - Parameter input: A normalized document, also without paragraphs.
    /// - Returns: The document with its sentences and tokens. The counts hold paragraphs in, sentences out, and under
    ///   each rule's id the boundaries it added and refused.
    /// - Throws: `ICUError` when ICU cannot open its iterators.
    package func run(_ input: NormalizedDocument) throws(ICUError) -> Staged<SegmentedDocument> {
        var builder = SegmentBuilder(document: input, segmenter: segmenter, options: options)
        for index in input.paragraphs.indices { try builder.add(paragraph: index) }
        return builder.finish()
    }
}
