import GRDB
package import HexaplaCore
import HexaplaDatabase
package import HexaplaLanguage
import HexaplaRun
package import HexaplaSystem

/// Searches the output folder of a finished run.
package struct CorpusSearch {
    private let output: String
    private let known: LanguageSet
    private let lexicons: LexiconShelf
    private let tell: (String) -> Void
    private var index: SearchIndex

    /// Opens the index of an output folder; one that is missing or of another run is made first.
    ///
    /// - Parameters:
    ///   - output: The output folder.
    ///   - resources: The folder with the resource files.
    ///   - tell: Told what is done beside, as a full sentence.
    /// - Throws: `PipelineError` when it is no output folder of a finished run, or the index can be made nowhere.
    package init(
        output: String, resources: String, tell: @escaping (String) -> Void
    ) throws(PipelineError) {
        (self.output, self.tell) = (output, tell)
        known = try StageResources.languagesWithoutLists(in: resources)
        lexicons = LexiconShelf(folder: Files.join(resources, "lexicons"), canonical: known.canonical)
        index = try SearchIndex(output: output, known: known, tell: tell)
    }

    /// What is known of languages.
    package var languages: LanguageSet { known }

    /// The languages of the corpus, in the order of the columns.
    ///
    /// - Returns: At least one.
    /// - Throws: `PipelineError` when the index cannot be read.
    package func columns() throws(PipelineError) -> [LanguageTag] {
        try CorpusDatabaseWriter.guarded(output) {
            try index.queue.read { try Finder($0, known: known).languages }
        }
    }

    /// Answers a query; an index that turns out to be damaged is made anew.
    ///
    /// - Parameter query: The query.
    /// - Returns: What was found.
    /// - Throws: `PipelineError` when the query cannot be understood, or names a language that the run has not.
    package mutating func answer(_ query: FindQuery) throws(PipelineError) -> FindResult {
        do {
            return try answerOnce(query)
        } catch let error as PipelineError {
            throw error
        } catch is CancellationError {
            throw PipelineError(.cancelled, "query", "Nobody waits for the answer any more.")
        } catch {
            index = try SearchIndex(output: output, known: known, isDamaged: true, tell: tell)
        }
        return try CorpusDatabaseWriter.guarded(output) { try answerOnce(query) }
    }

    private func answerOnce(_ query: FindQuery) throws -> FindResult {
        try index.queue.read { database in
            try Finder(database, known: known).answer(query, lexicons: lexicons)
        }
    }
}
