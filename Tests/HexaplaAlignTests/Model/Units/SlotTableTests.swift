import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct SlotTableTests {
    @Test(arguments: [0, 8, 100])
    func keysAreNumberedByFirstOccurrence(capacity: Int) {
        var table = SlotTable(capacity: capacity)
        var generator = SeededGenerator(seed: 7)
        let keys = (0..<300).map { _ in UInt64.random(in: 1...60, using: &generator) }
        var expected: [UInt64] = []
        for key in keys {
            let (number, isNew) = table.number(of: key)
            #expect(isNew == !expected.contains(key))
            if isNew { expected.append(key) }
            #expect(expected[Int(number)] == key)
        }
        #expect(Int(table.count) == expected.count)
        #expect(table.find(1000) == nil)
    }

    @Test func aTableGrowsWithItsKeys() {
        var table = SlotTable(capacity: 0)
        for key in 0..<5_000 { _ = table.number(of: UInt64(key) << 32) }
        for key in 0..<5_000 { #expect(table.find(UInt64(key) << 32) == key) }
    }
}

@Suite struct NumberedWordsTests {
    @Test func wordsAreNumberedAndOthersAreNotFound() {
        var words = NumberedWords(capacity: 2, count: 200)
        #expect(words.number(of: 199) == (0, true))
        #expect(words.number(of: 64) == (1, true))
        #expect(words.number(of: 199) == (0, false))
        #expect(words.find(64) == 1)
        for word in [0, 63, 65, 198, 200, 100_000] { #expect(words.find(word) == nil) }
    }
}
