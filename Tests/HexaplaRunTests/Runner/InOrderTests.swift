import Testing

@testable import HexaplaRun

@Suite struct InOrderTests {
    private struct Trouble: Error {}

    @Test(arguments: [(0, 3), (1, 1), (50, 1), (50, 4), (3, 9)])
    func resultsComeInOrder(count: Int, jobs: Int) async throws {
        var seen: [Int] = []
        try await InOrder.forEach(count, jobs: jobs) {
            $0 * $0
        } body: { number, result in
            #expect(result == number * number)
            seen.append(number)
        }
        #expect(seen == Array(0..<count))
    }

    @Test func troubleEndsTheWork() async {
        var seen: [Int] = []
        await #expect(throws: Trouble.self) {
            try await InOrder.forEach(9, jobs: 2) { (number: Int) throws -> Int in
                if number == 4 { throw Trouble() }
                return number
            } body: { number, _ in
                seen.append(number)
            }
        }
        #expect(seen.allSatisfy { $0 < 4 })
    }
}
