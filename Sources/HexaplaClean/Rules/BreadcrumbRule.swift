import HexaplaCore

/// The path to the page through its site: "Home > World > Health".
///
/// Two or more arrows part at least three short names. Sentences do not look like this; formulas do, so the arrows must
/// all be the same and no name may hold a figure.
enum BreadcrumbRule: FurnitureRule {
    static let id = "breadcrumb"
    private static let arrows: Set<Unicode.Scalar> = [">", "›", "→", "»"]
    private static let maxWidth = 120

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard line.width <= maxWidth, line.ending == .none, line.words.trailing.isEmpty else { return nil }
        let gaps = line.tokens.dropFirst().map { $0.gap.filter { $0 != " " } }.filter { !$0.isEmpty }
        guard gaps.count >= 2, let arrow = gaps[0].first, arrows.contains(arrow),
            gaps.allSatisfy({ $0 == [arrow] }), line.tokens.first?.gap.isEmpty == true,
            !line.tokens.contains(where: \.isNumber)
        else { return nil }
        return FurnitureMatch(rule: id, kind: .navigation, reach: .edge)
    }
}
