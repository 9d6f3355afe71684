import HexaplaCore

/// Remarks on versions that are not the full text.
enum EditionFindings {
    /// The remark on a version; `nil` for a full one.
    static func finding(on edition: Edition, of version: SegmentedDocument) -> Finding? {
        let content: (code: FindingCode, message: String)
        switch edition.kind {
        case .full: return nil
        case .abridged: content = (.abridgedVersion, abridged(edition))
        case .adapted: content = (.adaptedVersion, adapted(edition))
        case .unrelated: content = (.unrelatedVersion, unrelated(edition))
        }
        return Finding(
            content.code, .warning, content.message, article: version.id.article, language: version.id.language,
            file: version.source.path)
    }

    private static func abridged(_ edition: Edition) -> String {
        "This version is abridged: it renders \(percent(edition.words.renderedShare)) of the words of the English text "
            + "and \(count(edition.paragraphs.rendered)) of its \(edition.paragraphs.canonical) paragraphs."
    }

    private static func adapted(_ edition: Edition) -> String {
        "This version is adapted: \(percent(edition.words.addedShare)) of its words have no counterpart in the English "
            + "text, of which it renders \(percent(edition.words.renderedShare))."
    }

    private static func unrelated(_ edition: Edition) -> String {
        let amount = edition.paragraphs
        return "Only \(count(Double(amount.own) - amount.added)) of \(amount.own) paragraphs of this version have a "
            + "counterpart in the English text: it may be another article."
    }

    private static func count(_ expected: Double) -> Int { Int(expected.rounded()) }

    private static func percent(_ share: Double?) -> String { "\(Int(((share ?? 0) * 100).rounded())) %" }
}
