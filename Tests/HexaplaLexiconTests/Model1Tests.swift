import Testing

@testable import HexaplaLexicon

@Suite struct Model1Tests {
    /// Two words that always stand together with one another, beside changing company.
    private var pairs: SentencePairs {
        var pairs = SentencePairs()
        pairs.add([0, 1], [0, 1])
        pairs.add([0, 2], [0, 2])
        pairs.add([1, 2], [2, 1])
        pairs.add([0, 0], [0])
        return pairs
    }

    @Test func translationsAreFound() {
        let model = Model1(pairs, sources: 3, targets: 3, iterations: 20)
        for word in 0..<3 {
            let best = model.best(of: word, limit: 10, floor: 0.01)
            #expect(best.first?.target == Int32(word))
            #expect((best.first?.probability ?? 0) > 0.8)
        }
    }

    @Test func probabilitiesOfAWordAddUpToOne() {
        let model = Model1(pairs, sources: 3, targets: 3)
        for word in 0...3 {
            let sum = model.best(of: word, limit: 100, floor: 0).reduce(0) { $0 + $1.probability }
            #expect(abs(sum - 1) < 1e-4)
        }
    }

    @Test func theLimitsHold() {
        let model = Model1(pairs, sources: 3, targets: 3, iterations: 1)
        #expect(model.best(of: 0, limit: 2, floor: 0).count == 2)
        #expect(model.best(of: 0, limit: 9, floor: 0.3).allSatisfy { $0.probability >= 0.3 })
    }

    @Test func repeatedWordsAndEmptySidesCountNothing() {
        #expect(pairs.count == 4)
        var pairs = pairs
        pairs.add([], [1])
        pairs.add([1], [])
        #expect(pairs.count == 4)
        #expect(pairs.canonical.count == 7)
    }

    @Test func withoutPairsThereIsNothing() {
        let model = Model1(SentencePairs(), sources: 0, targets: 0)
        #expect(model.best(of: 0, limit: 5, floor: 0).isEmpty)
    }
}
