import HexaplaCore
import HexaplaRecord
import HexaplaRun
import HexaplaSystem

/// The texts and beads of single articles of a run, the last asked for kept.
struct RunTexts {
    private let run: FinishedRun
    private var article: String?
    private var lines: [Part: [SegmentLine]] = [:]
    private var spellings: [Part: [[Unicode.Scalar]]] = [:]
    private var beads: [LanguageTag: [BeadLine]] = [:]

    /// The units of a text at a level.
    private struct Part: Hashable {
        let language: LanguageTag
        let level: AlignmentLevel
    }

    init(_ run: FinishedRun) {
        self.run = run
    }

    private mutating func open(_ name: String) {
        if article == name { return }
        (article, lines, spellings, beads) = (name, [:], [:], [:])
    }

    /// The units of a text.
    mutating func units(
        _ name: String, _ language: LanguageTag, _ level: AlignmentLevel
    ) throws(PipelineError) -> [SegmentLine] {
        open(name)
        if let known = lines[Part(language: language, level: level)] { return known }
        let all: [SegmentLine] = try run.lines(of: name, in: OutputNames.segments(language))
        for level in AlignmentLevel.allCases {
            lines[Part(language: language, level: level)] = all.filter { $0.level == level }
        }
        return lines[Part(language: language, level: level)] ?? []
    }

    /// The texts of units without white space.
    private mutating func spellings(
        _ name: String, _ language: LanguageTag, _ level: AlignmentLevel
    ) throws(PipelineError) -> [[Unicode.Scalar]] {
        open(name)
        let part = Part(language: language, level: level)
        if let known = spellings[part] { return known }
        let all = try units(name, language, level).map { line in
            Array(line.shown.unicodeScalars.filter { !$0.properties.isWhitespace })
        }
        spellings[part] = all
        return all
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
        let units = try spellings(name, language, level)
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
