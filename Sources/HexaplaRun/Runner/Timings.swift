import Foundation
import HexaplaCore
import HexaplaSystem

/// What `log/timings.json` says; it is the only place where times stand.
struct Timings: Encodable {
    package struct Stage: Encodable {
        let seconds: Double
        let share: Double
        let megabytesPerSecond: Double
    }

    let seconds: Double
    let bytes: Int
    let megabytesPerSecond: Double
    let jobs: Int
    /// The most memory the process has held, in bytes; 0 where the system does not tell.
    let peakMemory: Int
    let stages: [String: Stage]

    // The tally holds the seconds of each stage, summed over all tasks; `seconds` is from the start to the end.
    init(_ tally: Tally, seconds: Double, bytes: Int, jobs: Int) {
        let all = tally.seconds.values.reduce(0, +)
        self.seconds = Self.rounded(seconds)
        self.bytes = bytes
        self.jobs = jobs
        megabytesPerSecond = Self.rounded(Self.rate(bytes, seconds))
        peakMemory = Self.peakMemory()
        var stages: [String: Stage] = [:]
        for (stage, spent) in tally.seconds {
            stages[stage.rawValue] = Stage(
                seconds: Self.rounded(spent), share: Self.rounded(all > 0 ? spent / all : 0),
                megabytesPerSecond: Self.rounded(Self.rate(bytes, spent)))
        }
        self.stages = stages
    }

    private static func rate(_ bytes: Int, _ seconds: Double) -> Double {
        seconds > 0 ? Double(bytes) / 1e6 / seconds : 0
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    /// The line `VmHWM` of `/proc/self/status`, in KiB there.
    private static func peakMemory() -> Int {
        guard let status = try? Files.readText("/proc/self/status") else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        return (number.flatMap { Int($0) } ?? 0) * 1024
    }
}
