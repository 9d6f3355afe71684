import HexaplaCore
import HexaplaLanguage

/// Compares the versions that the pages' switchers name with those the corpus has.
///
/// Only the usual languages and those of the article are judged. A version counts as named when another page names it, so a page that leaves
/// itself out of its switcher is all right; versions are called unnamed only when another page has a switcher.
struct VersionRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        let documents = [context.canonical] + context.article.versions
        let own = Set(documents.map(\.id.language.base))
        let judged = context.languages.known.filter { context.languages.isUsual($0) || own.contains($0) }
        return judged.compactMap { language in
            documents.contains { $0.id.language.base == language }
                ? unnamed(language, among: documents, context) : missing(language, among: documents, context)
        }
    }

    private func missing(
        _ language: LanguageTag, among documents: [SegmentedDocument], _ context: CheckContext
    ) -> Finding? {
        let naming = documents.filter { names(language, $0) }
        guard let first = naming.first,
            let entry = first.labelled.switcher.first(where: { $0.language.base == language })
        else { return nil }
        let pages = context.names(naming.map(\.id.language))
        let subject = naming.count == 1 ? "The \(pages) page names" : "The \(pages) pages name"
        return Finding(
            .versionMissing, .warning,
            "\(subject) \(context.languages.indefiniteName(language.base)) version; the corpus has none.",
            article: context.article.id, language: language, file: first.source.path,
            span: first.source.paragraphs[entry.paragraph].map.map(entry.range))
    }

    private func unnamed(
        _ language: LanguageTag, among documents: [SegmentedDocument], _ context: CheckContext
    ) -> Finding? {
        let others = documents.filter { $0.id.language.base != language && !$0.labelled.switcher.isEmpty }
        guard !others.isEmpty, !documents.contains(where: { names(language, $0) }),
            let own = documents.first(where: { $0.id.language.base == language })
        else { return nil }
        return Finding(
            .versionUnnamed, .info,
            "The corpus has \(context.languages.indefiniteName(language.base)) version that no page names.",
            article: context.article.id, language: language, file: own.source.path)
    }

    private func names(_ language: LanguageTag, _ document: SegmentedDocument) -> Bool {
        document.labelled.switcher.contains { $0.language.base == language }
    }
}
