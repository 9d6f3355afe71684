import HexaplaAlign
import HexaplaCore
import Testing

@testable import HexaplaRun

@Suite struct UnitListTests {
    private func units(_ ordinals: String, _ hashes: String = "", _ level: AlignmentLevel = .paragraph) throws
        -> [ReviewUnit]
    {
        try UnitList.units(ordinals: ordinals, hashes: hashes, level: level)
    }

    @Test(arguments: [
        "p3 p4 p5", "3 4 5", "3,4,5", "3+4+5", "p3-p5", "p3–5", "P3, P4 p5", "3;4;5",
    ])
    func ordinalsAreReadAsPeopleWriteThem(text: String) throws {
        #expect(try units(text).map(\.ordinal) == [3, 4, 5])
    }

    @Test(arguments: ["x3", "s3", "p", "p3p4", "-1", "p4-p3", "p3-p4-p5", "3.5", "p99999999999999999999", "p3 p5"])
    func otherOrdinalsAreRefused(text: String) {
        #expect(throws: ReviewRowProblem.self) { try units(text) }
    }

    private static let hash = UnitHash(Array("Mola".utf8))
    private static let other = UnitHash(Array("Kenu".utf8))

    @Test func hashesBelongToTheOrdinalsTheyName() throws {
        let hashes = "p3:\(Self.hash) p4:\(Self.other)"
        #expect(try units("p3 p4", hashes).map(\.hash) == [Self.hash, Self.other])
        #expect(try units("p4 p5", hashes).map(\.hash) == [Self.other, nil])
        #expect(try units("p7", hashes).map(\.hash) == [nil])
        #expect(try units("", hashes).map(\.ordinal) == [3, 4])
    }

    @Test func bareHashesStandInTheOrderOfTheOrdinals() throws {
        #expect(try units("p3 p4", "\(Self.hash) \(Self.other)").map(\.hash) == [Self.hash, Self.other])
        #expect(try units("", "\(Self.hash)").map(\.ordinal) == [nil])
        #expect(throws: ReviewRowProblem.self) { try units("p3 p4", "\(Self.hash)") }
        #expect(throws: ReviewRowProblem.self) { try units("p3", "p3:12") }
        #expect(throws: ReviewRowProblem.self) { try units("p3", "s3:\(Self.hash)") }
        #expect(throws: ReviewRowProblem.self) { try units("p3", "p3:4:\(Self.hash)") }
    }

    @Test func unitsReadBackAsTheyAreWritten() throws {
        for level in AlignmentLevel.allCases {
            let ordinals = UnitList.ordinals([12, 13], level)
            let hashes = UnitList.hashes([(12, Self.hash), (13, Self.other)], level)
            let expected = [
                ReviewUnit(ordinal: 12, hash: Self.hash), ReviewUnit(ordinal: 13, hash: Self.other),
            ]
            #expect(try units(ordinals, hashes, level) == expected)
        }
        #expect(try units("").isEmpty)
    }
}
