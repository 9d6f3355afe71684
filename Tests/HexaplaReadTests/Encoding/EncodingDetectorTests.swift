import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct EncodingDetectorTests {
    private func detect(_ bytes: [UInt8]) throws -> TextEncoding {
        try Samples.detector().detect(bytes)
    }

    /// What counts is that decoding gives the very text.
    private func expectRight(_ text: String, _ bytes: [UInt8], _ note: String) throws {
        let found = try detect(bytes)
        let scheme = try #require(NamedScheme(found.name))
        let decoded = try TextDecoder.decode(bytes, as: scheme.scheme, mark: 0)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text, "\(note) was taken for \(found.name)")
    }

    @Test(arguments: Samples.encoded)
    func findsTheEncodingOfATextAndOfItsHalves(text: String, encoding: String) throws {
        // Half a text may be too little for pages that differ in a sign or two.
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        for piece in [text, String(text[..<middle]), String(text[middle...])] {
            try expectRight(piece, Samples.encode(piece, as: encoding), encoding)
        }
    }

    @Test(arguments: Samples.encoded.filter { $0.text == Samples.russian })
    func readsCapitals(text: String, encoding: String) throws {
        let title = "ГЛАВА ГОРОДА ОТКРЫЛА НОВЫЙ МОСТ"
        try expectRight(title, Samples.encode(title, as: encoding), encoding)
    }

    @Test func namesItsSource() throws {
        #expect(try detect([]) == TextEncoding(name: "UTF-8", confidence: 1, source: .valid))
        #expect(try detect(Array("plain".utf8)) == TextEncoding(name: "UTF-8", confidence: 1, source: .valid))
        #expect(try detect([0xFF, 0xFE, 0x61, 0]).source == .byteOrderMark)
        let guess = try detect(Samples.encode(Samples.russian, as: "KOI8-R"))
        #expect(guess.name == "KOI8-R" && guess.source == .detected)
        #expect(guess.confidence > 0.9 && guess.confidence <= 1)
    }

    @Test(arguments: Samples.all)
    func aDamagedUTF8FileIsStillUTF8(text: String) throws {
        let bytes = Array(String(repeating: text + "\n", count: 4).utf8)
        #expect(try detect(bytes.dropLast(2) + [0xE4]).name == "UTF-8")
        #expect(try detect(bytes + [0xFF] + bytes).name == "UTF-8")
    }

    /// A file cut anywhere, also inside a character, is still UTF-8, and the damage is one finding.
    @Test(arguments: 0..<40)
    func cutsOfUTF8AreUTF8(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let whole = Array(Samples.all.shuffled(using: &random).joined(separator: "\n").utf8)
        let start = Int.random(in: 0..<(whole.count / 2), using: &random)
        let end = Int.random(in: (start + 60)..<whole.count, using: &random)
        let cut = Array(whole[start..<end])
        #expect(try detect(cut).name == "UTF-8", "cut from \(start) to \(end)")
        let found = try Samples.stage().run(Samples.file(cut)).findings
        #expect(found.map(\.code) == (UTF8Bytes.isValid(cut) ? [] : [.readInvalidBytes]))
    }

    @Test func findsWhatComesLateInALongFile() throws {
        let plain = Array(String(repeating: "Nothing but plain text here.\n", count: 4000).utf8)
        for encoding in ["windows-1251", "KOI8-R", "IBM866"] {
            let bytes = try plain + [0xA9, 0x0A] + plain + Samples.encode(Samples.russian, as: encoding) + plain
            #expect(try detect(bytes).name == encoding)
        }
    }

    @Test func choosesAmongAFew() throws {
        let detector = try Samples.detector()
        let bytes = try Samples.encode(Samples.chinese, as: "UTF-16BE")
        #expect(detector.choose([.utf16LE, .utf16BE], for: bytes) == .utf16BE)
        #expect(detector.choose([], for: bytes) == nil)
        #expect(detector.choose([.utf16LE, .utf16BE], for: []) == .utf16LE)
    }

    @Test func knowsTheSchemesItNames() throws {
        let detector = try Samples.detector()
        for name in Samples.unicode + ["windows-1252", "GB18030", "IBM720", "Big5", "EUC-TW", "KOI8-U", "UTF-7"] {
            #expect(detector.scheme(named: name)?.name == name)
        }
        #expect(detector.scheme(named: "runes") == nil)
    }
}
