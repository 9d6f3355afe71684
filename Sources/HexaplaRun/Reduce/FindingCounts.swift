import HexaplaCore
import HexaplaRecord

/// How often each severity and each code occurs in a run.
struct FindingCounts: Sendable {
    private(set) var severities: [Severity: Int] = [:]
    private(set) var codes: [FindingCode: Int] = [:]

    mutating func add(_ findings: [Finding]) {
        for finding in findings {
            severities[finding.severity, default: 0] += 1
            codes[finding.code, default: 0] += 1
        }
    }

    /// The codes with their counts, the most frequent first, equal ones by code.
    func ranked(_ catalogue: FindingCatalogue) -> [(code: FindingCode, title: String, count: Int)] {
        codes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { (code: $0.key, title: catalogue.title($0.key), count: $0.value) }
    }
}
