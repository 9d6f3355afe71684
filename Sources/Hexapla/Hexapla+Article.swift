import HexaplaCore
import HexaplaCorpus
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
        -> HexaplaRecord.ArticleRecord
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
        -> HexaplaRecord.ArticleRecord
    {
        try record(id, files, ending: "")
    }

    private func record(
        _ id: String, _ texts: [String: [UInt8]], ending: String
    ) throws(HexaplaError) -> HexaplaRecord.ArticleRecord {
        var contents: [LanguageTag: [UInt8]] = [:]
        var files: [CorpusFile] = []
        for (spelling, bytes) in texts.sorted(by: { $0.key < $1.key }) {
            let language = try language(spelling, orEnglish: true)
            guard contents.updateValue(bytes, forKey: language) == nil else {
                throw HexaplaError(.language, spelling, "There is more than one text in the language '\(language)'.")
            }
            let path = "\(id)/\(language)\(ending)"
            files.append(
                CorpusFile(
                    id: DocumentID(article: id, language: language), spelling: spelling, path: path, location: path,
                    size: bytes.count))
        }
        let article = CorpusArticle(id: id, files: files.sorted { $0.id < $1.id })
        return try record(article, contents)
    }

    private func record(
        _ article: CorpusArticle, _ contents: [LanguageTag: [UInt8]]
    ) throws(HexaplaError) -> HexaplaRecord.ArticleRecord {
        var run = ArticleRun(article, contents: contents, stages: stages)
        let english = run.failures.first { $0.language == .english || $0.code == .noCanonical }
        if run.checked == nil, let english { throw HexaplaError(english) }
        if let aligned = run.checked?.aligned {
            let learnt: [LanguageTag: Lexicon]
            do throws(PipelineError) {
                learnt = try FirstPass.lexicons(after: aligned, options.align, resources)
            } catch {
                throw HexaplaError(error, in: .input)
            }
            if !learnt.isEmpty {
                let better = StageSet(options: options, resources: resources.using(learnt))
                run = ArticleRun(article, contents: contents, stages: better)
            }
        }
        return HexaplaRecord.ArticleRecord(run, levels: Set(options.level.levels))
    }
}
