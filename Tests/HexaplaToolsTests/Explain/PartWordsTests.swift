import HexaplaAlign
import HexaplaCore
import Testing

@testable import HexaplaTools

@Suite struct PartWordsTests {
    private func words(_ name: String, _ nats: Double = 1, canonical: Range<Int> = 0..<1) throws -> String {
        let account = try Accounts.make(canonical: canonical, target: 0..<1)
        let parts = PartWords(account: account, names: UnitNames(level: .paragraph, language: .russian))
            .parts([EvidencePart(name: name, value: nats)])
        return try #require(parts.first).words
    }

    @Test(arguments: [
        ("shape", "one paragraph for one (1-1) is the commonest grouping"),
        ("length", "the lengths fit: 212 characters in Russian, 230 expected from the English"),
        ("numbers", "numbers and dates: both have 12, May = мая; only the English has 7"),
        ("words", "names and words spelled alike: Korvala = Корвала"),
        (
            "lexicon",
            "the dictionary explains 14 of the 17 English words it knows here and 15 of the 18 Russian ones"
        ),
        (
            "marks",
            "punctuation (question marks, quotes, brackets, signs): 2 in common, 3 in English, 4 in Russian"
        ),
        (
            "sentences",
            "sentence by sentence, 95 % of the English and 90 % of the Russian words find their counterpart inside it"
        ),
        ("null.massLinked", "sentence by sentence, 95 % of its words find a counterpart somewhere"),
        ("null.size", "its size: 33 words"), ("something", "the part 'something'"),
    ])
    func eachPartIsSaidWithItsFigures(name: String, expected: String) throws {
        #expect(try words(name) == expected)
    }

    @Test(arguments: ["furniture", "title", "paragraphs"])
    func thePartsWithoutFiguresDependOnTheirSign(name: String) throws {
        #expect(try words(name, 1) != words(name, -1))
    }

    @Test(arguments: [
        (212, 230, "the lengths fit"), (300, 200, "the lengths differ"), (500, 200, "the lengths do not fit"),
        (19, 8, "so short a text says little by its length"),
    ])
    func lengthsAreJudged(real: Int, expected: Int, verdict: String) throws {
        let facts =
            #""canonicalLength":200,"targetLength":\#(real),"expectedLength":\#(expected),"canonicalWords":1,"#
            + #""targetWords":1,"hasLexicon":false,"numbers":[],"canonicalNumbers":[],"targetNumbers":[],"words":[],"#
            + #""canonicalMarks":0,"targetMarks":0,"sharedMarks":0"#
        let account = try Accounts.make(canonical: 0..<1, target: 0..<1, facts: facts)
        let parts = PartWords(account: account, names: UnitNames(level: .paragraph, language: .russian))
            .parts([EvidencePart(name: "length", value: 1)])
        #expect(parts.first?.words.hasPrefix(verdict + ":") == true)
    }

    @Test func partsThatSayTheSameAreOne() throws {
        let account = try Accounts.make(canonical: 0..<1, target: 1..<1)
        let parts = PartWords(account: account, names: UnitNames(level: .sentence, language: .french)).parts([
            EvidencePart(name: "null.one", value: 1), EvidencePart(name: "null.size", value: -5),
            EvidencePart(name: "null.firstOfBlock", value: 0.5), EvidencePart(name: "null.lexicalSize", value: 0.25),
        ])
        #expect(parts.map(\.name) == ["null.size+null.lexicalSize", "null.one+null.firstOfBlock"])
        #expect(parts.map(\.nats) == [-4.75, 1.5])
    }

    @Test func theWeightiestPartComesFirst() throws {
        let account = try Accounts.make(canonical: 0..<1, target: 0..<1)
        let evidence = [("a", 1.0), ("b", -3), ("c", 2)].map { EvidencePart(name: $0.0, value: $0.1) }
        let parts = PartWords(account: account, names: UnitNames(level: .sentence, language: .french)).parts(evidence)
        #expect(parts.map(\.name) == ["b", "c", "a"])
    }
}
