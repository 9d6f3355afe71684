import HexaplaCore

/// Blocks that a version has in another place.
struct MoveRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        context.versions.flatMap { version in
            version.alignment.moves.filter { !$0.target.isEmpty && !$0.canonical.isEmpty }.map { move in
                let name = context.name(version.document.id.language)
                return context.finding(
                    .movedBlock, .info,
                    "The \(name) version has \(Self.text(move.canonical))\(Self.leftOut(move)) of the \(context.canonicalName) text in"
                        + " another place.\(Self.otherReading(move))",
                    about: version.document.id.language, paragraph: move.target.lowerBound, of: version.document)
            }
        }
    }

    /// Paragraphs inside the block that the version leaves out.
    private static func leftOut(_ move: Move) -> String {
        let missing = move.canonical.filter { !move.holds(canonical: $0) }.map(String.init)
        return missing.isEmpty ? "" : " (without \(missing.joined(separator: ", ")))"
    }

    /// Two blocks that changed places: either can be said to have moved.
    private static func otherReading(_ move: Move) -> String {
        guard let other = move.other else { return "" }
        return " It can as well be said that \(text(other)) changed place: the two have changed places."
    }

    private static func text(_ paragraphs: Range<Int>) -> String {
        paragraphs.count == 1
            ? "paragraph \(paragraphs.lowerBound)"
            : "paragraphs \(paragraphs.lowerBound) to \(paragraphs.upperBound - 1)"
    }
}
