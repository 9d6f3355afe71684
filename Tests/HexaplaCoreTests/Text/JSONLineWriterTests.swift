import HexaplaCore
import Testing

@Suite struct JSONLineWriterTests {
    @Test func membersAreWrittenAsTheyCome() {
        var writer = JSONLineWriter()
        writer.line { writer in
            writer.member("absent", nil as String?)
            writer.member("b", "x\"\u{2028}")
            writer.member("c", decimal: 0.12345)
            writer.member("d", decimal: nil)
            writer.member("e", exact: 0.1)
            writer.member("f", flag: true)
            writer.member("g", flag: false)
            writer.member("h", Int.min)
            writer.member("i", [0, 1, Int.max])
            writer.member("j", ByteRange<FileBytes>(3, 9))
            writer.member("k") { $0.member("a", 1) }
            writer.member("l", [1, 2]) { $0.member("n", $1) }
            writer.member("m", map: [("x y", 1), ("z", 2)], name: \.0) { $0.value($1.1) }
            writer.member("o", texts: [])
        }
        writer.line { _ in }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"b":"x\"\u2028","c":0.1235,"d":null,"e":0.1,"f":true,"h":-9223372036854775808,"#
                + #""i":[0,1,9223372036854775807],"j":[3,9],"k":{"a":1},"l":[{"n":1},{"n":2}],"#
                + #""m":{"x y":1,"z":2},"o":[]}"# + "\n{}\n")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func whatIsNoNumberIsNull(value: Double) {
        var writer = JSONLineWriter()
        writer.line { writer in
            writer.member("a", decimal: value)
            writer.member("b", exact: value)
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":null,\"b\":null}\n")
    }

    /// Both writers write a number, and a decimal reads back as what it is rounded to.
    @Test(arguments: 0..<50) func decimalsComeBackRounded(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = (generator.unit() - 0.5) * [1, 100, 1e6, 1e9, 1e300][generator.below(5)]
        var writer = JSONLineWriter()
        writer.line { $0.member("a", decimal: value) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == JSONValue.object(["a": .decimal(value)]).line + "\n")
        #expect(try JSONReader.value(writer.bytes)["a"] == .double(FixedDecimal.rounded(value, places: 4)))
    }
}
