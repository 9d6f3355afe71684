/// The rules in the order they are asked; the first that decides has decided.
enum BoundaryRules {
    static let all: [any BoundaryRule] = [
        BlankLineRule(), LineBreakRule(), ReferenceStartRule(), SmileyRule(), EmojiRule(), AddressRule(),
        NumberMarkRule(), TitleMarkRule(), AcronymPartRule(), MissingSpaceRule(), InnerStopRule(), SemicolonRule(),
        ContinuationMarkRule(), BracketedEllipsisRule(), AgencyRule(), ListItemRule(), SpeechDashRule(),
        SpeechTailRule(), QuoteGoesOnRule(), NameMarkRule(), InvertedMarkRule(), NoCapitalsRule(), SmallStarterRule(),
        LowerCaseRule(),
        ListLabelRule(), LabelLetterRule(), OrdinalRule(), AbbreviationRule(), InitialRule(), AcronymRule(),
        DialogueDashRule(),
        EllipsisRule(), NumberStartRule(), OpeningMarkRule(),
    ]
}

extension SegmentOptions {
    /// The ids of all sentence rules, in the order they are asked.
    package static let ruleIDs: [String] = BoundaryRules.all.map(\.id)
}
