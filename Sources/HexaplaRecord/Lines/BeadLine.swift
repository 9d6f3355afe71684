public import HexaplaCore

/// A line of `alignments/<lang>.jsonl`: a bead of one version at one level.
public struct BeadLine: Sendable, Hashable {
    /// The article's id.
    public let doc: String
    /// The version's language, without its script.
    public let lang: LanguageTag
    /// What the bead joins.
    public let level: AlignmentLevel
    /// The 0-based ordinals of the units of the canonical text, in order.
    public let source: [Int]
    /// The 0-based ordinals of the units of the version, in order.
    public let target: [Int]
    /// The shape of the bead, such as `1-2`.
    public let type: String
    /// The probability that the bead is right, from 0 to 1 in steps of 0.0001; `nil` where none was written.
    public let score: Double?
    /// What the score is made of, in nats, by name; empty when it was not asked for.
    public let evidence: [EvidencePart]
    /// Whether the bead is out of order: the version has these units in another place.
    public let moved: Bool

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - doc: The article's id.
    ///   - lang: The version's language.
    ///   - level: What the bead joins.
    ///   - source: The units of the canonical text.
    ///   - target: The units of the version.
    ///   - type: The shape of the bead; that of the units by default.
    ///   - score: The probability that the bead is right; what is no number becomes `nil`.
    ///   - evidence: What the score is made of; parts of one name are added up.
    ///   - moved: Whether the bead is out of order.
    public init(
        doc: String, lang: LanguageTag, level: AlignmentLevel, source: [Int], target: [Int], type: String? = nil,
        score: Double?, evidence: [EvidencePart] = [], moved: Bool = false
    ) {
        self.doc = doc
        self.lang = lang.base
        self.level = level
        self.source = source
        self.target = target
        self.type = type ?? "\(source.count)-\(target.count)"
        self.score = score.flatMap { $0.isFinite ? FixedDecimal.rounded($0, places: 4) : nil }
        self.evidence = evidence.isEmpty ? [] : Self.summed(evidence)
        self.moved = moved
    }

    /// Creates the line of a bead.
    ///
    /// - Parameters:
    ///   - bead: The bead.
    ///   - doc: The article's id.
    ///   - lang: The version's language.
    ///   - level: What the bead joins.
    public init(_ bead: Bead, doc: String, lang: LanguageTag, level: AlignmentLevel) {
        self.init(
            doc: doc, lang: lang, level: level, source: Array(bead.canonical), target: Array(bead.target),
            score: bead.score, evidence: bead.evidence, moved: bead.isMoved)
    }

    private static func summed(_ parts: [EvidencePart]) -> [EvidencePart] {
        Dictionary(parts.map { ($0.name, $0.value) }, uniquingKeysWith: +)
            .map { EvidencePart(name: $0.key, value: FixedDecimal.rounded($0.value, places: 4)) }
            .sorted { $0.name < $1.name }
    }
}

extension BeadLine: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        var evidence: [EvidencePart] = []
        if let parts = try fields.optionalObject("evidence") {
            for name in parts.keys { evidence.append(EvidencePart(name: name, value: try parts.number(name))) }
        }
        self.init(
            doc: try fields.text("doc"), lang: try fields.language("lang"), level: try fields.name("level"),
            source: try fields.ints("source"), target: try fields.ints("target"), type: try fields.text("type"),
            score: try fields.optionalNumber("score"), evidence: evidence, moved: try fields.flag("moved"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("doc", doc)
        if !evidence.isEmpty {
            writer.member("evidence", map: evidence, name: \.name) { $0.value(decimal: $1.value) }
        }
        writer.member("lang", lang.code)
        writer.member("level", level.rawValue)
        writer.member("moved", flag: moved)
        writer.member("score", decimal: score)
        writer.member("source", source)
        writer.member("target", target)
        writer.member("type", type)
    }
}
