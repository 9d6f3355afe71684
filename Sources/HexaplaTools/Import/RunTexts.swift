import HexaplaCore
import HexaplaRecord
import HexaplaRun
import HexaplaSystem

/// The texts and beads of single articles of a run, the last asked for kept.
struct RunTexts {
    private let run: FinishedRun
    private var article: String?
    private var lines: [LanguageTag: [SegmentLine]] = [:]
    private var beads: [LanguageTag: [BeadLine]] = [:]

    init(_ run: FinishedRun) {
        self.run = run
    }

    private mutating func open(_ name: String) {
        if article == name { return }
        (article, lines, beads) = (name, [:], [:])
    }

    /// The units of a text.
    mutating func units(
        _ name: String, _ language: LanguageTag, _ level: AlignmentLevel
    ) throws(PipelineError) -> [SegmentLine] {
        open(name)
        let known = lines[language]
        let all: [SegmentLine] =
            if let known { known } else { try run.lines(of: name, in: OutputNames.segments(language)) }
        lines[language] = all
        return all.filter { $0.level == level }
    }

    /// The beads of a version whose units are among some.
    mutating func beads(
        _ name: String, _ language: LanguageTag, _ level: AlignmentLevel, within source: [Int], _ target: [Int]
    ) throws(PipelineError) -> [BeadLine] {
        open(name)
        let known = beads[language]
        let all: [BeadLine] =
            if let known { known } else { try run.lines(of: name, in: OutputNames.alignments(language)) }
        beads[language] = all
        let (sources, targets) = (Set(source), Set(target))
        return all.filter { bead in
            bead.level == level && !bead.source.isEmpty && !bead.target.isEmpty && sources.isSuperset(of: bead.source)
                && targets.isSuperset(of: bead.target)
        }
    }

    /// The neighbouring units whose texts together are a text, white space aside; of several the nearest to a place.
    ///
    /// - Returns: The units; `nil` when there are none.
    mutating func units(
        spelling text: String, near place: Int, _ name: String, _ language: LanguageTag, _ level: AlignmentLevel
    ) throws(PipelineError) -> [Int]? {
        let wanted = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
        guard !wanted.isEmpty else { return [] }
        let units = try units(name, language, level).map { line in
            Array(line.shown.unicodeScalars.filter { !$0.properties.isWhitespace })
        }
        var found: [[Int]] = []
        for start in units.indices {
            var (end, matched) = (start, 0)
            while end < units.count, wanted[matched...].starts(with: units[end]) {
                matched += units[end].count
                end += 1
                if matched == wanted.count { break }
            }
            if matched == wanted.count { found.append(Array(start..<end)) }
        }
        return found.min { (abs($0[0] - place), $0[0]) < (abs($1[0] - place), $1[0]) }
    }
}
