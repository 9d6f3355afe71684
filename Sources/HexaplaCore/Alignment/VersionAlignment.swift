/// The alignment of one version with the canonical text, at both levels, which never contradict each other: a linked
/// sentence lies in linked paragraphs, of one bead, so that a paragraph left alone has no linked sentence.
public struct VersionAlignment: Sendable, Hashable, Codable {
    /// The version's language.
    public let language: LanguageTag
    /// The paragraph beads.
    public let paragraphs: Alignment
    /// The sentence beads.
    public let sentences: Alignment
    /// The paragraph of each sentence.
    public let places: SentencePlaces
    /// Blocks found in another place.
    public let moves: [Move]
    /// Paragraphs left alone because they say again what others say: in the order of the kinds, then of the paragraphs.
    public let copies: [TextCopy]
    /// What the version is of the canonical text; `nil` when it was not judged.
    public var edition: Edition?

    /// Creates the alignment of a version.
    ///
    /// - Parameters:
    ///   - language: The version's language.
    ///   - paragraphs: The paragraph beads.
    ///   - sentences: The sentence beads.
    ///   - places: The paragraph of each sentence.
    ///   - moves: Blocks found in another place.
    ///   - copies: Paragraphs left alone because they say again what others say.
    ///   - edition: What the version is of the canonical text.
    /// - Throws: `AlignmentError.levels` when a sentence bead joins sentences whose paragraphs no one bead joins.
    public init(
        language: LanguageTag, paragraphs: Alignment, sentences: Alignment, places: SentencePlaces,
        moves: [Move] = [], copies: [TextCopy] = [], edition: Edition? = nil
    ) throws(AlignmentError) {
        if let bead = places.firstConflict(paragraphs: paragraphs, sentences: sentences) { throw .levels(bead: bead) }
        self.places = places
        self.language = language
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.moves = moves
        self.copies = copies
        self.edition = edition
    }

    /// Reads an alignment.
    ///
    /// - Parameter decoder: Holds an alignment as it was written.
    /// - Throws: `DecodingError` when it is damaged, `AlignmentError` when its levels contradict each other.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            language: fields.decode(LanguageTag.self, forKey: .language),
            paragraphs: fields.decode(Alignment.self, forKey: .paragraphs),
            sentences: fields.decode(Alignment.self, forKey: .sentences),
            places: fields.decode(SentencePlaces.self, forKey: .places),
            moves: fields.decode([Move].self, forKey: .moves), copies: fields.decode([TextCopy].self, forKey: .copies),
            edition: fields.decodeIfPresent(Edition.self, forKey: .edition))
    }
}

extension VersionAlignment {
    /// The canonical paragraphs that say again what others say.
    public var canonicalCopies: Set<Int> { Set(copies.filter { $0.kind == .ofCanonical }.map(\.paragraph)) }
    /// The paragraphs of the version that say again what others say.
    public var targetCopies: Set<Int> { Set(copies.filter { $0.kind != .ofCanonical }.map(\.paragraph)) }

    /// The beads of a level as they are written: what stands elsewhere is a moved bead in the place of its null beads.
    ///
    /// Every unit of both sides is in exactly one bead. A moved bead stands where the first of its canonical units does;
    /// the others are in order on both sides. A pair of a move whose units are linked in order is left out.
    ///
    /// - Parameter level: Paragraphs or sentences.
    /// - Returns: The beads in the order of the canonical text; empty for empty texts.
    public func beads(_ level: AlignmentLevel) -> [Bead] {
        let ordered = level == .paragraph ? paragraphs.beads : sentences.beads
        guard !moves.isEmpty else { return ordered }
        var placement = MovedPlacement(ordered)
        for move in moves {
            for bead in level == .paragraph ? move.beads : move.sentences { placement.take(bead) }
        }
        return ordered.flatMap(placement.beads)
    }
}

/// Puts moved beads into the place of the null beads of their units.
private struct MovedPlacement {
    private var freeRows: Set<Int> = []
    private var freeColumns: Set<Int> = []
    private var takenRows: Set<Int> = []
    private var takenColumns: Set<Int> = []
    private var moved: [Int: Bead] = [:]

    init(_ ordered: [Bead]) {
        for bead in ordered where !bead.isLink {
            freeRows.formUnion(bead.canonical)
            freeColumns.formUnion(bead.target)
        }
    }

    /// Takes a moved bead all of whose units are alone.
    mutating func take(_ bead: Bead) {
        guard bead.isLink, freeRows.isSuperset(of: bead.canonical), freeColumns.isSuperset(of: bead.target) else {
            return
        }
        freeRows.subtract(bead.canonical)
        freeColumns.subtract(bead.target)
        takenRows.formUnion(bead.canonical)
        takenColumns.formUnion(bead.target)
        moved[bead.canonical.lowerBound] = bead
    }

    /// What stands in the place of a bead: itself, or what is left of a null with the moved beads that begin there.
    func beads(inPlaceOf bead: Bead) -> [Bead] {
        if bead.isLink || takenRows.isDisjoint(with: bead.canonical) && takenColumns.isDisjoint(with: bead.target) {
            return [bead]
        }
        let rows = bead.canonical.compactMap { row -> Bead? in
            if let moved = moved[row] { return moved }
            return takenRows.contains(row) ? nil : part(of: bead, row..<row + 1, bead.target)
        }
        let columns = bead.target.compactMap { column in
            takenColumns.contains(column) ? nil : part(of: bead, bead.canonical, column..<column + 1)
        }
        return rows + columns
    }

    private func part(of bead: Bead, _ canonical: Range<Int>, _ target: Range<Int>) -> Bead {
        Bead(canonical: canonical, target: target, score: bead.score, evidence: bead.evidence)
    }
}
