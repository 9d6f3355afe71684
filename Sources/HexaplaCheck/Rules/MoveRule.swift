import HexaplaCore

/// Blocks that a version has in another place.
struct MoveRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        context.versions.flatMap { version in
            version.alignment.moves.filter { !$0.target.isEmpty && !$0.canonical.isEmpty }.map { move in
                let name = LanguageNames.name(version.document.id.language)
                return context.finding(
                    .movedBlock, .info,
                    "The \(name) version has \(Self.text(move.canonical)) of the English text in another place.",
                    about: version.document.id.language, paragraph: move.target.lowerBound, of: version.document)
            }
        }
    }

    private static func text(_ paragraphs: Range<Int>) -> String {
        paragraphs.count == 1
            ? "paragraph \(paragraphs.lowerBound)"
            : "paragraphs \(paragraphs.lowerBound) to \(paragraphs.upperBound - 1)"
    }
}
