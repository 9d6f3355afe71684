import Testing

@testable import HexaplaPipeline

@Suite struct SuspectsTests {
    private let a = InputName(article: "a")
    private let b = InputName(article: "b")
    private let c = InputName(article: "c")

    @Test func anInputThatWasAloneIsToBlame() {
        var suspects = Suspects()
        let goesOn = suspects.learn(from: [a], signal: 4)
        #expect(goesOn)
        #expect(suspects.leftOut == [a: 4] && suspects.alone.isEmpty)
    }

    @Test func ofSeveralTheOneThatIsCaughtTwiceIsToBlame() {
        var suspects = Suspects()
        _ = suspects.learn(from: [a, b], signal: 4)
        #expect(suspects.leftOut.isEmpty && suspects.alone == [a, b])
        _ = suspects.learn(from: [b, c], signal: 11)
        #expect(suspects.leftOut == [b: 11] && suspects.alone == [a])
    }

    @Test func othersThanTheSuspectsAreSuspectedToo() {
        var suspects = Suspects()
        _ = suspects.learn(from: [a, b], signal: 4)
        _ = suspects.learn(from: [c, InputName(file: "x")], signal: 4)
        #expect(suspects.leftOut.isEmpty && suspects.alone == [a, b, c, InputName(file: "x")])
    }

    @Test func withoutAnInputNothingIsLearnt() {
        var suspects = Suspects()
        let goesOn = suspects.learn(from: [], signal: 4)
        #expect(!goesOn)
    }

    @Test func anInputThatIsLeftOutAlreadyTeachesNothing() {
        var suspects = Suspects()
        _ = suspects.learn(from: [a], signal: 4)
        let goesOn = suspects.learn(from: [a], signal: 4)
        #expect(!goesOn)
        let another = suspects.learn(from: [a, b], signal: 11)
        #expect(another && suspects.leftOut == [a: 4, b: 11])
    }

    @Test func longNamesFitIntoTheTable() {
        #expect(InputName(file: String(repeating: "é", count: 400)).bytes.count == 480)
    }
}
