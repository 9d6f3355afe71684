import Foundation
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaTools

@Suite struct TextFiltersTests {
    private func answer(_ line: String, _ job: FilterJob) throws -> JSONValue {
        let filters = TextFilters(resources: try Sample.resources())
        let answer = filters.answer(Array(line.utf8), job).line
        #expect(!answer.contains(0x0A))
        return try JSONDecoder().decode(JSONValue.self, from: Data(answer))
    }

    @Test(arguments: [
        ("{\"id\":7,\"text\":", JSONValue.int(7)), ("", .null), ("[1]", .null), ("\"x\"", .null),
        ("{\"id\":\"k\"}", .string("k")), ("{\"id\":[1],\"text\":3}", .array([.int(1)])),
        ("{\"id\":\"k\",\"text\":\"a\",\"lang\":\"!\"}", .string("k")), ("{\"id\":\"\u{FFFD}\"}", .string("\u{FFFD}")),
    ])
    func aBadLineGetsAnError(line: String, id: JSONValue) throws {
        let answer = try answer(line, .segment(.sentence))
        #expect(answer["id"] == id)
        #expect(answer["error"]?.string?.hasSuffix(".") == true)
    }

    /// Ids come back as they are written, on good lines and on bad ones.
    @Test(arguments: [
        "123456789012345678901234567890", "1.0", "1e5", "-0", "0.1E+2", "null", "true", #""a\u0041\/\n""#,
        #""\ud800""#, #"{"b":1, "a":[1.0,"]"]}"#, "[ ]", "\"\u{2028}\"", "\"\u{65}\u{301}\"",
    ])
    func idsAreKeptToTheLetter(id: String) throws {
        let filters = TextFilters(resources: try Sample.resources())
        let good = filters.answer(Array(#" {"text":"Мост открыт." , "id" : \#(id) }\#r"#.utf8), .detect)
        #expect(!good.isFailure)
        #expect(String(decoding: good.line, as: UTF8.self).contains(#","id":\#(id),"lang":"ru"}"#))
        for line in [#"{"id":\#(id),"text":4}"#, #"{"id":\#(id),"text":"\#u{0}"}"#, #"{"id":\#(id),"text":"a"} x"#] {
            let bad = filters.answer(Array(line.utf8), .detect)
            #expect(bad.isFailure)
            #expect(String(decoding: bad.line, as: UTF8.self).hasSuffix(#","id":\#(id)}"#), "\(line)")
        }
    }

    @Test(arguments: [
        (#"{"id":1,"id":2,"text":"x","text":"Мост открыт."}"#, #""id":2"#), (#"{"\u0069d":3,"text":"a"}"#, #""id":3"#),
        (#"{"x":{"id":9},"text":"a"}"#, #""id":null"#), (#"{"id":4,"text":"\u0000"}"#, #""id":4"#),
        (#"{"id":5,"text":"a \ud800 b"}"#, #""id":5"#),
    ])
    func oddLinesThatAreJSONAreAnswered(line: String, id: String) throws {
        let answer = TextFilters(resources: try Sample.resources()).answer(Array(line.utf8), .normalize(.normalized))
        #expect(!answer.isFailure)
        #expect(String(decoding: answer.line, as: UTF8.self).contains(id))
    }

    @Test func halfOfASurrogatePairIsTheReplacementCharacter() throws {
        let found = try answer(#"{"id":5,"text":"a \ud800 b \ud83d\ude00"}"#, .segment(.sentence))
        #expect(found["sentences"] == .array([.string("a \u{FFFD} b \u{1F600}")]))
    }

    @Test func deepNestingIsAnErrorWithTheID() throws {
        let deep = String(repeating: "[", count: 100_000)
        let found = try answer(#"{"id":6,"x":\#(deep)"#, .detect)
        #expect(found["id"] == .int(6))
        #expect(found["error"]?.string?.contains("nested") == true)
    }

    @Test func aLineThatIsNotUTF8GetsAnError() throws {
        let filters = TextFilters(resources: try Sample.resources())
        let answer = filters.answer(Array(#"{"id":"a","text":""#.utf8) + [0xFF] + Array("\"}".utf8), .detect).line
        #expect(String(decoding: answer, as: UTF8.self).contains("error"))
    }

    @Test func decodes() throws {
        let base64 = Data("Просто текст о мосте".utf8).base64EncodedString()
        let found = try answer(#"{"id":1,"b64":"\#(base64)"}"#, .decode)
        #expect(found["encoding"] == .string("UTF-8"))
        #expect(found["id"] == .int(1))
        #expect(try answer(#"{"id":1,"b64":"%%%"}"#, .decode)["error"] != nil)
        let program = Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]).base64EncodedString()
        #expect(try answer(#"{"id":1,"b64":"\#(program)"}"#, .decode)["error"]?.string?.contains("a program") == true)
    }

    @Test(arguments: [LanguageTag.arabic, .russian, .chinese])
    func detects(language: LanguageTag) throws {
        let text = Sample.paragraphs(language, 1)[1]
        let found = try answer(#"{"id":"x","text":"\#(text)"}"#, .detect)
        #expect(found["lang"] == .string(language.code))
    }

    @Test(arguments: OffsetUnit.allCases)
    func spansCoverTheText(unit: OffsetUnit) throws {
        let text = "Мост 桥 𝄞 é"
        let length = [OffsetUnit.utf8: text.utf8.count, .utf16: text.utf16.count, .scalar: text.unicodeScalars.count]
        guard case .array(let spans)? = try answer(#"{"id":1,"text":"\#(text)"}"#, .spans(unit))["spans"] else {
            Issue.record("There are no spans.")
            return
        }
        let bounds = spans.compactMap { span -> (JSONValue, JSONValue)? in
            if case .array(let parts) = span, parts.count == 3 { (parts[0], parts[1]) } else { nil }
        }
        #expect(bounds.count == spans.count)
        #expect(bounds.first?.0 == .int(0))
        #expect(bounds.last?.1 == .int(length[unit] ?? -1))
    }

    @Test(arguments: LanguageTag.six)
    func piecesSpellTheText(language: LanguageTag) throws {
        let text = Sample.paragraphs(language, 3)[1]
        for unit in SegmentUnit.allCases {
            let found = try answer(
                #"{"id":1,"lang":"\#(language)","text":"\#(text)"}"#, .segment(unit))
            guard case .array(let pieces)? = found[unit == .sentence ? "sentences" : "words"] else {
                Issue.record("There are no pieces.")
                continue
            }
            let joined = pieces.compactMap(\.string).joined().filter { !$0.isWhitespace }
            #expect(joined == text.filter { !$0.isWhitespace })
            if unit == .sentence { #expect(pieces.count == 2) }
        }
    }

    @Test func normalizes() throws {
        let shown = try answer("{\"id\":1,\"lang\":\"fr\",\"text\":\"E\u{301}te\u{301}\"}", .normalize(.normalized))
        #expect(shown["text"]?.string.map { Array($0.unicodeScalars) } == Array("Été".unicodeScalars))
        let folded = try answer(#"{"id":1,"lang":"ru","text":"МОСТ"}"#, .normalize(.folded))
        #expect(folded["text"] == .string("мост"))
    }
}

@Suite struct OffsetCounterTests {
    @Test func countsForward() {
        let utf8 = Array("aя中𝄞".utf8)
        for (unit, ends) in [(OffsetUnit.utf8, [1, 3, 6, 10]), (.utf16, [1, 2, 3, 5]), (.scalar, [1, 2, 3, 4])] {
            var counter = OffsetCounter(utf8, unit: unit)
            #expect([1, 3, 6, 10].map { counter.offset(at: $0) } == ends)
        }
    }
}
