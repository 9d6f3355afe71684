import HexaplaCore
import HexaplaDetect
import HexaplaSystem

extension TrainingReport {
    /// The report as a table: for each label the sentences held out, those told rightly, and those taken for one of
    /// the six; the labels most often taken for one of the six come first.
    ///
    /// - Parameter limit: The most lines; all of them by default.
    /// - Returns: Columns parted by tabs, with a header; then the Brier scores of the confidence.
    package func table(limit: Int = .max) -> String {
        let header = "label\tlanguage\tsentences\tright\ttaken_for_six\ttaken_for_six_share\n"
        let ranked = lines.enumerated().sorted { left, right in
            let (first, second) = (Self.share(left.element), Self.share(right.element))
            return first == second ? left.offset < right.offset : first > second
        }
        let rows = ranked.prefix(limit).map { _, line in
            "\(line.label)\t\(line.language)\t\(line.sentences)\t\(line.right)\t\(line.takenForSix)\t"
                + FixedDecimal.text(Self.share(line), places: 4) + "\n"
        }
        let brier = brierScores.sorted { precedes($0.key, $1.key) }
            .map { "# Brier score of the confidence, \($0.key): \(FixedDecimal.text($0.value, places: 4))\n" }
        return header + rows.joined() + brier.joined()
    }

    private static func share(_ line: Line) -> Double {
        line.sentences == 0 ? 0 : Double(line.takenForSix) / Double(line.sentences)
    }
}
