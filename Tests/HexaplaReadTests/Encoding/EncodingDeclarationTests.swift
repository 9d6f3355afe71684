import Testing

@testable import HexaplaRead

@Suite struct EncodingDeclarationTests {
    @Test(arguments: [
        ("<!DOCTYPE html><meta charset=windows-1251>", "windows-1251", "windows-1251"),
        ("\n <meta charset=\"latin1\">", "latin1", "windows-1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", "gb2312", "GB18030"),
        ("<?xml version='1.0' encoding='KOI8-R'?><a/>", "KOI8-R", "KOI8-R"),
        ("<html><meta charset=runes>", "runes", nil),
    ])
    func readsDeclarations(text: String, label: String, name: String?) throws {
        let found = try #require(EncodingDeclaration(Array(text.utf8)))
        #expect(found.label == label && found.scheme?.name == name)
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == label)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE"])
    func readsWideCharacters(encoding: String) throws {
        let mark: [UInt8] = encoding == "UTF-32LE" ? [0xFF, 0xFE, 0, 0] : []
        let bytes = try mark + Samples.encode("<meta charset=utf-16>мост", as: encoding)
        let found = try #require(EncodingDeclaration(bytes))
        #expect(found.label == "utf-16")
        let width = encoding == "UTF-32LE" ? 4 : 2
        #expect(found.range == (mark.count + 14 * width)..<(mark.count + 20 * width))
    }

    @Test(arguments: ["", "Text about <meta charset=koi8-r>.", "<html><p>charset=koi8-r"])
    func findsNoneElsewhere(text: String) {
        #expect(EncodingDeclaration(Array(text.utf8)) == nil)
    }

    @Test func looksNoFurtherThanItsReach() {
        let far = "<html>" + String(repeating: " ", count: EncodingDeclaration.reach) + "<meta charset=koi8-r>"
        #expect(EncodingDeclaration(Array(far.utf8)) == nil)
    }
}
