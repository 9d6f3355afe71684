import HexaplaCore

/// How long documents may be to be aligned at all.
///
/// Up to here the search has a strip of at least `BandFinder.minHalfWidth` and takes memory that is known beforehand.
struct SearchLimits: Sendable {
    /// The most paragraphs, and the most sentences, of both documents together.
    var maxUnits = 300_000

    /// The probability of the beads of a version that was not aligned: nothing is known of them.
    static let unsearchedProbability = 0.5

    /// Whether two documents can be aligned.
    func allow(_ canonical: SegmentedDocument, _ version: SegmentedDocument) -> Bool {
        AlignmentLevel.allCases.allSatisfy { canonical.unitCount($0) + version.unitCount($0) <= maxUnits }
    }
}

extension SegmentedDocument {
    /// The number of units of a level.
    func unitCount(_ level: AlignmentLevel) -> Int { level == .paragraph ? paragraphCount : sentences.count }
}

/// Remarks on documents that were searched in a narrower strip, or not at all.
enum SearchFindings {
    /// The remark on a version that is too long.
    static func tooLong(
        _ version: SegmentedDocument, _ canonical: SegmentedDocument, _ limits: SearchLimits, _ canonicalName: String
    ) -> Finding {
        let message =
            "This version was not aligned and all its units stand alone: it has \(size(of: version)), the "
            + "\(canonicalName) text \(size(of: canonical)), and at most \(limits.maxUnits) of both together can be searched. Check whether the "
            + "file is text at all; a book is better cut into its chapters."
        return Finding(
            .tooManyUnits, .error, message, article: version.id.article, language: version.id.language,
            file: version.source.path)
    }

    /// The remark on a version whose alignment was searched in a strip that was cut.
    static func narrowed(_ level: AlignmentLevel, _ band: Band, _ version: SegmentedDocument) -> Finding? {
        guard let width = band.cutHalfWidth else { return nil }
        let units = "\(level.rawValue)s"
        let message =
            "The \(units) of this version were aligned in a narrower search: only \(width) \(units) on both sides of the "
            + "place where each was expected were compared, because \(band.rows) × \(band.columns) \(units) leave no room "
            + "for more where few rare numbers, names and words show the way. What stands further away was not found; a "
            + "book is better cut into its chapters."
        return Finding(
            .narrowedSearch, .warning, message, article: version.id.article, language: version.id.language,
            level: level, file: version.source.path)
    }

    private static func size(of document: SegmentedDocument) -> String {
        "\(document.paragraphCount) paragraphs and \(document.sentences.count) sentences"
    }
}

extension VersionAlignment {
    /// An alignment in which every unit stands alone; `paragraphs` are the numbers of canonical and version ones.
    static func alone(
        _ language: LanguageTag, score: Double, evidence: [EvidencePart], paragraphs: (Int, Int),
        places: SentencePlaces
    ) throws(AlignmentError) -> VersionAlignment {
        func alone(_ level: AlignmentLevel, _ left: Int, _ right: Int) throws(AlignmentError) -> Alignment {
            let rows = (0..<left).map {
                Bead(canonical: $0..<$0 + 1, target: 0..<0, score: score, evidence: evidence)
            }
            let columns = (0..<right).map {
                Bead(canonical: left..<left, target: $0..<$0 + 1, score: score, evidence: evidence)
            }
            return try Alignment(level: level, beads: rows + columns, canonicalCount: left, targetCount: right)
        }
        return try VersionAlignment(
            language: language, paragraphs: try alone(.paragraph, paragraphs.0, paragraphs.1),
            sentences: try alone(.sentence, places.canonical.count, places.target.count), places: places)
    }
}
