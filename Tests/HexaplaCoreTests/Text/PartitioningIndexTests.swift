import HexaplaCore
import Testing

@Suite struct PartitioningIndexTests {
    @Test(arguments: 0..<100)
    func findsWhatALinearSearchFinds(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let numbers = (0..<Int(seed % 23)).map { _ in Int.random(in: 0..<12, using: &generator) }.sorted()
        let start = Int.random(in: 0...numbers.count, using: &generator)
        for bound in -1...12 {
            #expect(numbers.partitioningIndex { $0 >= bound } == numbers.firstIndex { $0 >= bound } ?? numbers.count)
            let slice = numbers[start...]
            #expect(slice.partitioningIndex { $0 > bound } == slice.firstIndex { $0 > bound } ?? numbers.count)
        }
    }

    /// Halving: a thousand numbers take ten looks.
    @Test func looksAtFewPlaces() {
        for bound in stride(from: 0, through: 1023, by: 31) {
            var looks = 0
            let place = (0..<1023).partitioningIndex {
                looks += 1
                return $0 >= bound
            }
            #expect(place == bound && looks == 10)
        }
    }
}
