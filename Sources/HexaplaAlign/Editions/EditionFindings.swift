import HexaplaCore

/// Remarks on versions that are not the full text.
enum EditionFindings {
    /// The remark on a version; `nil` for a full one.
    ///
    /// Paragraphs are counted as linked or not, as in every report; words are an expectation, shown in tenths of a per cent
    /// as on the pages.
    static func finding(
        on edition: Edition, linked: (canonical: Int, target: Int), of version: SegmentedDocument,
        canonicalName: String
    ) -> Finding? {
        let content: (code: FindingCode, message: String)
        switch edition.kind {
        case .full: return nil
        case .abridged: content = (.abridgedVersion, abridged(edition, linked.canonical, canonicalName))
        case .adapted: content = (.adaptedVersion, adapted(edition, canonicalName))
        case .unrelated: content = (.unrelatedVersion, unrelated(edition, linked.target, canonicalName))
        }
        return Finding(
            content.code, .warning, content.message, article: version.id.article, language: version.id.language,
            file: version.source.path)
    }

    private static func abridged(_ edition: Edition, _ linked: Int, _ name: String) -> String {
        "This version is abridged: it renders \(percent(edition.words.shownRendered)) of the words of the \(name) text "
            + "and \(linked) of its \(edition.paragraphs.canonical) paragraphs."
    }

    private static func adapted(_ edition: Edition, _ name: String) -> String {
        "This version is adapted: \(percent(edition.words.shownAdded)) of its words have no counterpart in the \(name) "
            + "text, of which it renders \(percent(edition.words.shownRendered))."
    }

    private static func unrelated(_ edition: Edition, _ linked: Int, _ name: String) -> String {
        "Only \(linked) of \(edition.paragraphs.own) paragraphs of this version have a "
            + "counterpart in the \(name) text: it may be another article."
    }

    private static func percent(_ perMille: Int?) -> String { "\((perMille ?? 0) / 10).\((perMille ?? 0) % 10)%" }
}
