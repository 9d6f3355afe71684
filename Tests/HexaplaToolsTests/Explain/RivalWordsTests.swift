import Foundation
import HexaplaAlign
import HexaplaCore
import Testing

@testable import HexaplaTools

/// Accounts for tests, by way of their JSON: outside the align stage they are only read.
enum Accounts {
    static func make(
        canonical: Range<Int>, target: Range<Int>, probability: Double = 0.8, facts: String = "",
        rivals: [(Range<Int>, Range<Int>, Double)] = []
    ) throws -> BeadAccount {
        func json(_ range: Range<Int>) -> String { "[\(range.lowerBound),\(range.upperBound)]" }
        let others = rivals.map {
            #"{"canonical":\#(json($0.0)),"target":\#(json($0.1)),"probability":\#($0.2)}"#
        }
        let plain =
            #""canonicalLength":200,"targetLength":212,"expectedLength":230,"canonicalWords":30,"targetWords":33,"#
            + #""hasLexicon":true,"ofCanonical":{"count":14,"known":17},"ofTarget":{"count":15,"known":18},"#
            + #""numbers":[{"canonical":"12","target":"12"},{"canonical":"May","target":"мая"}],"#
            + #""canonicalNumbers":["7"],"targetNumbers":[],"words":[{"canonical":"Korvala","target":"Корвала"}],"#
            + #""canonicalMarks":3,"targetMarks":4,"sharedMarks":2,"canonicalLinked":0.951,"targetLinked":0.9"#
        let account =
            #"{"canonical":\#(json(canonical)),"target":\#(json(target)),"probability":\#(probability),"parts":[],"#
            + #""facts":{\#(facts.isEmpty ? plain : facts)},"rivals":[\#(others.joined(separator: ","))],"#
            + #""gain":0.9,"isRefused":false}"#
        return try JSONDecoder().decode(BeadAccount.self, from: Data(account.utf8))
    }
}

@Suite struct RivalWordsTests {
    private let names = UnitNames(level: .paragraph, language: .russian)

    private func words(
        _ canonical: Range<Int>, _ target: Range<Int>, rival: (Range<Int>, Range<Int>), _ probability: Double = 0.02
    ) throws -> String {
        let account = try Accounts.make(
            canonical: canonical, target: target, rivals: [(rival.0, rival.1, probability)])
        return RivalWords(account: account, names: names).rival(try #require(account.rivals.first)).words
    }

    @Test func aRivalIsToldByWhatItChanges() throws {
        #expect(
            try words(3..<4, 5..<6, rival: (3..<4, 5..<7))
                == "joining it with ru p6 as well (1-2) would be 40 times less likely")
        #expect(
            try words(3..<4, 5..<7, rival: (3..<4, 5..<6))
                == "joining it without ru p6 (1-1) would be 40 times less likely")
        #expect(
            try words(3..<4, 5..<6, rival: (4..<5, 5..<6))
                == "joining it with en p4 instead of en p3 (1-1) would be 40 times less likely")
        #expect(
            try words(3..<4, 5..<6, rival: (3..<5, 5..<7))
                == "joining it with en p4 as well and with ru p6 as well (2-2) would be 40 times less likely")
    }

    @Test func leavingAUnitAlone() throws {
        #expect(
            try words(3..<4, 5..<6, rival: (0..<0, 5..<6))
                == "leaving it alone, as if the Russian version added it, would be 40 times less likely")
        #expect(
            try words(3..<4, 5..<6, rival: (3..<4, 0..<0))
                == "leaving it alone, as if the Russian version left it out, would be 40 times less likely")
    }

    @Test func theRivalsOfAUnitLeftAlone() throws {
        #expect(
            try words(4..<4, 5..<6, rival: (4..<5, 5..<6))
                == "joining it with en p4 (1-1) would be 40 times less likely")
        #expect(
            try words(4..<4, 5..<6, rival: (4..<5, 5..<7))
                == "joining it with en p4, together with ru p6 (1-2) would be 40 times less likely")
        #expect(
            try words(4..<5, 5..<5, rival: (4..<6, 5..<6))
                == "joining it with ru p5, together with en p5 (2-1) would be 40 times less likely")
    }

    @Test(arguments: [
        (0.9, 0.000_000_1, "more than a million times less likely"),
        (0.9, 0.0, "more than a million times less likely"),
        (0.9, 0.000_7, "about 1300 times less likely"), (0.9, 0.0225, "40 times less likely"),
        (0.9, 0.0111, "81 times less likely"), (0.9, 0.3, "3.0 times less likely"), (0.5, 0.49, "about as likely"),
        (0.3, 0.6, "2.0 times as likely"), (0.0, 0.5, "more than a million times as likely"),
    ])
    func probabilitiesAreCompared(chosen: Double, rival: Double, words: String) {
        #expect(RivalWords.comparison(chosen, rival) == words)
    }
}
