import HexaplaCore

/// Paragraphs that only a version has: a warning for body text, a remark for titles, headings and what has no words,
/// nothing for furniture, moved blocks and copies, nor for what is likelier a rendering.
struct AdditionRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        context.versions.flatMap { version in
            let moved = Set(version.alignment.moves.flatMap(\.targetParagraphs)).union(version.alignment.targetCopies)
            return version.alignment.paragraphs.beads.filter { $0.canonical.isEmpty && $0.isBelieved }.flatMap(\.target)
                .compactMap {
                    moved.contains($0) ? nil : finding($0, in: version.document, context)
                }
        }
    }

    private func finding(_ paragraph: Int, in version: SegmentedDocument, _ context: CheckContext) -> Finding? {
        guard let kind = version.kind(ofParagraph: paragraph), kind != .furniture else { return nil }
        let name = context.name(version.id.language)
        let what = kind == .body ? "paragraph" : kind.rawValue
        return context.finding(
            .addition, kind == .body && context.hasWords(paragraph, of: version) ? .warning : .info,
            "The \(name) version has a \(what) here that the \(context.canonicalName) text lacks.",
            about: version.id.language,
            paragraph: paragraph, of: version)
    }
}
