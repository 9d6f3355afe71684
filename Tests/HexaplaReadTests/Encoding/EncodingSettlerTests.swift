import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct EncodingSettlerTests {
    private func settle(_ bytes: [UInt8]) throws -> EncodingSettler.Settled {
        EncodingSettler(detector: try Samples.detector()).settle(bytes, census: ByteCensus(bytes))
    }

    private func page(_ label: String, _ text: String, as encoding: String) throws -> [UInt8] {
        try Samples.encode("<html><meta charset=\"\(label)\"><p>" + text, as: encoding)
    }

    @Test(arguments: Samples.encoded.filter { $0.text != Samples.english })
    func whatIsTrueIsBelieved(text: String, encoding: String) throws {
        let found = try settle(page(encoding, text, as: encoding))
        #expect(found.encoding.name == encoding)
        #expect(found.encoding.declared == encoding && found.encoding.detected != nil)
        #expect(found.contradiction == nil)
        #expect(found.encoding.confidence >= 0.9)
    }

    @Test(arguments: [
        ("windows-1251", "KOI8-R"), ("UTF-8", "windows-1251"), ("KOI8-R", "windows-1251"), ("UTF-16", "IBM866"),
        ("windows-1251", "UTF-8"), ("GB18030", "windows-1251"), ("windows-1251", "UTF-16LE"),
    ])
    func whatTheBytesContradictIsNot(label: String, encoding: String) throws {
        let found = try settle(page(label, Samples.russian + Samples.russian, as: encoding))
        #expect(found.encoding.name == encoding && found.encoding.detected == encoding)
        #expect(found.encoding.declared == label)
        #expect(found.contradiction?.label == label)
    }

    @Test func neighboursAreBelieved() throws {
        let found = try settle(page("ISO-8859-15", Samples.french, as: "windows-1252"))
        #expect(found.encoding.name == "ISO-8859-15" && found.encoding.source == .declared)
        #expect(found.encoding.detected == "windows-1252")
        #expect(try settle(page("latin1", Samples.french, as: "windows-1252")).encoding.name == "windows-1252")
    }

    @Test func plainTextAgreesWithAll() throws {
        let found = try settle(Array("<meta charset=koi8-r>Plain".utf8))
        #expect(found.encoding.name == "UTF-8" && found.contradiction == nil)
        #expect(try settle(Array("<meta charset=runes>Plain".utf8)).contradiction != nil)
    }

    @Test func theMarkIsBelievedFirst() throws {
        let text = Array("<meta charset=koi8-r>мост".utf8)
        let found = try settle([0xEF, 0xBB, 0xBF] + text)
        #expect(found.encoding.source == .byteOrderMark && found.mark == 3)
        #expect(found.encoding.declared == "koi8-r" && found.contradiction?.range == 17..<23)
        let wide = try settle([0xFF, 0xFE] + Samples.encode("<meta charset=utf-16>", as: "UTF-16LE"))
        #expect(wide.contradiction == nil && wide.scheme == .utf16LE)
    }

    @Test func nothingDeclaredIsNothingSaid() throws {
        let found = try settle(Array(Samples.russian.utf8))
        #expect(found.encoding == TextEncoding(name: "UTF-8", confidence: 1, source: .valid))
    }
}
