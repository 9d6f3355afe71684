public import HexaplaCore

/// The lines that one article adds to the data files: one JSON object a line, keys sorted, each line with its line end.
///
/// Joined over the articles in the order of their ids, the texts are the files of `INTERFACES.md`, section 1. A language
/// that the article does not have gives an empty text.
public struct ArticleLines: Sendable {
    private let checked: CheckedArticle

    /// Prepares the lines of an article.
    ///
    /// - Parameter checked: The article.
    public init(_ checked: CheckedArticle) {
        self.checked = checked
    }

    /// The part of `alignments/<lang>.jsonl`: the paragraph beads, then the sentence beads.
    ///
    /// - Parameters:
    ///   - language: The version's language.
    ///   - levels: The levels asked for.
    /// - Returns: One line a bead.
    public func alignmentLines(
        _ language: LanguageTag, levels: Set<AlignmentLevel> = Set(AlignmentLevel.allCases)
    ) -> String {
        (levels.contains(.paragraph) ? paragraphLines(language) : "")
            + (levels.contains(.sentence) ? sentenceLines(language) : "")
    }

    /// The paragraph beads of a version.
    ///
    /// - Parameter language: The version's language.
    /// - Returns: One line a bead, null beads included.
    public func paragraphLines(_ language: LanguageTag) -> String {
        alignment(language).map { lines($0.paragraphs, language) } ?? ""
    }

    /// The sentence beads of a version.
    ///
    /// - Parameter language: The version's language.
    /// - Returns: One line a bead, null beads included.
    public func sentenceLines(_ language: LanguageTag) -> String {
        alignment(language).map { lines($0.sentences, language) } ?? ""
    }

    /// The part of `synopsis.jsonl`.
    ///
    /// - Parameter includingText: Whether a row carries the canonical text as shown.
    /// - Returns: One line a row.
    public func synopsisLines(includingText: Bool = true) -> String {
        Self.join(checked.rows.indices.lazy.map { synopsis(row: $0, includingText: includingText) })
    }

    /// The part of `findings.jsonl`.
    ///
    /// - Returns: One line a finding, in the order of the article.
    public func findingLines() -> String { Self.findingLines(checked.findings) }

    /// Findings as lines, also those that belong to no article.
    ///
    /// - Parameter findings: The findings, in the order wanted.
    /// - Returns: One line a finding.
    public static func findingLines(_ findings: [Finding]) -> String { join(findings.lazy.map(line)) }

    private func alignment(_ language: LanguageTag) -> VersionAlignment? {
        checked.aligned.alignments.first { $0.language.base == language.base }
    }

    func document(_ language: LanguageTag) -> SegmentedDocument? {
        let article = checked.aligned.article
        return language.base == article.canonical.id.language.base
            ? article.canonical : article.versions.first { $0.id.language.base == language.base }
    }

    private func lines(_ alignment: Alignment, _ language: LanguageTag) -> String {
        Self.join(
            alignment.beads.lazy.map { bead -> JSONObject in
                var object: JSONObject = [
                    "doc": .string(checked.id), "lang": .string(language.base.code),
                    "level": .string(alignment.level.rawValue), "score": .decimal(bead.score),
                    "source": .ints(bead.canonical), "target": .ints(bead.target), "type": .string(bead.type),
                ]
                if !bead.evidence.isEmpty { object.set("evidence", Self.evidence(bead.evidence)) }
                return object
            })
    }

    private static func evidence(_ parts: [EvidencePart]) -> JSONValue {
        let sums = Dictionary(parts.map { ($0.name, $0.value) }, uniquingKeysWith: +)
        return .object(JSONObject(sums.map { ($0.key, .decimal($0.value)) }))
    }

    private func synopsis(row number: Int, includingText: Bool) -> JSONObject {
        let row = checked.rows[number]
        let article = checked.aligned.article
        var object: JSONObject = ["doc": .string(checked.id), "row": .int(number)]
        object.set("cells", .object(JSONObject(row.cells.map { ($0.key.base.code, Self.cell($0.value)) })))
        guard let paragraph = row.canonical else {
            object.set("canonical", .null)
            object.set("gaps", .array([]))
            return object
        }
        var canonical: JSONObject = ["paragraph": .int(paragraph)]
        canonical.set("kind", article.canonical.kind(ofParagraph: paragraph).map { .string($0.rawValue) })
        if includingText { canonical.set("text", .string(article.canonical.shownText(paragraph))) }
        object.set("canonical", .object(canonical))
        let gaps = article.versions.map(\.id.language).filter { row.cells[$0] == nil }
        object.set("gaps", .array(gaps.map { .string($0.base.code) }))
        return object
    }

    private static func cell(_ cell: Cell) -> JSONValue {
        var object: JSONObject = [
            "paragraphs": .ints(cell.paragraphs), "score": .decimal(cell.score), "type": .string(cell.type),
        ]
        object.set("sharedWithRow", cell.sharedWithRow.map(JSONValue.int))
        return .object(object)
    }

    private static func line(_ finding: Finding) -> JSONObject {
        var object: JSONObject = [
            "code": .string(finding.code.rawValue), "message": .string(finding.message),
            "severity": .string(finding.severity.rawValue),
        ]
        object.set("doc", finding.article.map(JSONValue.string))
        object.set("file", finding.file.map(JSONValue.string))
        object.set("index", finding.index.map(JSONValue.int))
        object.set("lang", finding.language.map { .string($0.code) })
        object.set("level", finding.level.map { .string($0.rawValue) })
        object.set("span", finding.span.map { .ints([$0.start, $0.end]) })
        return object
    }

    static func join(_ objects: some Sequence<JSONObject>) -> String {
        var writer = JSONWriter(indents: false)
        for object in objects {
            writer.write(.object(object))
            writer.endLine()
        }
        return writer.text
    }
}
