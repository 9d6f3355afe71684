package import HexaplaCore

/// The vectors of all languages, made by one encoder.
package struct SentenceVectors: Sendable {
    private let tables: [LanguageTag: VectorTable]

    /// Creates the vectors.
    ///
    /// - Parameter tables: The table of each language that has one; all of one dimension.
    package init(_ tables: [LanguageTag: VectorTable]) {
        self.tables = tables
    }

    /// The vectors of a document; `nil` when its language has none.
    func side(_ document: SegmentedDocument) -> VectorSide? {
        tables[document.id.language.base].map { VectorSide(document, table: $0) }
    }

    /// A remark on a version of whose sentences or of whose English text some have no vector.
    static func finding(
        _ canonical: VectorSide, _ target: VectorSide, _ english: SegmentedDocument, _ version: SegmentedDocument,
        _ canonicalName: String
    ) -> Finding? {
        guard canonical.missing + target.missing > 0 else { return nil }
        func part(_ missing: Int, _ count: Int, _ name: String) -> String {
            "\(missing) of \(count) sentences (\(count > 0 ? missing * 100 / count : 0) %) of \(name)"
        }
        let useless = canonical.useless + target.useless
        let reason =
            useless == 0
            ? "" : " \(useless) of them have a row of zeros, of infinite values or of no numbers, which says nothing."
        let message =
            "There are no vectors for \(part(canonical.missing, english.sentences.count, "the \(canonicalName) text")) and "
            + "\(part(target.missing, version.sentences.count, "this version")): they are aligned by their text alone."
            + reason
        return Finding(
            .missingVectors, .warning, message, article: version.id.article, language: version.id.language,
            file: version.source.path)
    }
}
