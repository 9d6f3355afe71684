package import HexaplaCore
import HexaplaCorpus
import HexaplaRecord
package import HexaplaSystem

/// The measures of one language at one level.
package struct LanguageScore: Sendable, Hashable, Codable {
    /// Exactly the gold bead.
    package let strict: PrecisionRecall
    /// A bead that touches a gold bead on each side.
    package let lax: PrecisionRecall
    /// Single units without a counterpart.
    package let null: PrecisionRecall
}

/// The measures of one level.
package struct LevelScore: Sendable, Hashable {
    /// The level.
    package let level: AlignmentLevel
    /// The number of gold articles that were scored.
    package let articles: Int
    /// The measures of each language by its code.
    package let languages: [String: LanguageScore]

    /// The plain mean over the languages.
    package var mean: LanguageScore {
        let all = languages.sorted { $0.key < $1.key }.map(\.value)
        return LanguageScore(
            strict: .mean(all.map(\.strict)), lax: .mean(all.map(\.lax)), null: .mean(all.map(\.null)))
    }
}

/// What an evaluation came to.
package struct Evaluation: Sendable, Hashable {
    /// The levels that could be scored.
    package internal(set) var levels: [LevelScore] = []
    /// Why a level was not scored, as full sentences.
    package internal(set) var notes: [String] = []

    /// The figures as JSON: level, language (and `mean`), measure, figure.
    ///
    /// - Returns: One object with a line end.
    /// - Throws: `PipelineError` when it cannot be written.
    package func json() throws(PipelineError) -> String {
        var tree: [String: [String: LanguageScore]] = [:]
        for level in levels {
            tree[level.level.rawValue] = level.languages.merging(["mean": level.mean]) { own, _ in own }
        }
        do {
            return String(decoding: try CanonicalJSON.file(tree), as: UTF8.self)
        } catch {
            throw PipelineError(.input, "evaluation", "The figures cannot be written as JSON: \(error)")
        }
    }

    /// The figures as a table for people.
    package var text: String {
        var lines: [String] = []
        for level in levels {
            lines.append("\(level.level.rawValue): \(level.articles) articles")
            lines.append("lang      strict P/R/F1          lax P/R/F1         null P/R/F1")
            let rows = level.languages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("mean", level.mean)]
            lines += rows.map { Self.row($0.0, $0.1) }
        }
        return (lines + notes).map { $0 + "\n" }.joined()
    }

    private static func row(_ name: String, _ score: LanguageScore) -> String {
        let cells = [score.strict, score.lax, score.null].map { figures in
            [figures.precision, figures.recall, figures.f1].map { FixedDecimal.text($0, places: 3) }
                .joined(separator: "/")
        }
        return name + String(repeating: " ", count: max(1, 6 - name.count)) + cells.joined(separator: "   ")
    }
}

/// Compares the beads of a run with gold alignments.
///
/// Counts are summed over the articles of a language, the mean over the languages is plain. Every gold article counts,
/// also one that the run does not have. A moved bead inside a block that the gold has in another place counts as the gold
/// counts its units, as nulls; every other moved bead counts as a link.
package struct RunEvaluator {
    private let run: FinishedRun
    private let gold: [String: GoldAlignment]

    /// Opens a run and its gold.
    ///
    /// - Parameters:
    ///   - output: The output folder of the run.
    ///   - gold: A folder with `<article>/gold.json`.
    ///   - skipping: Articles of the gold to leave out.
    /// - Throws: `PipelineError` when one of them cannot be read.
    package init(output: String, gold: String, skipping: Set<String> = []) throws(PipelineError) {
        run = try FinishedRun(output)
        self.gold = try GoldAlignment.load(gold, skipping: skipping)
    }

    /// Scores both levels.
    ///
    /// - Parameter minimumScore: Beads with a lower score count as not given.
    /// - Returns: The figures of each level that the run has; sentences only when they are those of the gold.
    /// - Throws: `PipelineError` when the beads cannot be read, or the paragraphs are not those of the gold.
    package func evaluate(minimumScore: Double? = nil) throws(PipelineError) -> Evaluation {
        let system = try load(minimumScore)
        var evaluation = Evaluation()
        for level in AlignmentLevel.allCases where system.keys.contains(where: { $0.level == level }) {
            if let misfit = misfit(system, level) {
                let note = "The \(level.rawValue)s of \(misfit) are not those of the gold, so the level was not scored."
                evaluation.notes.append(note)
            } else {
                evaluation.levels.append(score(system, level))
            }
        }
        return evaluation
    }

    private struct Key: Hashable {
        let article: String
        let language: String
        let level: AlignmentLevel
    }

    private struct Given {
        var beads: Set<ScoredBead> = []
        /// Those of the beads that are marked as moved.
        var moved: Set<ScoredBead> = []
        var source = 0
        var target = 0
    }

    private func load(_ minimumScore: Double?) throws(PipelineError) -> [Key: Given] {
        var system: [Key: Given] = [:]
        for language in run.languages(in: "alignments") {
            try run.forEach(BeadLine.self, in: OutputNames.alignments(language)) { (bead) throws(PipelineError) in
                let key = Key(article: bead.doc, language: language.code, level: bead.level)
                system[key, default: Given()].source += bead.source.count
                system[key, default: Given()].target += bead.target.count
                if let minimumScore, let score = bead.score, score < minimumScore { return }
                let scored = ScoredBead(source: bead.source, target: bead.target)
                system[key, default: Given()].beads.insert(scored)
                if bead.moved { system[key, default: Given()].moved.insert(scored) }
            }
        }
        return system
    }

    /// The first document, by name, whose units are not as many as those of the gold.
    private func misfit(_ system: [Key: Given], _ level: AlignmentLevel) -> String? {
        let names = system.compactMap { key, given -> String? in
            guard key.level == level, let gold = gold[key.article] else { return nil }
            let fits = given.source == gold.size("en", level) && given.target == gold.size(key.language, level)
            return fits ? nil : "\(key.article).\(key.language)"
        }
        return names.min(by: precedes)
    }

    private func score(_ system: [Key: Given], _ level: AlignmentLevel) -> LevelScore {
        var tallies: [String: AlignmentTally] = [:]
        for (article, gold) in gold {
            for language in gold.languages(level) {
                let given = system[Key(article: article, language: language, level: level)] ?? Given()
                let moved = given.moved.filter { gold.isInMove($0, language, level) }
                tallies[language, default: AlignmentTally()].add(
                    gold: gold.beads(language, level), given: given.beads.subtracting(moved),
                    sizes: (gold.size("en", level), gold.size(language, level)))
            }
        }
        return LevelScore(
            level: level, articles: gold.count,
            languages: tallies.mapValues {
                LanguageScore(
                    strict: PrecisionRecall($0.strict), lax: PrecisionRecall($0.lax), null: PrecisionRecall($0.null))
            })
    }
}
