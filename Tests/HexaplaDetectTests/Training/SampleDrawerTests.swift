import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct SampleDrawerTests {
    private func corpus() throws -> TrainingCorpus {
        let classes = try TrainingClasses("output\tLatn\ten\t0\nlabel\teng\t3\noutput\tLatn\tde\t0\nlabel\tdeu\t1")
        var corpus = TrainingCorpus(script: .latin, outputs: classes.outputs(of: "Latn"))
        let characters = CharacterTableBuilder().build().map(\.bits)
        for (label, text) in TinyProfile.sentences where label == "eng" || label == "deu" {
            corpus.add(
                Array(text.utf8), label: label == "eng" ? 0 : 1, source: "own", weight: 1, isHeldOut: false,
                characters: characters)
        }
        return corpus
    }

    private var options: TrainingOptions {
        var options = TrainingOptions()
        options.nameShare = 0
        options.foreignNameShare = 0
        return options
    }

    @Test func labelsComeByWeight() throws {
        var drawer = SampleDrawer(try corpus(), options: options, part: .training)
        let english = (0..<2000).count { _ in drawer.draw() == 0 }
        #expect((1400...1600).contains(english))
    }

    @Test func piecesAreRunsOfTwoToEightWords() throws {
        var options = options
        options.fragmentShare = 1
        var drawer = SampleDrawer(try corpus(), options: options, part: .training)
        for _ in 0..<200 {
            _ = drawer.draw()
            #expect((2...8).contains(drawer.words.count))
            #expect(zip(drawer.words, drawer.words.dropFirst()).allSatisfy { $1 == $0 + 1 })
        }
    }

    @Test func namesArePutIn() throws {
        var options = options
        options.nameShare = 0.5
        var drawer = SampleDrawer(try corpus(), names: [0], options: options, part: .training)
        let drawn = (0..<50).flatMap { _ in
            _ = drawer.draw()
            return drawer.words
        }
        #expect(drawn.count { $0 == 0 } > drawn.count / 5)
    }

    @Test func theSameSeedDrawsTheSame() throws {
        var left = SampleDrawer(try corpus(), options: options, part: .training)
        var right = SampleDrawer(try corpus(), options: options, part: .training)
        for _ in 0..<50 {
            #expect(left.draw() == right.draw())
            #expect(left.words == right.words)
        }
    }

    @Test func nothingHeldOutIsEmpty() throws {
        #expect(SampleDrawer(try corpus(), options: options, part: .heldOut).isEmpty)
    }
}
