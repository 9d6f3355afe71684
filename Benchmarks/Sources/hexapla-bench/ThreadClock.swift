import Glibc

/// The time that this thread spent on a processor; what other programs do meanwhile hardly counts.
enum ThreadClock {
    /// Seconds of processor time since the thread began.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The speed of some work in megabytes a second: the best of several rounds, each long enough to be measured.
    ///
    /// - Parameters:
    ///   - bytes: The bytes that one call works on.
    ///   - rounds: How many rounds are measured.
    ///   - work: The work; its result is only there to keep it from being left out.
    /// - Returns: Megabytes, of a million bytes, a second.
    /// - Throws: What the work throws.
    static func megabytesPerSecond(bytes: Int, rounds: Int = 5, _ work: () throws -> Int) rethrows -> Double {
        let first = seconds
        blackHole(try work())
        let calls = max(1, Int(shortestRound / max(1e-9, seconds - first)))
        var best = 0.0
        for _ in 0..<rounds {
            let start = seconds
            for _ in 0..<calls { blackHole(try work()) }
            best = max(best, Double(bytes * calls) / 1e6 / max(1e-9, seconds - start))
        }
        return best
    }

    private static let shortestRound = 0.1

    @inline(never)
    private static func blackHole(_ value: Int) {
        if value == .min { print(value) }
    }
}
