import Testing

@testable import HexaplaRead

@Suite struct ReadOptionsEncodingsTests {
    @Test(arguments: ["utf-8", "UTF16", "windows-1251", "cp1256", "koi8-r", "gbk", "Big5", "latin1"])
    func knows(name: String) { #expect(ReadOptions.knowsEncoding(name)) }

    @Test(arguments: ["", "utf-9", "windows", "klingon"])
    func doesNotKnow(name: String) { #expect(!ReadOptions.knowsEncoding(name)) }
}
