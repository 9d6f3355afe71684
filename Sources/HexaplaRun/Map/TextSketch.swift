import HexaplaAlign
package import HexaplaCore
import HexaplaCorpus
import HexaplaRead
import HexaplaSystem

/// What tells whether two texts of a language say the same: a digest of the whole, and the least of the digests of its
/// longer paragraphs (a bottom-k sketch; Broder 1997).
///
/// It is made of a text as it was read, so that a shard can make those of other shards' texts without aligning them.
package struct TextSketch: Sendable, Hashable, Codable {
    /// The language the text is filed under, without its script.
    package let language: LanguageTag
    /// The file, relative to the corpus folder.
    package let path: String
    /// The digest of all paragraphs in order.
    package let digest: UInt64
    /// The least digests of paragraphs of at least `leastLength` bytes, sorted, each once.
    package let paragraphs: [UInt64]

    /// The most digests that are kept of a text.
    static let size = 16
    /// A shorter paragraph is met in many texts, in bytes without white space.
    private static let leastLength = 40

    /// Sketches a text.
    init(_ document: ReadDocument) {
        language = document.id.language.base
        path = document.path
        var whole = FNV1a()
        var kept: Set<UInt64> = []
        for paragraph in document.paragraphs {
            let hash = UnitHash(paragraph.text.utf8).value
            withUnsafeBytes(of: hash.littleEndian) { whole.add(contentsOf: $0) }
            if paragraph.text.utf8.count >= Self.leastLength { kept.insert(hash) }
        }
        digest = whole.value
        paragraphs = Array(kept.sorted().prefix(Self.size))
    }

    init(language: LanguageTag, path: String, digest: UInt64, paragraphs: [UInt64]) {
        (self.language, self.path, self.digest, self.paragraphs) = (language, path, digest, paragraphs)
    }

    /// The share of the paragraphs of both texts together that both have, from 0 to 1; 0 when too few can be compared.
    func likeness(_ other: TextSketch) -> Double {
        if digest == other.digest { return 1 }
        let all = Set(paragraphs).union(other.paragraphs).sorted().prefix(Self.size)
        let shared = Set(paragraphs).intersection(other.paragraphs)
        let count = all.count { shared.contains($0) }
        return count >= Self.leastShared ? Double(count) / Double(all.count) : 0
    }

    /// Fewer paragraphs in common say nothing.
    private static let leastShared = 3

    func write(to writer: inout JSONLineWriter) {
        writer.member("digest", unsigned: digest)
        writer.member("language", language.code)
        writer.member("paragraphs", unsigned: paragraphs)
        writer.member("path", path)
    }
}

extension MappedArticle {
    /// What the question of doubled texts needs of an article of another shard: its files are read and nothing more.
    init(reading article: CorpusArticle, _ stages: StageSet) {
        self.init(id: article.id)
        texts = article.files.compactMap { file in
            guard let source = try? DocumentBytes.source(file), let read = try? stages.read.run(source) else {
                return nil
            }
            return TextSketch(read.value)
        }
    }
}
