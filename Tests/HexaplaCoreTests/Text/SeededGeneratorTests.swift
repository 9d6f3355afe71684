import HexaplaCore
import Testing

@Suite struct SeededGeneratorTests {
    /// The first numbers of the reference implementation for seed 1234567.
    @Test func agreesWithTheReference() {
        var generator = SeededGenerator(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }

    @Test func numbersStayInBounds() {
        var generator = SeededGenerator(seed: 1)
        var seen: Set<Int> = []
        for _ in 0..<1000 {
            #expect((0..<1).contains(generator.unit()))
            seen.insert(generator.below(5))
        }
        #expect(seen == Set(0..<5))
    }
}
