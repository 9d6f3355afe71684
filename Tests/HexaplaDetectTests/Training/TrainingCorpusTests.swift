import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct TrainingCorpusTests {
    private static let characters = CharacterTableBuilder().build().map(\.bits)

    private func corpus(_ samples: [(label: Int, text: String)], labels: [String] = ["a", "b", "c"]) throws
        -> TrainingCorpus
    {
        let lines = labels.map { "output\tLatn\tund\t0\nlabel\t\($0)\t1" }.joined(separator: "\n")
        var corpus = TrainingCorpus(script: .latin, outputs: try TrainingClasses(lines).outputs(of: "Latn"))
        for (label, text) in samples {
            corpus.add(
                Array(text.utf8), label: label, source: "s", weight: 1, isHeldOut: text.hasSuffix("!"),
                characters: Self.characters)
        }
        return corpus
    }

    private func word(_ index: Int, _ corpus: TrainingCorpus) -> String {
        let word = corpus.words[index]
        return String(decoding: corpus.letters[Int(word.start)..<Int(word.start) + Int(word.length)], as: UTF16.self)
    }

    @Test func keepsWordsOfItsScript() throws {
        let corpus = try corpus([(0, "The Мост bridge"), (0, "12"), (1, "held out!")])
        #expect(corpus.words.indices.map { word($0, corpus) } == ["the", "bridge", "held", "out"])
        #expect(corpus.words.map(\.isCapital) == [true, false, false, false])
        #expect(corpus.labels[0].groups.first?.training == [0..<2])
        #expect(corpus.labels[1].groups.first?.heldOut == [2..<4])
    }

    @Test func namesStandInsideSentencesOfManyLabels() throws {
        let texts = ["we saw Alvena in Torrev", "on a vu Alvena ici", "Alvena war da und Torrev"]
        let corpus = try corpus(texts.enumerated().map { ($0.offset, $0.element) })
        #expect(corpus.sharedNames(sources: ["s"], labelCount: 2).map { word($0, corpus) } == ["alvena", "torrev"])
        #expect(corpus.sharedNames(sources: ["s"], labelCount: 3).isEmpty)
        #expect(corpus.sharedNames(sources: ["t"], labelCount: 1).isEmpty)
    }

    @Test func labelsThatCapitalizeMuchGiveNoNames() throws {
        let corpus = try corpus([(0, "we saw them all go to see old Alvena"), (1, "das Haus am Wald im Tal")])
        #expect(corpus.capitalizedWords(sources: ["s"]).map { $0.map { word($0, corpus) } } == [["alvena"]])
    }
}
