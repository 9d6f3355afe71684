import HexaplaCore

/// Versions whose links are unsure to a large part.
struct ConfidenceRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        context.versions.compactMap { version in
            let links = version.alignment.paragraphs.beads.filter(\.isLink)
            let unsure = links.count { $0.score < context.options.unsureScore }
            guard links.count >= context.options.leastBeads,
                Double(unsure) > context.options.unsureShare * Double(links.count)
            else { return nil }
            let name = context.name(version.document.id.language)
            return Finding(
                .unsureAlignment, .warning,
                "\(unsure) of the \(links.count) paragraph links of the \(name) version are unsure.",
                article: context.article.id, language: version.document.id.language, level: .paragraph,
                file: version.document.source.path)
        }
    }
}
