import HexaplaCore

/// What is to be said of the verdicts on one bitext.
extension BitextReview {
    /// The findings, in file order by kind.
    func findings(on alignment: VersionAlignment, of version: SegmentedDocument, file: String) -> [Finding] {
        func finding(_ code: FindingCode, _ severity: Severity, _ entry: ReviewEntry, _ message: String) -> Finding {
            Finding(
                code, severity, "Line \(entry.line) of the review '\(file)' " + message, article: version.id.article,
                language: version.id.language, file: version.source.path)
        }
        let clashes = conflicts.map {
            finding(
                .reviewConflict, .warning, $0.left,
                "contradicts line \($0.kept.line), which comes first and was obeyed; change one of the two.")
        }
        let doubtful = ambiguous.map {
            finding(
                .reviewPlace, .warning, $0,
                "was not obeyed: its text stands in several places; give article and units, as a worksheet of "
                    + "'hexapla review' has them.")
        }
        let open = unmet(by: alignment).map {
            finding(
                .reviewConflict, .warning, $0,
                "could not be obeyed: the other verdicts on this article leave no way to.")
        }
        let placed = loose.map {
            finding(
                .reviewByPlace, .info, $0,
                "names a unit by its place alone and will go wrong when the text changes; "
                    + "'hexapla review --complete' adds the missing hashes.")
        }
        return clashes + open + doubtful + placed
    }

    /// Counts the verdicts: those obeyed by kind, and those not obeyed.
    func count(on alignment: VersionAlignment, in counts: inout StageCounts) {
        let open = Set(unmet(by: alignment))
        for verdict in verdicts where !open.contains(verdict.entry) {
            counts.add("review \(verdict.entry.verdict.rawValue)")
        }
        counts.add("review not obeyed", conflicts.count + ambiguous.count + open.count)
    }
}
