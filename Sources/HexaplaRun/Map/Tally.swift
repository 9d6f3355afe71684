package import HexaplaCore

/// What the stages counted and how long they took, summed over any number of documents.
package struct Tally: Sendable {
    package private(set) var counts: [StageID: StageCounts] = [:]
    package private(set) var seconds: [StageID: Double] = [:]
    package private(set) var findings: [Finding] = []

    package init() {}

    /// Runs a stage and takes down its counts, findings and time.
    package mutating func run<S: Stage>(_ stage: S, _ input: S.Input) throws(S.Failure) -> S.Output {
        let start = ContinuousClock.now
        let staged: Staged<S.Output>
        do throws(S.Failure) {
            staged = try stage.run(input)
        } catch {
            add(start.secondsUntilNow, to: S.id)
            throw error
        }
        add(start.secondsUntilNow, to: S.id)
        counts[S.id, default: StageCounts()] += staged.counts
        findings += staged.findings
        return staged.value
    }

    package mutating func add(_ more: Double, to stage: StageID) {
        seconds[stage, default: 0] += more
    }

    package mutating func add(_ finding: Finding) {
        findings.append(finding)
    }

    package static func += (left: inout Tally, right: Tally) {
        left.counts.merge(right.counts) { $0 + $1 }
        left.seconds.merge(right.seconds, uniquingKeysWith: +)
        left.findings += right.findings
    }

    /// Takes back what was remarked with some codes.
    mutating func dropFindings(where isDropped: (FindingCode) -> Bool) {
        findings.removeAll { isDropped($0.code) }
    }

    mutating func dropFindings() {
        findings = []
    }
}

extension StageCounts {
    fileprivate static func + (left: StageCounts, right: StageCounts) -> StageCounts {
        var sum = left
        sum += right
        return sum
    }
}

extension ContinuousClock.Instant {
    /// The seconds from this moment until now.
    var secondsUntilNow: Double {
        let (seconds, attoseconds) = (ContinuousClock.now - self).components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
