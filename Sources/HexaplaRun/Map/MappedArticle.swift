import HexaplaAlign
import HexaplaCore
package import HexaplaCorpus

/// What the questions of swapped and of doubled documents need to know of an article: made from its texts alone, and so small that a
/// shard can hand it on.
package struct MappedArticle: Sendable, Hashable, Codable {
    /// The article's id.
    package let id: String
    /// What can be recognized of the canonical text; absent when its language is another than it is filed under.
    package var canonical: ContentSignature?
    /// The versions that hardly align, in column order.
    package var suspects: [ContentSignature] = []
    /// What tells whether another article has the same texts, in column order.
    package var texts: [TextSketch] = []

    /// Articles as lines of JSON.
    static func lines(_ articles: [MappedArticle]) -> [UInt8] {
        var writer = JSONLineWriter()
        for article in articles { writer.line(article.write) }
        return writer.bytes
    }

    private func write(to writer: inout JSONLineWriter) {
        if let canonical { writer.member("canonical", object: canonical.write) }
        writer.member("id", id)
        writer.member("suspects", suspects) { writer, suspect in suspect.write(to: &writer) }
        writer.member("texts", texts) { writer, text in text.write(to: &writer) }
    }

    /// The same without what is recognized in the texts, for a question that is not asked any more.
    var bare: MappedArticle { MappedArticle(id: id, suspects: suspects.map(\.withoutItems), texts: texts) }
}

extension ContentSignature {
    fileprivate func write(to writer: inout JSONLineWriter) {
        writer.member("items", items) { writer, item in
            writer.member("chance", Int(item.chance))
            writer.member("key", unsigned: item.key)
            writer.member("kind", Int(item.kind.rawValue))
            writer.member("position", Int(item.position))
        }
        writer.member("language", language.code)
        writer.member("length", length)
        writer.member("paragraphs", paragraphs)
        writer.member("path", path)
    }

    fileprivate var withoutItems: ContentSignature {
        ContentSignature(path: path, language: language, length: length, paragraphs: paragraphs, items: [])
    }
}

extension ArticleRun {
    /// What is looked at when swapped and doubled documents are looked for.
    ///
    /// - Parameters:
    ///   - builder: What makes the signatures.
    ///   - canonical: The canonical language.
    ///   - always: Whether the canonical text takes part in the search for swapped ones though no version is suspicious.
    /// - Returns: What is looked at.
    func mapped(_ builder: SignatureBuilder, canonical: LanguageTag, always: Bool) -> MappedArticle {
        let suspected = Set(findings.filter { $0.code == .unrelatedVersion }.compactMap(\.language))
        let texts = documents.map { TextSketch($0.source) }
        guard always || !suspected.isEmpty else { return MappedArticle(id: id, texts: texts) }
        func signatures(_ isMeant: (LanguageTag) -> Bool) -> [ContentSignature] {
            documents.filter { isMeant($0.id.language) && $0.detected.language.tag.base == $0.id.language }
                .map { builder.signature(of: $0, path: $0.source.path) }
        }
        return MappedArticle(
            id: id, canonical: signatures { $0 == canonical }.first, suspects: signatures(suspected.contains),
            texts: texts)
    }
}
