public import HexaplaCore

/// One aligned version in the record of an article.
public struct VersionRecord: Sendable, Hashable {
    /// The version's language, without its script.
    public let language: LanguageTag
    /// What the version is of the canonical text; `nil` when it was not judged.
    public let edition: Edition?
    /// Blocks found in another place.
    public let moves: [Move]
    /// The beads: all of the paragraphs, then all of the sentences.
    public let beads: [BeadLine]

    /// Creates a version.
    ///
    /// - Parameters:
    ///   - language: The version's language.
    ///   - edition: What the version is of the canonical text.
    ///   - moves: Blocks found in another place.
    ///   - beads: The beads, paragraphs first.
    public init(language: LanguageTag, edition: Edition?, moves: [Move], beads: [BeadLine]) {
        self.language = language.base
        self.edition = edition
        self.moves = moves
        self.beads = beads
    }

    /// Creates the record of an alignment.
    ///
    /// - Parameters:
    ///   - alignment: The alignment of the version.
    ///   - doc: The article's id.
    ///   - levels: The levels asked for.
    public init(_ alignment: VersionAlignment, doc: String, levels: Set<AlignmentLevel>) {
        let beads = AlignmentLevel.allCases.filter(levels.contains).flatMap { level in
            alignment.beads(level).map { BeadLine($0, doc: doc, lang: alignment.language, level: level) }
        }
        self.init(language: alignment.language, edition: alignment.edition, moves: alignment.moves, beads: beads)
    }
}

extension VersionRecord: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            language: try fields.language("language"), edition: try fields.optionalObject("edition").map(Edition.init),
            moves: try fields.lines("moves"), beads: try fields.lines("beads"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("beads", beads) { $1.write(to: &$0) }
        if let edition { writer.member("edition", object: edition.write) }
        writer.member("language", language.code)
        writer.member("moves", moves) { $1.write(to: &$0) }
    }
}

extension Move: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        let pairs = try fields.objects("pairs") { (pair) throws(RecordError) in
            Pair(
                canonical: try pair.range("canonical"), target: try pair.range("target"),
                score: try pair.number("score"))
        }
        let sentences = try fields.objects("sentences") { (bead) throws(RecordError) in
            Bead(
                canonical: try bead.range("canonical"), target: try bead.range("target"),
                score: try bead.number("score"), isMoved: true)
        }
        self.init(
            canonical: try fields.range("canonical"), target: try fields.range("target"),
            score: try fields.number("score"), pairs: pairs, sentences: sentences,
            other: try fields.optionalSpan("other")?.indices)
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("canonical", canonical.bounds)
        writer.member("other", other?.bounds)
        writer.member("pairs", pairs) { writer, pair in
            writer.member("canonical", pair.canonical.bounds)
            writer.member("score", exact: pair.score)
            writer.member("target", pair.target.bounds)
        }
        writer.member("score", exact: score)
        writer.member("sentences", sentences) { writer, bead in
            writer.member("canonical", bead.canonical.bounds)
            writer.member("score", exact: bead.score)
            writer.member("target", bead.target.bounds)
        }
        writer.member("target", target.bounds)
    }
}

extension Range<Int> {
    fileprivate var bounds: ByteRange<FileBytes> { ByteRange(lowerBound, upperBound) }
}

extension Edition: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init(kind: try fields.name("class"))
        confidence = try fields.optionalNumber("confidence")
        merged = try fields.number("merged")
        moved = try fields.number("moved")
        moves = try fields.int("moves")
        paragraphs = try EditionAmount(try fields.object("paragraphs"))
        sentences = try EditionAmount(try fields.object("sentences"))
        split = try fields.number("split")
        words = try EditionAmount(try fields.object("words"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("class", kind.rawValue)
        writer.member("confidence", exact: confidence)
        writer.member("merged", exact: merged)
        writer.member("moved", exact: moved)
        writer.member("moves", moves)
        writer.member("paragraphs", object: paragraphs.write)
        writer.member("sentences", object: sentences.write)
        writer.member("split", exact: split)
        writer.member("words", object: words.write)
    }
}

extension EditionAmount: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init()
        added = try fields.number("added")
        canonical = try fields.int("canonical")
        own = try fields.int("own")
        rendered = try fields.number("rendered")
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("added", exact: added)
        writer.member("canonical", canonical)
        writer.member("own", own)
        writer.member("rendered", exact: rendered)
    }
}
