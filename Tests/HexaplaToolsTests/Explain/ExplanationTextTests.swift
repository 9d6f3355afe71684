import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaTools

@Suite struct ExplanationTextTests {
    private func explanation() throws -> BeadExplanation {
        BeadExplanation(
            reference: try UnitReference("a1#p7.ru"), language: .russian, type: "1-2", score: 0.97,
            source: [.init(index: 6, kind: "body", text: "One.")],
            target: [.init(index: 7, kind: "body", text: "Раз."), .init(index: 8, kind: "body", text: "Два.")],
            parts: [
                .init(name: "length", nats: 1.234, words: "the lengths fit"),
                .init(name: "shape", nats: -0.5, words: "rare"),
            ],
            rivals: [
                .init(source: [6], target: [7], type: "1-1", probability: 0.01, words: "joining it without ru p8")
            ],
            before: .init(source: [5], target: [6], type: "1-1", score: 0.99),
            after: .init(source: [7], target: [], type: "1-0", score: nil),
            remarks: ["HX-CHECK-001: A remark."], warnings: ["Something differs."])
    }

    @Test func allOfItIsSaid() throws {
        let expected = """
            a1#p7.ru: bead 1-2, right with a probability of 0.970
            One English paragraph is rendered by 2 Russian paragraphs.
            Warning: Something differs.

              en p6 (body): One.
              ru p7 (body): Раз.
              ru p8 (body): Два.

            What speaks for it (+) and against it (-), in nats: 0.7 doubles the odds, 2.3 makes them ten times as high.
                +1.23  the lengths fit
                -0.50  rare
                +0.73  together

            What else could have been done with ru p7:
              joining it without ru p8

            Its neighbours:
              before it: en p5 with ru p6 (1-1, 0.990)
              after it: en p7, left out of the Russian version (1-0)

            What else holds:
              HX-CHECK-001: A remark.

            """
        #expect(try explanation().text == expected)
    }

    @Test func whatIsNotThereHasNoHeading() throws {
        let bare = BeadExplanation(
            reference: try UnitReference("a1#s2.fr"), language: .french, type: "0-1", score: nil, source: [],
            target: [.init(index: 2, kind: "body", text: "Un.")], parts: [], rivals: [], before: nil, after: nil,
            remarks: [], warnings: [])
        let expected = """
            a1#s2.fr: bead 0-1, without a probability
            The English text has nothing for this French sentence here.

              fr s2 (body): Un.

            """
        #expect(bare.text == expected)
    }
}

@Suite struct UnitNamesTests {
    private let names = UnitNames(level: .sentence, language: .chinese)

    @Test func unitsAreNamedByLevelAndLanguage() {
        #expect(names.english([3]) == "en s3" && names.version([3, 4]) == "zh s3 and s4")
        #expect(names.english([3, 4, 5]) == "en s3, s4 and s5")
    }

    @Test func sidesAndCounts() {
        #expect(names.sides(source: [1], target: []) == "en s1, left out of the Chinese version")
        #expect(names.sides(source: [], target: [2]) == "zh s2, added by the Chinese version")
        #expect(
            names.joined(source: [1, 2], target: [4])
                == "2 English sentences are rendered by one Chinese sentence.")
    }

    @Test(arguments: LanguageTag.six)
    func everyLanguageHasAName(language: LanguageTag) {
        #expect(UnitNames(level: .sentence, language: language).version.first?.isUppercase == true)
    }
}
