import HexaplaCore
import HexaplaRecord
import HexaplaRun

/// Proves `findings.jsonl`: the files, spans and units that findings point to are there, and the numbers of `run.json`
/// are those of the lines.
struct FindingProof {
    private let counted: [String: Int]
    private let units: UnitCensus
    private let sizes: [String: Int]
    private var counts: [String: Int] = [:]
    private(set) var problems: [String] = []

    /// Prepares the proof.
    ///
    /// - Parameters:
    ///   - record: What `run.json` says.
    ///   - inputs: The files of the corpus that took part.
    ///   - units: How many units each text has.
    init(_ record: RunManifest, inputs: [InputLine], units: UnitCensus) {
        counted = record.findings
        self.units = units
        sizes = Dictionary(
            inputs.compactMap { input in input.contentSize.map { (input.path, $0) } }, uniquingKeysWith: max)
    }

    /// Looks at one finding.
    mutating func take(_ finding: Finding) {
        counts[finding.code.rawValue, default: 0] += 1
        if let problem = problem(finding) { problems.append("findings.jsonl, \(finding.code): \(problem)") }
    }

    private func problem(_ finding: Finding) -> String? {
        if let span = finding.span {
            guard let file = finding.file, let size = sizes[file] else { return "a span without a file of the run." }
            if span.end > size { return "the span leaves the file '\(file)'." }
        }
        guard let level = finding.level, let index = finding.index else { return nil }
        guard let article = finding.article, let language = finding.language else {
            return "a unit without an article."
        }
        let count = max(units.count(article, language, level), units.count(article, .english, level))
        return index < count ? nil : "'\(article)' has no \(level.rawValue) \(index)."
    }

    /// Compares the numbers.
    mutating func finish() {
        for code in Set(counts.keys).union(counted.keys).sorted() {
            let (told, written) = (counted[code, default: 0], counts[code, default: 0])
            if told != written {
                problems.append("findings.jsonl: run.json counts \(told) of \(code), the lines are \(written).")
            }
        }
    }
}
