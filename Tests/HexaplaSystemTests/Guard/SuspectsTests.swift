import Testing

@testable import HexaplaSystem

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

    @Test func ofSeveralNoneIsToBlameUntilOneIsAlone() {
        var suspects = Suspects()
        for names in [[a, b], [b, c], [a, InputName(file: "x")]] as [Set<InputName>] {
            let goesOn = suspects.learn(from: names, signal: 4)
            #expect(goesOn && suspects.leftOut.isEmpty)
        }
        #expect(suspects.alone == [a, b, c, InputName(file: "x")])
        _ = suspects.learn(from: [c], signal: 11)
        #expect(suspects.leftOut == [c: 11] && !suspects.alone.contains(c))
    }

    @Test func aStopThatTeachesNothingIsTheLast() {
        var suspects = Suspects()
        _ = suspects.learn(from: [a], signal: 4)
        let again = suspects.learn(from: [a], signal: 4)
        #expect(!again)
        _ = suspects.learn(from: [b, c], signal: 4)
        let both = suspects.learn(from: [b, c], signal: 4)
        #expect(!both)
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
