/// A rule of the folded layer: what one scalar is matched as.
protocol FoldRule: Sendable {
    /// The id, for options and counts.
    var id: String { get }

    /// The scalars that stand for one scalar, none to leave it out; `nil` when the rule has nothing to say about it.
    func fold(_ scalar: UInt32) -> [UInt32]?
}

/// The rules of the folded layer, in the order they are tried; each sees what the ones before it made.
enum FoldRules {
    static let all: [any FoldRule] = [
        InvisibleFold(), PresentationFormFold(), FullWidthFold(), DigitFold(), OrdinalIndicatorFold(), CaseFold(),
        AccentFold(), YoFold(), GraveLetterFold(), ArabicMarkFold(), ArabicLetterFold(), ArabicPunctuationFold(),
        ApostropheFold(), QuoteFold(),
        DashFold(), SpaceFold(),
    ]

    /// The ids of the rules that look at more than one scalar.
    static let contextual = [StressMarkFold.id, HanVariantFold.id, TypographicSpaceFold.id, DegreeSignFold.id]
}
