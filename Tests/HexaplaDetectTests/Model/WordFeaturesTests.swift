import Testing

@testable import HexaplaDetect

@Suite struct WordFeaturesTests {
    private func features(
        _ word: String, capital: Bool = false, rare: UInt64 = 0, previous: UInt64 = 0
    ) -> (hashes: [UInt64], word: UInt64) {
        let letters =
            [capital ? WordScanner.capitalStart : WordScanner.lowerStart] + Array(word.utf16) + [WordScanner.end]
        var hashes: [UInt64] = []
        let hash = WordFeatures.forEach(
            word: letters.span, length: letters.count - 2, rareLetters: rare, previous: previous
        ) { hashes.append($0) }
        return (hashes, hash)
    }

    @Test(arguments: [("a", 2), ("ab", 4), ("abc", 7), ("abcd", 10), ("bridge", 16)])
    func countsRunsAndTheWord(word: String, count: Int) {
        #expect(features(word).hashes.count == count)
    }

    @Test func aPreviousWordAndRareLettersAddFeatures() {
        #expect(features("abc", previous: 5).hashes.count == 8)
        #expect(features("abc", rare: 0b1010).hashes.count == 9)
    }

    @Test func capitalsHaveFeaturesOfTheirOwn() {
        #expect(Set(features("bridge").hashes).isDisjoint(with: features("bridge", capital: true).hashes))
    }

    @Test func sharedRunsShareFeatures() {
        #expect(!Set(features("bridges").hashes).isDisjoint(with: features("bridged").hashes))
        #expect(features("bridges").word != features("bridged").word)
    }

    @Test func thePairDependsOnBothWords() {
        let last = { (previous: UInt64) in features("abc", previous: previous).hashes.last }
        #expect(last(5) != last(6))
        #expect(last(5) == last(5))
    }

    @Test func theLongestWordFitsTheCapacity() {
        let word = String(repeating: "é", count: WordScanner.maximumLetters)
        #expect(features(word, rare: UInt64.max >> 31 & ~1, previous: 1).hashes.count == WordFeatures.capacity)
    }
}
