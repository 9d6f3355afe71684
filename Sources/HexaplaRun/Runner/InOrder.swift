/// Work side by side whose results are taken in order.
enum InOrder {
    /// Makes results, at most `jobs` at once, and hands them on by number.
    ///
    /// One is only started when it is less than a window ahead of the one that is waited for, so that memory is bounded.
    static func forEach<Result: Sendable>(
        _ count: Int, jobs: Int, make: @escaping @Sendable (Int) throws -> Result,
        body: (Int, Result) throws -> Void
    ) async throws {
        let jobs = max(1, min(jobs, count))
        let window = jobs * 4
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var started = 0
            var running = 0
            var next = 0
            while next < count {
                while started < count, running < jobs, started - next < window {
                    let index = started
                    group.addTask { (index, try make(index)) }
                    started += 1
                    running += 1
                }
                if let (index, result) = try await group.next() {
                    running -= 1
                    waiting[index] = result
                }
                while let result = waiting.removeValue(forKey: next) {
                    try body(next, result)
                    next += 1
                }
            }
        }
    }
}
