package import HexaplaCore
package import HexaplaICU
package import HexaplaLanguage

/// Cuts plain texts into sentences and words: what the stage does, for the command line and for training.
package struct Segmenter: Sendable {
    private let profiles: [LanguageTag: SegmentProfile]
    private let fallback: SegmentProfile
    /// The sentence rules that are on, the same for every language.
    let rules: RuleTable
    private let options: SegmentOptions

    /// Creates a segmenter.
    ///
    /// - Parameters:
    ///   - languages: What is known of each language; one that is not among them is cut with the rules alone.
    ///   - options: How to cut.
    package init(languages: LanguageSet, options: SegmentOptions = SegmentOptions()) {
        self.options = options
        rules = RuleTable(BoundaryRules.all.filter { !options.disabledRules.contains($0.id) })
        var profiles: [LanguageTag: SegmentProfile] = [:]
        for tag in languages.known {
            profiles[tag] = SegmentProfile(languages[tag] ?? Language(LanguageLists(language: tag)), options: options)
        }
        self.profiles = profiles
        fallback = SegmentProfile(Language(LanguageLists(language: .undetermined)), options: options)
    }

    /// The sentences of a text, by ICU's rules (UAX #29) with our own on top.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, at most 2 GiB, also empty.
    ///   - language: Its language.
    /// - Returns: The sentences in order, without white space around them; none for an empty text, else at least one.
    /// - Throws: `ICUError` when ICU cannot open its iterator.
    package func sentences(
        _ text: LayeredText<Normalized>, language: LanguageTag
    ) throws(ICUError) -> [ByteRange<Normalized>] {
        var finder = SentenceFinder(profile(language), rules: rules)
        return try finder.sentences(in: text.utf8)
    }

    /// Each place of a text where a sentence might end, with the rule that decided.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, at most 2 GiB, also empty.
    ///   - language: Its language.
    /// - Returns: The decisions in text order.
    /// - Throws: `ICUError` when ICU cannot open its iterator.
    package func explain(
        _ text: LayeredText<Normalized>, language: LanguageTag
    ) throws(ICUError) -> [SentenceDecision] {
        var finder = SentenceFinder(profile(language), rules: rules)
        return try finder.decisions(in: text.utf8)
    }

    /// The words, numbers and marks of a text, so that they spell it, white space aside.
    ///
    /// Words are what a treebank of the language takes for one: French elisions split, words with hyphens whole in the
    /// languages the options name, the stop of an abbreviation part of it, a number with spaces between groups one,
    /// an address one; English and Arabic clitics split, when the options say so.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, at most 2 GiB, also empty.
    ///   - language: Its language.
    /// - Returns: The pieces in order; a piece may hold no-break spaces inside a number.
    /// - Throws: `ICUError` when ICU cannot open its iterator.
    package func words(
        _ text: LayeredText<Normalized>, language: LanguageTag
    ) throws(ICUError) -> [ByteRange<Normalized>] {
        let profile = profile(language)
        var finder = WordFinder(profile, rules: Self.treebankRules(profile, options))
        return try finder.pieces(in: text.utf8).map { ByteRange($0.start, $0.end) }
    }

    func profile(_ language: LanguageTag) -> SegmentProfile {
        profiles[language.base] ?? fallback
    }

    /// The rules that make tokens for matching.
    static func tokenRules(_ profile: SegmentProfile, _ options: SegmentOptions) -> [any WordRule] {
        var rules: [any WordRule] = [NumberGroupRule()]
        if profile.has(.han) {
            rules += [HanNumberRule(), MeasureWordRule(), HanSuffixRule(), SingleRunRule(splitsSurnames: false)]
        }
        if options.splitsElisions, profile.has(.elision) { rules.append(ElisionRule()) }
        return rules
    }

    /// The rules that make words as a treebank has them.
    static func treebankRules(_ profile: SegmentProfile, _ options: SegmentOptions) -> [any WordRule] {
        var rules: [any WordRule] = [NumberGroupRule()]
        if profile.has(.han) { rules += hanRules }
        if options.splitsElisions, profile.has(.elision) { rules.append(ElisionRule()) }
        rules += [MarkRunRule(), SlashedNumberRule(), AbbreviationStopRule(), WebAddressRule()] as [any WordRule]
        if options.hyphenLanguages.contains(where: { $0.base == profile.language }) { rules.append(HyphenRule()) }
        if options.splitsClitics, profile.has(.clitics) { rules.append(EnglishCliticRule()) }
        if options.splitsClitics, profile.has(.proclitics) { rules.append(ArabicProcliticRule()) }
        return rules
    }

    private static let hanRules: [any WordRule] = [
        HanNumberRule(), MeasureWordRule(), HanSuffixRule(), SingleRunRule(splitsSurnames: true), HanParticleRule(),
        HanAffixRule(), HanDeterminerRule(), TransliterationRule(),
    ]
}
