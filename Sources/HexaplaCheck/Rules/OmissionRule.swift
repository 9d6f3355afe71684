import HexaplaCore

/// Canonical paragraphs that a version leaves out.
///
/// Furniture, moved blocks and copies are no omissions, nor is a paragraph that is likelier rendered than left out: its
/// bead and its sentences must say so. What has no words is a remark only.
/// The finding is about the version; index, file and span point to the paragraph of the canonical text.
struct OmissionRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        context.versions.flatMap { version in
            let moved = Set(version.alignment.moves.flatMap(\.canonicalParagraphs))
                .union(version.alignment.canonicalCopies)
            return version.alignment.paragraphs.beads.filter { $0.target.isEmpty && $0.isBelieved }.flatMap(\.canonical)
                .compactMap {
                    moved.contains($0) ? nil : finding($0, in: version.document, context)
                }
        }
    }

    private func finding(_ paragraph: Int, in version: SegmentedDocument, _ context: CheckContext) -> Finding? {
        guard let kind = context.canonical.kind(ofParagraph: paragraph), kind != .furniture else { return nil }
        let name = context.name(version.id.language)
        let what = kind == .body ? "this paragraph" : "this \(kind.rawValue)"
        return context.finding(
            .omission, context.hasWords(paragraph, of: context.canonical) ? .warning : .info,
            "The \(name) version leaves out \(what) of the \(context.canonicalName) text.",
            about: version.id.language, paragraph: paragraph, of: context.canonical)
    }
}
