import HexaplaCore
import HexaplaRun

/// Proves `findings.jsonl`: the files, spans and units that findings point to are there, and the numbers of `run.json`
/// are those of the lines.
struct FindingProof {
    private let record: RunRecord
    private let units: UnitCensus
    private let sizes: [String: Int]
    private var counts: [String: Int] = [:]
    private(set) var problems: [String] = []

    init(_ record: RunRecord, units: UnitCensus) {
        self.record = record
        self.units = units
        sizes = Dictionary(record.inputs.map { ($0.path, $0.contentSize) }, uniquingKeysWith: max)
    }

    /// Looks at one finding.
    mutating func take(_ finding: FinishedRun.FindingLine) {
        counts[finding.code, default: 0] += 1
        if let problem = problem(finding) { problems.append("findings.jsonl, \(finding.code): \(problem)") }
    }

    private func problem(_ finding: FinishedRun.FindingLine) -> String? {
        if let span = finding.span {
            guard let file = finding.file, let size = sizes[file] else { return "a span without a file of the run." }
            if span.end > size { return "the span leaves the file '\(file)'." }
        }
        guard let level = finding.level, let index = finding.index else { return nil }
        guard let article = finding.doc, let language = finding.lang else { return "a unit without an article." }
        let count = max(units.count(article, language, level), units.count(article, .english, level))
        return index < count ? nil : "'\(article)' has no \(level.rawValue) \(index)."
    }

    /// Compares the numbers.
    mutating func finish() {
        for code in Set(counts.keys).union(record.findings.keys).sorted() {
            let (told, written) = (record.findings[code, default: 0], counts[code, default: 0])
            if told != written {
                problems.append("findings.jsonl: run.json counts \(told) of \(code), the lines are \(written).")
            }
        }
    }
}
