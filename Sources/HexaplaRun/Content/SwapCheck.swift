import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage

/// Looks for the right article of versions that hardly align with their own: two files may have been swapped.
///
/// Only suspicious versions are looked at, so that a clean corpus costs nothing. They are compared with the English
/// texts of all articles of a small corpus, of a large one with those of the suspicious articles.
struct SwapCheck {
    private let corpus: Corpus
    private let reader: ContentReader
    private var suspects: [CorpusFile] = []

    /// In a corpus of so many articles every English text is looked at.
    private static let smallCorpus = 1000
    /// More suspects than this are no swaps but a corpus that is no corpus.
    private static let mostSuspects = 1000

    init(corpus: Corpus, reader: ContentReader) {
        self.corpus = corpus
        self.reader = reader
    }

    /// Takes the suspicious versions of an article.
    mutating func take(_ findings: [Finding], article: CorpusArticle) {
        for finding in findings where finding.code == .unrelatedVersion {
            suspects += article.files.filter { $0.id.language == finding.language }
        }
    }

    /// The findings, by article in the order of the corpus, then in column order.
    func findings() -> [Finding] {
        guard !suspects.isEmpty, suspects.count <= Self.mostSuspects else { return [] }
        let suspected = Set(suspects.map(\.id.article))
        let isSmall = corpus.articles.count <= Self.smallCorpus
        let english = signatures(
            corpus.articles.filter { isSmall || suspected.contains($0.id) }
                .compactMap { $0.files.first { $0.id.language == reader.languages.canonical } })
        let found = reader.languages.versions.flatMap { language in
            findings(signatures(suspects.filter { $0.id.language == language }), english, language)
        }
        let order = Dictionary(corpus.articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return found.enumerated().sorted { left, right in
            let (first, second) = (order[left.element.article ?? ""] ?? 0, order[right.element.article ?? ""] ?? 0)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    private typealias Signed = (file: CorpusFile, signature: ContentSignature)

    /// The files whose text is in the language they are filed under.
    private func signatures(_ files: [CorpusFile]) -> [Signed] {
        zip(files, reader.read(files)).compactMap { file, outcome in
            guard case .text(let signature) = outcome, signature.language == file.id.language else { return nil }
            return (file, signature)
        }
    }

    private func findings(_ versions: [Signed], _ english: [Signed], _ language: LanguageTag) -> [Finding] {
        let matcher = ContentMatcher(
            english: english.map(\.signature), versions: versions.map(\.signature),
            facts: reader.languages.facts(of: language))
        return matcher.pairs().compactMap { pair in
            let (version, other) = (versions[pair.version].file, english[pair.english].file)
            guard pair.isSure, other.id.article != version.id.article else { return nil }
            let own = english.first { $0.file.id.article == version.id.article }
                .map { matcher.evidence($0.signature, versions[pair.version].signature) }
            let message =
                "The text has \(pair.evidence.words) in common with the \(reader.canonicalName) text of "
                + "'\(other.id.article)', but \(own?.words ?? "nothing") with that of '\(version.id.article)': it may be filed under the wrong article."
            return Finding(
                .fitsOtherArticle, .warning, message, article: version.id.article, language: language,
                file: version.path)
        }
    }
}
