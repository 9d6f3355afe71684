import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage
import HexaplaLexicon
public import HexaplaRecord
import HexaplaRun
import HexaplaSystem

extension Hexapla {
    /// Aligns an article: its English text and any of its versions, up to six texts in memory.
    ///
    /// - Parameters:
    ///   - texts: The texts by language code, `en` among them.
    ///   - id: The article's id in the record.
    /// - Returns: The whole result: units, beads, rows and findings, and what could not be used of the versions.
    /// - Throws: `HexaplaError` with the code `language` when a code is not known, given twice or none that is aligned,
    ///   `input` when there is no English text or it cannot be used.
    public func record(_ texts: [String: String], id: String = "article") throws(HexaplaError)
        -> ArticleRecord
    {
        try record(id, texts.mapValues { Array($0.utf8) }, ending: ".txt")
    }

    /// Aligns an article whose texts are the contents of files: plain text in any encoding, web pages, DOCX, ODT.
    ///
    /// - Parameters:
    ///   - files: The contents by language code, `en` among them.
    ///   - id: The article's id in the record.
    /// - Returns: The whole result, as of `record(_:id:)`.
    /// - Throws: `HexaplaError` as `record(_:id:)` does.
    public func record(bytes files: [String: [UInt8]], id: String = "article") throws(HexaplaError)
        -> ArticleRecord
    {
        try record(id, files, ending: "")
    }

    private func record(
        _ id: String, _ texts: [String: [UInt8]], ending: String
    ) throws(HexaplaError) -> ArticleRecord {
        var sources: [LanguageTag: SourceFile] = [:]
        for (spelling, bytes) in texts.sorted(by: { $0.key < $1.key }) {
            let language = try language(spelling, orEnglish: true)
            guard sources[language] == nil else {
                throw HexaplaError(.language, spelling, "There is more than one text in the language '\(language)'.")
            }
            let document = DocumentID(article: id, language: language)
            sources[language] = SourceFile(id: document, path: "\(id)/\(language)\(ending)", bytes: bytes)
        }
        let inOrder = resources.languages.ordered(sources.keys).compactMap { sources[$0] }
        return try record(ArticleTexts(id: id, sources: inOrder, stages: stages))
    }

    private func record(_ texts: ArticleTexts) throws(HexaplaError) -> ArticleRecord {
        let run = ArticleRun(texts, stages: stages)
        guard let aligned = run.checked?.aligned else {
            // The failure of the English text, or that there is none; only a pipeline that ends early aligns nothing else.
            let english = run.failures.first { $0.language == resources.languages.canonical || $0.code == .noCanonical }
            guard let english else { return run.record(options) }
            throw HexaplaError(english)
        }
        let learnt: [LanguageTag: Lexicon]
        do throws(PipelineError) {
            learnt = try FirstPass.lexicons(after: aligned, options.align, resources)
        } catch {
            throw HexaplaError(error, in: .input)
        }
        if learnt.isEmpty { return run.record(options) }
        return ArticleRun(texts, stages: stages.aligning(with: resources.using(learnt))).record(options)
    }
}
