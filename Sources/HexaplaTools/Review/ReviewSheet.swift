import HexaplaAlign
package import HexaplaCore
import HexaplaRecord
import HexaplaRun
package import HexaplaSystem

/// Writes the beads of a run that a person should look at, as a table to be filled in.
package struct ReviewSheet: Sendable {
    /// Which beads are written.
    package struct Choice: Sendable, Hashable {
        /// Beads with a lower score are written; above 1 writes all.
        package var below = 0.8
        /// Beads before and behind each of them, so that units can be linked to others.
        package var context = 1
        /// The languages; all of the run when empty.
        package var languages: [LanguageTag] = []
        /// The levels.
        package var levels = AlignmentLevel.allCases

        /// Creates a choice with the defaults.
        package init() {}
    }

    private let run: FinishedRun

    /// Opens a run.
    ///
    /// - Parameter output: The output folder of a run.
    /// - Throws: `PipelineError` when it is none.
    package init(output: String) throws(PipelineError) {
        run = try FinishedRun(output)
    }

    /// The table, header first.
    ///
    /// - Parameter choice: Which beads are written.
    /// - Returns: Lines of fields parted by tabs, by language and in document order.
    /// - Throws: `PipelineError` when a file of the run cannot be read.
    package func text(_ choice: Choice = Choice()) throws(PipelineError) -> String {
        var beads: [BeadLine] = []
        for language in run.listedLanguages(in: "alignments")
        where choice.languages.isEmpty || choice.languages.contains(language.base) {
            beads += try self.beads(language, choice)
        }
        let keys = beads.flatMap { Self.keys($0.source, $0, .english) + Self.keys($0.target, $0, $0.lang.base) }
        let texts = try UnitTexts(run, Set(keys))
        return TableText.line(Self.header) + beads.map { line($0, texts) }.joined()
    }

    private static let header = [
        "verdict", "article", "language", "level", "source", "target", "score", "type", "source_text", "target_text",
        "source_hash", "target_hash", "note",
    ]

    private func beads(_ language: LanguageTag, _ choice: Choice) throws(PipelineError) -> [BeadLine] {
        var chosen: [BeadLine] = []
        var group: [BeadLine] = []
        try run.checkSize(of: OutputNames.alignments(language))
        try run.forEach(BeadLine.self, in: OutputNames.alignments(language)) { (bead) throws(PipelineError) in
            // Sentences of moved paragraphs go with these.
            guard choice.levels.contains(bead.level), !(bead.moved && bead.level == .sentence) else { return }
            if let last = group.last, last.doc != bead.doc || last.level != bead.level {
                chosen += Self.doubtful(group, choice)
                group = []
            }
            group.append(bead)
        }
        return chosen + Self.doubtful(group, choice)
    }

    /// The doubtful beads of one alignment with their neighbours.
    private static func doubtful(_ beads: [BeadLine], _ choice: Choice) -> [BeadLine] {
        let context = max(0, min(choice.context, beads.count))
        var last = -1
        var chosen: [BeadLine] = []
        for (place, bead) in beads.enumerated() where (bead.score ?? 0) < choice.below {
            let first = max(last + 1, place - context)
            last = max(last, min(beads.count - 1, place + context))
            if first <= last { chosen += beads[first...last] }
        }
        return chosen
    }

    private static func keys(
        _ units: [Int], _ bead: BeadLine, _ language: LanguageTag
    ) -> [UnitTexts.Key] {
        units.map { UnitTexts.Key(article: bead.doc, language: language, level: bead.level, ordinal: $0) }
    }

    private func line(_ bead: BeadLine, _ texts: UnitTexts) -> String {
        let source = Self.keys(bead.source, bead, .english)
        let target = Self.keys(bead.target, bead, bead.lang.base)
        func hashes(_ keys: [UnitTexts.Key]) -> String {
            UnitList.hashes(keys.compactMap { key in texts.hash(key).map { (key.ordinal, $0) } }, bead.level)
        }
        return TableText.line([
            "", bead.doc, bead.lang.base.code, bead.level.rawValue, UnitList.ordinals(bead.source, bead.level),
            UnitList.ordinals(bead.target, bead.level), FixedDecimal.text(bead.score ?? 0, places: 4),
            bead.type + (bead.moved ? ReviewColumns.movedMark : ""),
            texts.text(source), texts.text(target), hashes(source), hashes(target), "",
        ])
    }
}
