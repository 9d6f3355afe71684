import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Finding tally") struct FindingTallyTests {
    static func finding(_ code: String, _ severity: Severity, _ language: LanguageTag?, _ index: Int) -> Finding {
        Finding(
            FindingCode(rawValue: code), severity, "Number \(index).", article: "a", language: language,
            level: .paragraph, index: index)
    }

    static func tally(_ findings: [Finding]) -> FindingTally {
        var options = ReportOptions()
        options.examplesPerCode = 3
        var tally = FindingTally(options)
        for finding in findings { tally.add(finding, anchor: "p\(finding.index ?? 0)") }
        return tally
    }

    static let findings =
        (0..<9).map { finding("HX-CHECK-002", .info, .french, $0) }
        + [finding("HX-READ-001", .warning, .arabic, 0), finding("HX-ALIGN-009", .error, nil, 0)]

    @Test("The gravest first, counted by severity and language, with a few examples")
    func grouped() {
        let tally = Self.tally(Self.findings)
        #expect(tally.sorted.map(\.code.rawValue) == ["HX-ALIGN-009", "HX-READ-001", "HX-CHECK-002"])
        #expect(tally.count == 11 && tally.count(.error) == 1 && tally.count(.info) == 9)
        let group = tally.groups["HX-CHECK-002"]
        #expect(group?.examples.elements.map(\.message) == ["Number 0.", "Number 1.", "Number 2."])
        #expect(group?.examples.dropped == 6 && group?.languages == ["fr": 9])
    }

    @Test("Merging parts in any order gives the same JSON")
    func merged() {
        var left = Self.tally(Array(Self.findings.prefix(5)))
        var right = Self.tally(Array(Self.findings.dropFirst(5)))
        let (first, second) = (left, right)
        left.merge(second)
        right.merge(first)
        #expect(left.json.line == Self.tally(Self.findings).json.line)
        #expect(right.json.line == left.json.line)
    }
}
