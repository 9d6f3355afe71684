import Foundation
import HexaplaCore
import HexaplaLexicon
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTraining

/// Tables as people save them, and files that are none.
@Suite struct LexiconInputTests {
    private static let table = "lake\tlac\nsummer\tété\nriver\tfleuve\nschool\técole\nforest\tforêt\nchurch\téglise\n"
    private static let english = ["lake", "summer", "river", "school", "forest", "church"]

    private func make(
        _ bytes: [UInt8], name: String = "t.tsv", isGlossary: Bool = true
    ) throws -> (lexicon: Lexicon, lines: [String]) {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        var input = LexiconMaker.Input()
        if isGlossary { input.glossaries = [folder.location(name)] } else { input.pairs = [folder.location(name)] }
        input.names = false
        var lines: [String] = []
        let made = try LexiconMaker(resources: Sample.resources(), language: .french).make(input, command: "test") {
            lines.append($0)
        }
        return (try Lexicon(data: Data(made)), lines)
    }

    @Test func quotedFieldsOfATableAreReadAsTheirWriterMeantThem() throws {
        let quoted = "\"lake\"\t\"lac\"\nsummer\tété\n\"river, the\"\tfleuve\n\"school \"\"Rose\"\"\"\técole\n"
        let made = try make(Array(quoted.utf8))
        #expect(made.lines.last == "t.tsv: 4 pairs")
        let plain = try make(Array("lake\tlac\nsummer\tété\nriver, the\tfleuve\nschool \"Rose\"\técole\n".utf8))
        #expect(made.lexicon.wordCount(.canonical) == plain.lexicon.wordCount(.canonical))
    }

    @Test func remarksWithTwoColumnsAreCounted() throws {
        let made = try make(Array(("# a list\n#one\t#un\n" + Self.table).utf8))
        #expect(
            made.lines.contains { $0.contains("1 line beginning with '#'") && $0.contains("line 2") }, "\(made.lines)")
        #expect(made.lines.last == "t.tsv: 6 pairs")
    }

    @Test func aTableOfMoreColumnsHoldsNoPairs() {
        let beads = "doc\tlevel\ttype\tscore\ten\tfr\na\tparagraph\t1-1\t0.9\tlake\tlac\n"
        #expect(refusal(Array(beads.utf8))?.kind == .input)
    }

    private func refusal(_ bytes: [UInt8], name: String = "t.tsv") -> PipelineError? {
        do {
            _ = try make(bytes, name: name)
            return nil
        } catch { return error as? PipelineError }
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    private static func utf32(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) } }
    }

    private static let files: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(table.utf8)),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(table.utf8)),
        ("CR LF", Array(table.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
        ("UTF-16LE with a mark", [0xFF, 0xFE] + utf16(table, bigEndian: false)),
        ("UTF-16BE with a mark", [0xFE, 0xFF] + utf16(table, bigEndian: true)),
        ("UTF-16LE", utf16(table, bigEndian: false)),
        ("UTF-32LE with a mark", [0xFF, 0xFE, 0, 0] + utf32(table)),
        ("Latin-1", table.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }),
        ("semicolons", Array(table.replacingOccurrences(of: "\t", with: ";").utf8)),
        ("commas, Latin-1", table.unicodeScalars.map { $0 == "\t" ? 0x2C : UInt8(truncatingIfNeeded: $0.value) }),
    ]

    @Test(arguments: files.indices)
    func everyFormOfATableGivesAllPairs(index: Int) throws {
        let (name, bytes) = Self.files[index]
        let plain = try make(Self.files[0].bytes).lexicon.withTable(.target) { table in
            (0..<table.count).map { table.text($0) }
        }
        #expect(plain.count == 6 && plain.contains { $0.unicodeScalars.contains { $0.value == 0xEA } || $0 == "foret" })
        for isGlossary in [true, false] {
            let made = try make(bytes, isGlossary: isGlossary)
            #expect(made.lexicon.info.sources.map(\.pairs) == [6], "\(name)")
            #expect(made.lexicon.wordCount(.canonical) == Self.english.count, "\(name)")
            #expect(made.lines.last == "t.tsv: 6 pairs", "\(name)")
            let words = made.lexicon.withTable(.target) { table in (0..<table.count).map { table.text($0) } }
            #expect(words == plain, "\(name)")
        }
    }

    @Test func whatIsPassedOverIsTold() throws {
        let made = try make(Array("lake\tlac\nalone\nsummer\t\nlake\tlac\nriver\tfleuve\n".utf8))
        #expect(
            made.lines == [
                "t.tsv: 1 line with a single column passed over, the first is line 2",
                "t.tsv: 1 line with an empty side passed over, the first is line 3",
                "t.tsv: 1 line repeating an earlier line passed over, the first is line 4", "t.tsv: 2 pairs",
            ])
    }

    @Test(arguments: [
        ("", "t.tsv"), ("\n\n", "t.tsv"), ("lake\nriver\n", "t.tsv"), ("# nothing\n", "t.tsv"), ("", "t.tbx"),
        ("<tbx/>", "t.tbx"), ("<tbx><text/></tbx>", "t.tbx"), ("lake;lac\nriver\n", "t.tsv"),
    ])
    func aFileWithoutPairsIsAnErrorOfTheInput(text: String, name: String) {
        let error = refusal(Array(text.utf8), name: name)
        #expect(error?.kind == .input && error?.subject.hasSuffix(name) == true)
        #expect(error?.reason.contains("tab") == true)
    }

    @Test(arguments: 1...8)
    func randomBytesAreRefused(seed: UInt64) {
        var state = seed
        let bytes = (0..<3000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(refusal(bytes)?.kind == .input)
    }
}
