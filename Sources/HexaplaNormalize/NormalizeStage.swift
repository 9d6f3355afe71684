package import HexaplaCore
package import HexaplaICU
package import HexaplaLanguage

/// Makes the layer that is shown and the layer that is matched.
///
/// The normalized layer is NFC (UAX #15), never NFKC, with line ends, tabs and runs of spaces made one space and with
/// invisible characters left out. The folded layer is without case, with letter variants, digits and punctuation made
/// one. Both come with exact maps. Each rule has an id; the counts say how often each applied. Time is linear.
package struct NormalizeStage: Stage {
    /// The name of the stage.
    package static let id = StageID.normalize
    /// The version of the stage's behaviour.
    package static let version = 2

    private let disabled: Set<String>
    private let table: FoldTable
    private let languages: LanguageSet

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - options: Which rules are switched off; none by default.
    ///   - languages: What is known of languages; CLDR is asked about the others.
    package init(options: NormalizeOptions = NormalizeOptions(), languages: LanguageSet = LanguageSet()) {
        let disabled = Set(options.disabledRules).union(options.foldsAccents ? [] : [FoldRules.accent])
        self.disabled = disabled
        self.languages = languages
        table = disabled == [FoldRules.accent] ? .standard : FoldTable(disabled: disabled)
    }

    /// Makes the layers of all paragraphs.
    ///
    /// - Parameter input: A labelled document, also without paragraphs.
    /// - Returns: The document with its layers, findings on odd characters and a count for each rule.
    /// - Throws: `ICUError` when ICU has no memory.
    package func run(_ input: LabelledDocument) throws(ICUError) -> Staged<NormalizedDocument> {
        var normalizer = ParagraphNormalizer(table: table, disabled: disabled)
        var findings = FindingCollector(document: input.detected)
        var paragraphs: [NormalizedParagraph] = []
        var habits: [LanguageTag: WritingHabits] = [:]
        paragraphs.reserveCapacity(input.detected.source.paragraphs.count)
        for (index, paragraph) in input.detected.source.paragraphs.enumerated() {
            let language = Self.language(of: index, in: input.detected)
            let known = habits[language] ?? WritingHabits(language, languages)
            habits[language] = known
            paragraphs.append(try layers(of: paragraph.text.utf8, known, &normalizer))
            findings.collect(from: normalizer, paragraph: index)
        }
        var counts = StageCounts(input: paragraphs.count, output: paragraphs.count)
        for (id, count) in normalizer.counts { counts.add(id, count) }
        return Staged(
            NormalizedDocument(labelled: input, paragraphs: paragraphs), findings: findings.findings, counts: counts)
    }

    /// The text of one layer, for the command line.
    ///
    /// - Parameters:
    ///   - text: Any text, also empty.
    ///   - language: Its language, `und` when it is not known.
    ///   - layer: The layer wanted.
    /// - Returns: The text in that layer.
    /// - Throws: `ICUError` when ICU has no memory.
    package func normalize(
        _ text: String, language: LanguageTag, layer: NormalizedLayer
    ) throws(ICUError) -> String {
        var normalizer = ParagraphNormalizer(table: table, disabled: disabled)
        let habits = WritingHabits(language, languages)
        let (shown, _) = try normalizer.normalize(Array(text.utf8), isUnspaced: habits.isUnspaced)
        guard layer == .folded else { return String(decoding: shown, as: UTF8.self) }
        return String(decoding: normalizer.fold(shown, habits: habits.folding).0, as: UTF8.self)
    }

    /// The text of one layer with all rules on.
    ///
    /// - Parameters:
    ///   - text: Any text, also empty.
    ///   - language: Its language, `und` when it is not known.
    ///   - layer: The layer wanted.
    /// - Returns: The text in that layer.
    /// - Throws: `ICUError` when ICU has no memory.
    package static func normalize(
        _ text: String, language: LanguageTag, layer: NormalizedLayer
    ) throws(ICUError) -> String {
        try NormalizeStage().normalize(text, language: language, layer: layer)
    }

    private func layers(
        of text: [UInt8], _ habits: WritingHabits, _ normalizer: inout ParagraphNormalizer
    ) throws(ICUError) -> NormalizedParagraph {
        let (shown, map) = try normalizer.normalize(text, isUnspaced: habits.isUnspaced)
        let (folded, foldedMap) = normalizer.fold(shown, habits: habits.folding)
        return NormalizedParagraph(
            text: LayeredText(validUTF8: shown), map: map, folded: LayeredText(validUTF8: folded),
            foldedMap: foldedMap)
    }

    /// The language of a paragraph; the document's when the paragraph's is not known, and its script where the
    /// paragraph's does not say one.
    static func language(of paragraph: Int, in document: DetectedDocument) -> LanguageTag {
        let whole = document.language.tag
        guard paragraph < document.paragraphs.count else { return whole }
        let own = document.paragraphs[paragraph].tag
        if own == .undetermined { return whole }
        return own == whole.base ? whole : own
    }
}

/// What the stage must know of a language.
private struct WritingHabits {
    let isUnspaced: Bool
    let folding: FoldingHabits

    init(_ language: LanguageTag, _ languages: LanguageSet) {
        let facts = languages.facts(of: language)
        isUnspaced = facts.isUnspaced
        folding = FoldingHabits(language, facts)
    }
}

/// A layer that the normalize stage makes.
package enum NormalizedLayer: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text as shown.
    case normalized
    /// The text as matched.
    case folded
}
