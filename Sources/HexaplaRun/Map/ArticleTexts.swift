package import HexaplaCore
package import HexaplaCorpus
import HexaplaRecord
import HexaplaSystem

/// The documents of one article, read and cut: what of an article does not depend on a lexicon.
///
/// Where there are two passes, the first one keeps the documents of up to 8 MB of input for the second, which reads and
/// cuts again what was not kept (see `FirstPass`).
package struct ArticleTexts: Sendable {
    /// The article's id.
    package let id: String
    /// The size of its files together, in bytes.
    package let byteCount: Int
    /// The languages that files are filed under, whether or not they could be read.
    package let filed: [LanguageTag]
    private(set) var inputs: [InputLine] = []
    private(set) var failures: [InputFailure] = []
    /// The documents that could be read, in column order.
    private(set) var documents: [SegmentedDocument] = []
    /// Those that take part in the alignment.
    private(set) var usable: [SegmentedDocument] = []
    private(set) var tally = Tally()

    /// Reads and cuts the files of an article.
    package init(_ article: CorpusArticle, stages: StageSet) {
        self.init(id: article.id, article.files.map(\.id.language), article.files.reduce(0) { $0 + $1.size })
        for file in article.files { take(DocumentRun(file, stages: stages)) }
    }

    /// Cuts the texts of an article that are in memory.
    ///
    /// - Parameters:
    ///   - id: The article's id.
    ///   - sources: Its texts in column order, at most one a language.
    ///   - stages: The stages.
    package init(id: String, sources: [SourceFile], stages: StageSet) {
        self.init(id: id, sources.map(\.id.language), sources.reduce(0) { $0 + $1.bytes.count })
        for source in sources { take(DocumentRun(source, stages: stages)) }
    }

    /// An article of which no text is used.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - inputs: What is known of its files.
    ///   - failures: Why none is used.
    init(leavingOut article: CorpusArticle, inputs: [InputLine], failures: [InputFailure]) {
        self.init(id: article.id, article.files.map(\.id.language), article.files.reduce(0) { $0 + $1.size })
        (self.inputs, self.failures) = (inputs, failures)
    }

    private init(id: String, _ filed: [LanguageTag], _ byteCount: Int) {
        (self.id, self.filed, self.byteCount) = (id, filed, byteCount)
    }

    private mutating func take(_ run: DocumentRun) {
        tally += run.tally
        inputs.append(run.input)
        if let failure = run.failure { failures.append(failure) }
        guard let document = run.document else { return }
        documents.append(document)
        if run.isUsable { usable.append(document) }
    }
}
