import Testing

@testable import HexaplaRead

@Suite struct MojibakeGateTests {
    private func first(_ utf8: [UInt8]) -> Int { utf8.firstIndex { $0 >= 0x80 } ?? 0 }

    @Test(arguments: Samples.all)
    func lettersOrdinaryTextThroughUntouched(text: String) throws {
        let utf8 = Array(text.utf8)
        #expect(!MojibakeGate.mayBeUTF8(utf8, from: first(utf8)))
        let hasRareSigns = text == Samples.english || text == Samples.spanish
        #expect(try hasRareSigns || !MojibakeGate.isOdd(utf8, from: first(utf8), model: Samples.model()))
    }

    @Test(arguments: Samples.all)
    func stopsUTF8ThatWasReadAsWindows(text: String) throws {
        for page in ["windows-1252", "windows-1251", "IBM866"] {
            let utf8 = Array(try Misread.text(text, written: "UTF-8", read: page).utf8)
            #expect(MojibakeGate.mayBeUTF8(utf8, from: first(utf8)))
        }
    }

    @Test func stopsOtherPages() throws {
        let utf8 = Array(try Misread.text(Samples.russian, written: "KOI8-R", read: "windows-1251").utf8)
        #expect(MojibakeGate.isOdd(utf8, from: first(utf8), model: try Samples.model()))
    }
}

/// Makes text that was decoded wrongly.
enum Misread {
    static func text(_ text: String, written: String, read: String) throws -> String {
        let bytes = try Samples.encode(text, as: written)
        guard case .singleByte(let table) = try #require(NamedScheme(read)).scheme else {
            let decoded = try TextDecoder.decode(bytes, as: try #require(NamedScheme(read)).scheme, mark: 0)
            return String(decoding: decoded.utf8, as: UTF8.self)
        }
        var view = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = table[Int(byte)] == 0xFFFD ? UInt32(byte) : table[Int(byte)]
            view.append(try #require(Unicode.Scalar(scalar)))
        }
        return String(view)
    }
}
