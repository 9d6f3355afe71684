import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Bounded list") struct BoundedListTests {
    @Test("Keeps the smallest, whatever the order and the merging")
    func smallest() {
        var generator = SeededGenerator(seed: 5)
        for limit in [0, 1, 7, 100] {
            let values = (0..<400).map { _ in Int.random(in: 0..<10_000, using: &generator) }
            var whole = BoundedList<Int>(limit: limit)
            var parts = Array(repeating: BoundedList<Int>(limit: limit), count: 3)
            for (place, value) in values.enumerated() {
                whole.add(value)
                parts[place % 3].add(value)
            }
            var merged = parts[2]
            merged.merge(parts[0])
            merged.merge(parts[1])
            #expect(whole.elements == Array(values.sorted().prefix(limit)))
            #expect(merged == whole)
            #expect(merged.dropped == 400 - limit)
        }
    }
}
