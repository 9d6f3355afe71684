import HexaplaCore

/// The buttons for the size of the letters: "A A A", "A- A+", "a | A".
enum FontSizeRule: FurnitureRule {
    static let id = "font-size"

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard let cover = PhraseCover.find(line.tokens, vocabulary), cover.pieces.count == 1,
            case .fontSize = cover.pieces[0].piece
        else { return nil }
        return FurnitureMatch(rule: id, kind: .share, reach: .anywhere)
    }
}
