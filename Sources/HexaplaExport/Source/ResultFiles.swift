package import HexaplaCore
package import HexaplaRecord
package import HexaplaSystem

/// What of a record not every format needs.
package enum RecordPart: Sendable, Hashable {
    /// The rows of the synopsis.
    case rows
    /// The findings.
    case findings
}

/// The articles of a result, read from its files: as often as they are asked for, one at a time.
package struct ResultFiles: Sendable {
    /// The folder of the result.
    private let folder: String
    /// The languages of the versions, which have beads.
    package let aligned: [LanguageTag]

    /// Opens the files of a result.
    ///
    /// - Parameters:
    ///   - folder: The output folder of a run.
    ///   - files: The names of its files.
    package init(folder: String, files: some Collection<String>) {
        self.folder = folder
        aligned = files.compactMap { OutputNames.language(of: $0, in: "alignments") }.sorted()
    }

    /// Hands on the record of each article, in the order of the ids.
    ///
    /// - Parameters:
    ///   - parts: What of the records is wanted besides texts and beads.
    ///   - body: Told of each record; edition, moves, failures and counts are not in the files and so not in it.
    /// - Throws: `PipelineError` when a file is not what a run writes, and whatever `body` throws.
    package func forEach(
        _ parts: Set<RecordPart>, _ body: (ArticleRecord) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let articles = Files.join(folder, OutputNames.articles)
        var problem: PipelineError?
        try LineFile.forEachLine(in: articles) { (line) throws(PipelineError) in
            if line.isEmpty || problem != nil { return }
            let entry: ArticleEntry
            do throws(RecordError) {
                entry = try ArticleEntry(utf8: line)
            } catch {
                problem = Self.broken(articles, error)
                return
            }
            try body(try record(entry, parts))
        }
        if let problem { throw problem }
    }

    private static func broken(_ file: String, _ error: RecordError) -> PipelineError {
        PipelineError(.input, file, "A line is not what a run writes; 'hexapla verify' says more. \(error)")
    }

    private func record(_ entry: ArticleEntry, _ parts: Set<RecordPart>) throws(PipelineError) -> ArticleRecord {
        var texts: [ArticleRecord.Text] = []
        for language in entry.languages {
            texts.append(.init(language: language, segments: try lines(entry, OutputNames.segments(language))))
        }
        var versions: [VersionRecord] = []
        for language in entry.aligned {
            let beads: [BeadLine] = try lines(entry, OutputNames.alignments(language))
            versions.append(VersionRecord(language: language, edition: nil, moves: [], beads: beads))
        }
        return ArticleRecord(
            article: entry.article, inputs: try lines(entry, OutputNames.inputs), texts: texts, versions: versions,
            rows: parts.contains(.rows) ? try lines(entry, OutputNames.synopsis) : nil,
            findings: parts.contains(.findings) ? try lines(entry, OutputNames.findings) : [])
    }

    private func lines<Line: RecordLine>(_ entry: ArticleEntry, _ file: String) throws(PipelineError) -> [Line] {
        guard let span = entry.lines[file] else { return [] }
        let path = Files.join(folder, file)
        let bytes = try Files.read(path, in: span.indices)
        var lines: [Line] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            do throws(RecordError) {
                if end > start { lines.append(try Line(utf8: bytes[start..<end])) }
            } catch {
                throw Self.broken(path, error)
            }
            start = end + 1
        }
        return lines
    }
}
