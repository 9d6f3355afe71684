import HexaplaCore
import HexaplaLanguage
import HexaplaRecord
import HexaplaSearch
import HexaplaSystem

/// Answers the queries of all browsers, one after the other, from one open index.
///
/// When another run has been put into the folder, its index is taken from then on.
actor SearchService {
    private let output: String
    private let resources: String
    private let tell: @Sendable (String) -> Void
    private var search: CorpusSearch?
    /// When the `run.json` was last changed that the index was opened for.
    private var stamp: Int?

    init(output: String, resources: String, tell: @escaping @Sendable (String) -> Void) {
        (self.output, self.resources, self.tell) = (output, resources, tell)
    }

    /// Opens the index, so that the first query finds it open.
    func open() throws(PipelineError) {
        let changed = FileSystem.entry(Files.join(output, OutputNames.record))?.changed
        if search != nil, changed == stamp { return }
        search = nil
        search = try CorpusSearch(output: output, resources: resources, tell: tell)
        stamp = changed
    }

    /// The answer to a query as JSON.
    func answer(_ query: FindQuery) throws(PipelineError) -> [UInt8] {
        if Task.isCancelled {
            throw PipelineError(.cancelled, "query", "Others were asked before, and it waited too long; ask again.")
        }
        try open()
        guard let answer = try search?.answer(query) else { return [] }
        return answer.json
    }

    /// The languages of the corpus with what a page must know of them, as JSON.
    func languages() throws(PipelineError) -> [UInt8] {
        try open()
        let columns = try search?.columns() ?? []
        var writer = JSONLineWriter()
        let known = search?.languages
        writer.line { writer in
            writer.member("languages", columns) { writer, language in
                writer.member("code", language.code)
                writer.member("name", known?.name(language))
                writer.member("rightToLeft", flag: known?.isRightToLeft(language) ?? false)
            }
        }
        return writer.bytes
    }
}
