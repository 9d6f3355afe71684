/// A rule about where sentences end.
protocol BoundaryRule: Sendable {
    /// The id, for options and `explain`.
    var id: String { get }

    /// Why it decides as it does, as a full sentence, for `explain`.
    var reason: String { get }

    /// The places it can have something to say about; it is asked about no others.
    var scope: RuleScope { get }

    /// Decides on a stop; `nil` when the rule has nothing to say about it.
    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict?
}

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
