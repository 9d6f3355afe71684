import HexaplaCore
import HexaplaRecord
import HexaplaSystem
import HexaplaTools

/// The records of a finished run, read back from its files.
extension FinishedRun {
    /// Hands on the record of each article, in the order of the ids.
    ///
    /// A record has what the files of the result have: of an edition the class alone, no moves, failures and counts.
    ///
    /// - Parameter body: Told of each record.
    /// - Throws: `PipelineError` when a file is not as the run wrote it, and whatever `body` throws.
    func forEachRecord(_ body: (ArticleRecord) throws(PipelineError) -> Void) throws(PipelineError) {
        try checkSize(of: OutputNames.articles)
        try forEach(ArticleEntry.self, in: OutputNames.articles) { (entry) throws(PipelineError) in
            try body(record(of: entry))
        }
    }

    private func record(of entry: ArticleEntry) throws(PipelineError) -> ArticleRecord {
        var texts: [ArticleRecord.Text] = []
        for language in entry.languages {
            let segments: [SegmentLine] = try lines(of: entry, in: OutputNames.segments(language))
            texts.append(ArticleRecord.Text(language: language, segments: segments))
        }
        var versions: [VersionRecord] = []
        for language in entry.aligned {
            let beads: [BeadLine] = try lines(of: entry, in: OutputNames.alignments(language))
            let edition = entry.editions[language].map { Edition(kind: $0) }
            versions.append(VersionRecord(language: language, edition: edition, moves: [], beads: beads))
        }
        return ArticleRecord(
            article: entry.article, inputs: try lines(of: entry, in: OutputNames.inputs), texts: texts,
            versions: versions, rows: try lines(of: entry, in: OutputNames.synopsis),
            findings: try lines(of: entry, in: OutputNames.findings))
    }

    /// The findings that stand between no article's lines: those on the corpus before them, those that could be made only
    /// when all articles were done behind them.
    func findingsOnTheCorpus() throws(PipelineError) -> [Finding] {
        let file = OutputNames.findings
        guard let size = record.files[file]?.size else { return [] }
        try checkSize(of: file)
        var (first, last): (Int?, Int) = (nil, 0)
        try forEach(ArticleEntry.self, in: OutputNames.articles) { entry in
            guard let span = entry.lines[file] else { return }
            if first == nil { first = span.start }
            last = max(last, span.end)
        }
        guard let first else { return try findings(in: 0..<size) }
        return try findings(in: 0..<min(first, size)) + findings(in: min(last, size)..<size)
    }

    private func findings(in range: Range<Int>) throws(PipelineError) -> [Finding] {
        var findings: [Finding] = []
        let path = Files.join(path, OutputNames.findings)
        try LineFile.forEachLine(in: path, range: range) { (line) throws(PipelineError) in
            if line.isEmpty { return }
            do throws(RecordError) {
                findings.append(try Finding(utf8: line))
            } catch {
                throw PipelineError(.input, path, "A line is not what a run writes. \(error)")
            }
        }
        return findings
    }
}
