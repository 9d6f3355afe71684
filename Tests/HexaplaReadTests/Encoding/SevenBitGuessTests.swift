import Testing

@testable import HexaplaRead

@Suite struct SevenBitGuessTests {
    private func guess(_ bytes: [UInt8]) throws -> String? {
        SevenBitGuess(model: try Samples.model()).scheme(of: bytes)?.name
    }

    @Test(arguments: ["HZ-GB-2312", "UTF-7"])
    func findsChinese(encoding: String) throws {
        let bytes = try Samples.encode(Samples.chinese, as: encoding)
        #expect(try guess(bytes) == encoding)
        let late = Array(String(repeating: "Nothing but plain text.\n", count: 3000).utf8) + bytes
        #expect(try guess(late) == encoding)
    }

    @Test(arguments: [Samples.russian, Samples.arabic])
    func findsUTF7(text: String) throws {
        #expect(try guess(Samples.encode(text, as: "UTF-7")) == "UTF-7")
    }

    @Test(arguments: [
        "", "plain", "1+1=2, a+b, C++ and +49 30 1234567", "+abc", "a ~{ b", "~{ }~", "if (x) ~{ y; }~", "+AAAA+BBBB-",
        "x+Foo-Bar-Baz", "~{AB~} is no Chinese word", "+----------+-----+ table",
    ])
    func leavesTheRest(text: String) throws {
        #expect(try guess(Array(text.utf8)) == nil)
    }
}
