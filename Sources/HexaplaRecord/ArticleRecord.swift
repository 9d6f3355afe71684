public import HexaplaCore

/// The whole result of one article: one value, printed to one line and read from it.
///
/// The lines that the article adds to the files of a result are its parts as they are.
public struct ArticleRecord: Sendable, Hashable {
    /// One text of the article.
    public struct Text: Sendable, Hashable {
        /// The language it is filed under, without its script.
        public let language: LanguageTag
        /// Its paragraphs, then its sentences.
        public let segments: [SegmentLine]

        /// Creates a text.
        ///
        /// - Parameters:
        ///   - language: The language it is filed under.
        ///   - segments: Its paragraphs, then its sentences.
        public init(language: LanguageTag, segments: [SegmentLine]) {
            self.language = language.base
            self.segments = segments
        }
    }

    /// The article's id.
    public let article: String
    /// The files of the article, in column order.
    public let inputs: [InputLine]
    /// The texts that could be read, in column order.
    public let texts: [Text]
    /// The aligned versions, in column order.
    public let versions: [VersionRecord]
    /// The synopsis; `nil` when none was made.
    public let rows: [RowLine]?
    /// All that was found in the article, in a fixed order.
    public let findings: [Finding]
    /// What could not be done.
    public let failures: [InputFailure]
    /// What each stage counted, by its name.
    public let counts: [StageID: StageCounts]

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - article: The article's id.
    ///   - inputs: The files of the article.
    ///   - texts: The texts that could be read.
    ///   - versions: The aligned versions.
    ///   - rows: The synopsis.
    ///   - findings: All that was found in the article.
    ///   - failures: What could not be done.
    ///   - counts: What each stage counted.
    public init(
        article: String, inputs: [InputLine] = [], texts: [Text] = [], versions: [VersionRecord] = [],
        rows: [RowLine]? = nil, findings: [Finding] = [], failures: [InputFailure] = [],
        counts: [StageID: StageCounts] = [:]
    ) {
        self.article = article
        self.inputs = inputs
        self.texts = texts
        self.versions = versions
        self.rows = rows
        self.findings = findings
        self.failures = failures
        self.counts = counts
    }

    /// Reads a record.
    ///
    /// - Parameter line: What `line` gave, with or without a line end.
    /// - Throws: `RecordError` when it is no record.
    public init(line: String) throws(RecordError) {
        try self.init(utf8: line.utf8)
    }

    /// The record as one JSON object, with its line end.
    public var line: String { String(decoding: utf8, as: UTF8.self) }

    /// The entry of the article in `articles.jsonl`.
    ///
    /// - Parameter lines: The bytes that hold the article's lines, by file.
    /// - Returns: The entry.
    package func entry(lines: [String: ByteRange<FileBytes>]) -> ArticleEntry {
        let editions = versions.compactMap { version in version.edition.map { (version.language, $0.kind) } }
        return ArticleEntry(
            article: article, languages: texts.map(\.language), aligned: versions.map(\.language),
            editions: Dictionary(editions) { first, _ in first }, lines: lines)
    }
}

extension ArticleRecord {
    /// The lines that the article adds to the files of a result, by file, in the order in which they are written.
    package var lines: [(file: String, lines: [UInt8])] {
        var lines = texts.map { (OutputNames.segments($0.language), $0.segments.utf8) }
        lines.append((OutputNames.findings, findings.utf8))
        lines += versions.map { (OutputNames.alignments($0.language), $0.beads.utf8) }
        if let rows { lines.append((OutputNames.synopsis, rows.utf8)) }
        lines.append((OutputNames.inputs, inputs.utf8))
        return lines
    }
}

extension ArticleRecord: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        let texts = try fields.objects("texts") { (text) throws(RecordError) in
            Text(language: try text.language("language"), segments: try text.lines("segments"))
        }
        var counts: [StageID: StageCounts] = [:]
        let stages = try fields.object("counts")
        for name in stages.keys {
            guard let stage = StageID(rawValue: name) else {
                throw RecordError(key: "counts", reason: "'\(name)' is no stage.")
            }
            counts[stage] = try StageCounts(try stages.object(name))
        }
        self.init(
            article: try fields.text("article"), inputs: try fields.lines("inputs"), texts: texts,
            versions: try fields.lines("versions"), rows: fields.has("rows") ? try fields.lines("rows") : nil,
            findings: try fields.lines("findings"), failures: try fields.lines("failures"), counts: counts)
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("article", article)
        let stages = counts.sorted { $0.key.rawValue < $1.key.rawValue }
        writer.member("counts", map: stages, name: \.key.rawValue) { writer, stage in
            writer.value(object: stage.value.write)
        }
        writer.member("failures", failures) { $1.write(to: &$0) }
        writer.member("findings", findings) { $1.write(to: &$0) }
        writer.member("inputs", inputs) { $1.write(to: &$0) }
        if let rows { writer.member("rows", rows) { $1.write(to: &$0) } }
        writer.member("texts", texts) { writer, text in
            writer.member("language", text.language.code)
            writer.member("segments", text.segments) { $1.write(to: &$0) }
        }
        writer.member("versions", versions) { $1.write(to: &$0) }
    }
}

extension StageCounts: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        var reasons: [String: Int] = [:]
        let told = try fields.object("reasons")
        for reason in told.keys { reasons[reason] = try told.int(reason) }
        self.init(input: try fields.int("input"), output: try fields.int("output"), reasons: reasons)
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("input", input)
        writer.member("output", output)
        let told = reasons.sorted { $0.key < $1.key }
        writer.member("reasons", map: told, name: \.key) { $0.value($1.value) }
    }
}

extension ArticleRecord {
    /// Creates the record of an article as the stages left it.
    ///
    /// - Parameters:
    ///   - article: The article's id.
    ///   - inputs: The files of the article.
    ///   - documents: The texts that could be read, in column order.
    ///   - checked: The aligned article; `nil` when it could not be aligned.
    ///   - levels: The levels of which beads are asked for.
    ///   - hasRows: Whether a synopsis was made.
    ///   - findings: All that was found in the article.
    ///   - failures: What could not be done.
    ///   - counts: What each stage counted.
    package init(
        article: String, inputs: [InputLine], documents: [SegmentedDocument], checked: CheckedArticle?,
        levels: Set<AlignmentLevel> = Set(AlignmentLevel.allCases), hasRows: Bool = true, findings: [Finding],
        failures: [InputFailure] = [], counts: [StageID: StageCounts] = [:]
    ) {
        self.init(
            article: article, inputs: inputs,
            texts: documents.map { Text(language: $0.id.language, segments: SegmentLine.lines(of: $0)) },
            versions: checked.map { checked in
                checked.aligned.alignments.map { VersionRecord($0, doc: article, levels: levels) }
            } ?? [],
            rows: hasRows ? checked.map(RowLine.lines) : nil, findings: findings, failures: failures, counts: counts)
    }
}
