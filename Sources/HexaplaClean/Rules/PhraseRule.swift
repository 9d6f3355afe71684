import HexaplaCore

/// A line that consists of listed phrases: navigation, share, print, copyright, labels.
///
/// Several phrases in one line, or a longer one about sharing, printing or rights, are believed anywhere. A single
/// phrase such as "Details" can just as well head a section, so it is believed at the edges of the page and beside
/// other furniture only.
enum PhraseRule: FurnitureRule {
    static let id = "phrase"

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard let cover = PhraseCover.find(line.tokens, vocabulary), let kind = cover.phraseClass else { return nil }
        let names = cover.names(in: line.tokens)
        return FurnitureMatch(rule: id, kind: kind, reach: reach(of: cover, kind, line), names: names)
    }

    private static func reach(of cover: PhraseCover, _ kind: FurnitureClass, _ line: Line) -> Reach {
        let isSeparated = line.tokens.dropFirst().contains { !$0.gap.isEmpty }
        if cover.pieces.count >= 2, isSeparated { return .anywhere }
        guard kind == .share || kind == .print || kind == .copyright else { return .edge }
        return cover.pieces.contains { $0.words.count >= 2 } ? .anywhere : .edge
    }
}
