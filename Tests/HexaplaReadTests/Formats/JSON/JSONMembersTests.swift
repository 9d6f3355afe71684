import HexaplaRead
import Testing

@Suite struct JSONMembersTests {
    private func members(_ text: String) -> JSONMembers { JSONMembers(Array(text.utf8)) }

    private func written(_ name: String, _ text: String) -> String? {
        members(text).written(name).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (#" { "a" : 1.0 , "b":2}"#, "1.0"), (#"{"b":0,"a":[1, {"a":2}]}"#, #"[1, {"a":2}]"#), (#"{"a":{}}"#, "{}"),
        (#"{"a":"x\"}"}"#, #""x\"}""#), (#"{"a":1,"a":-0}"#, "-0"), (#"{"\u0061":null}"#, "null"), (#"{"a":[]}"#, "[]"),
    ])
    func valuesAreGivenAsWritten(text: String, value: String) {
        #expect(members(text).problem == nil)
        #expect(written("a", text) == value)
    }

    @Test(arguments: [
        "", "1", "[]", #"[{"a":1}]"#, #"{"a":1"#, #"{"a":01}"#, #"{"a":1}{}"#, #"{"a":NaN}"#, #"{'a':1}"#,
        "{\"a\":\"\u{1}\"}",
        #"{"a":1,}"#, #"{"x":{"a":1}"#,
    ])
    func whatIsNoObjectIsTold(text: String) {
        #expect(members(text).problem?.hasPrefix("The line is no JSON object") == true)
    }

    @Test func whatStandsBeforeAFaultIsKept() {
        #expect(written("a", #"{"a":7,"b":"#) == "7")
        #expect(written("a", #"[{"a":7}]"#) == nil)
        #expect(written("a", #"{"b":{"a":7}"#) == nil)
    }

    @Test func stringsAreDecoded() {
        let line = members(#"{"a":"\ud800x\ud83d\ude00","b":null,"c":3}"#)
        #expect(line.string("a") == "\u{FFFD}x\u{1F600}")
        #expect(line.string("c") == nil && line.string("d") == nil)
        #expect(line.isEmpty("b") && line.isEmpty("d") && !line.isEmpty("c"))
        #expect(JSONMembers(Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)).string("a") == nil)
    }
}
