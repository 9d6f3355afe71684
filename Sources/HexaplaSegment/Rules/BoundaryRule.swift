/// A rule about where sentences end.
protocol BoundaryRule: Sendable {
    /// The id, for options and `explain`.
    var id: String { get }

    /// Decides on a stop; `nil` when the rule has nothing to say about it.
    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict?
}

/// The rules in the order they are asked; the first that decides has decided.
enum BoundaryRules {
    static let all: [any BoundaryRule] = [
        EmojiRule(), AddressRule(), NumberMarkRule(), TitleMarkRule(), AcronymPartRule(), MissingSpaceRule(),
        InnerStopRule(),
        SemicolonRule(), ContinuationMarkRule(), BracketedEllipsisRule(), AgencyRule(), ListItemRule(),
        SpeechDashRule(), QuoteGoesOnRule(),
        NoCapitalsRule(), LowerCaseRule(), ListLabelRule(), AbbreviationRule(), InitialRule(), AcronymRule(),
        DialogueDashRule(), EllipsisRule(), NumberStartRule(), OpeningMarkRule(),
    ]
}
