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

    @Test func whatIsKnownBeforehandDecidesWherePairsDoNot() {
        var pairs = SentencePairs()
        for _ in 0..<3 { pairs.add([0, 1], [0, 1]) }
        let prior = Model1.Prior(strength: 0) { $0 == 0 ? [(target: 1, probability: 0.9)] : [] }
        let model = Model1(pairs, sources: 2, targets: 2, prior: prior)
        #expect(model.best(of: 0, limit: 1, floor: 0).first?.target == 1)
        #expect(model.best(of: 1, limit: 1, floor: 0).first?.target == 0)
    }

    @Test func withAPriorTheOrderOfPairsDoesNotMatter() {
        let sentences: [([Int32], [Int32])] = [
            ([0, 1], [0, 1]), ([0, 2], [0, 2]), ([1, 2, 3], [1, 3]), ([3], [3, 0]),
        ]
        let prior = Model1.Prior(strength: 1) { $0 == 3 ? [(target: 3, probability: 0.4)] : [] }
        func best(_ order: [Int]) -> [[Float]] {
            var pairs = SentencePairs()
            for number in order { pairs.add(sentences[number].0, sentences[number].1, weight: Int32(9 + number)) }
            let model = Model1(pairs, sources: 4, targets: 4, prior: prior)
            return (0..<4).map { model.best(of: $0, limit: 9, floor: 0).map(\.probability) }
        }
        #expect(best([0, 1, 2, 3]) == best([3, 1, 0, 2]))
    }

    @Test func votesCountPairsAndDocuments() {
        var pairs = SentencePairs()
        for document in [0, 0, 1] { pairs.add([0], [0], document: Int32(document)) }
        let model = Model1(pairs, sources: 1, targets: 1, prior: Model1.Prior(strength: 0) { _ in [] })
        let votes = model.votes()[model.starts[0]]
        #expect(votes.pairs == 3 && votes.documents == 2)
    }

    @Test func withoutPairsThereIsNothing() {
        let model = Model1(SentencePairs(), sources: 0, targets: 0)
        #expect(model.best(of: 0, limit: 5, floor: 0).isEmpty)
    }
}
