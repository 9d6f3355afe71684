import HexaplaCore
import Testing

@Suite struct TableTextTests {
    private func fields(_ text: String) -> [[String]] { TableText(text).rows.map(\.fields) }

    @Test func tabsSemicolonsAndCommasPartTheFields() {
        #expect(fields("a\tb;c\td\n1\t2\t3\n") == [["a", "b;c", "d"], ["1", "2", "3"]])
        #expect(fields("a;b,c\r\n1;2\r\n") == [["a", "b,c"], ["1", "2"]])
        #expect(fields("a,b\n1,\n") == [["a", "b"], ["1", ""]])
        #expect(fields("a") == [["a"]])
        #expect(fields("").isEmpty)
    }

    @Test func quotedFieldsHoldAnything() {
        #expect(fields("a\tb\n\"x\ty\"\t\"He said \"\"no\"\"\"\n") == [["a", "b"], ["x\ty", "He said \"no\""]])
        #expect(fields("a\tb\n\"two\nlines\"\t2\nc\td") == [["a", "b"], ["two\nlines", "2"], ["c", "d"]])
    }

    @Test(arguments: ["\"Mola\" kenu\tb", "\"Mola\tb", "x\"y\"\tb"])
    func aMarkThatNothingClosesIsText(line: String) {
        let rows = fields("1\t2\n" + line + "\n3\t4\n")
        #expect(rows.count == 3)
        #expect(rows[1] == line.split(separator: "\t").map(String.init))
        #expect(rows[2] == ["3", "4"])
    }

    @Test func emptyLinesAndCommentsAreSkippedAndLinesCounted() {
        let rows = TableText("a\tb\n\n# note\n\t \n\"x\n\ny\"\t1\nz\t2\n").rows
        #expect(rows.map(\.line) == [1, 5, 8])
    }

    @Test func manyOpenMarksTakeLittleTime() {
        let line = String(repeating: "\"Mola kenu ", count: 20_000)
        #expect(fields("a\tb\n" + line).count == 2)
    }

    @Test func unicodeTextOfSpreadsheetsIsRead() {
        let text = "verdict\tнет\n"
        let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(TableText.text(of: [0xFF, 0xFE] + units) == text)
        #expect(TableText.text(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
        #expect(TableText.text(of: [0xFF, 0x41]) == nil)
    }

    @Test(arguments: [
        ["a", "", "c"], ["He said \"no\"", "\"x\""], ["卢莫", "ميناء", "Порт"], ["-", "x"],
    ])
    func writtenLinesReadBack(fields: [String]) {
        let line = TableText.line(fields)
        #expect(line.hasSuffix("\n") && line.utf8.count { $0 == 0x0A } == 1)
        let read = TableText("x\ty\n" + line).rows.last?.fields
        #expect(read?.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 } == fields)
    }

    @Test(arguments: ["=SUM(A1)", "+7", "-x", "@a"])
    func noFieldIsAFormula(text: String) {
        #expect(TableText.line([text]) == " \(text)\n")
    }

    @Test(arguments: [
        ("a\tb\r\nc", "a b c"), ("\u{2028}x\u{85}\u{1C}y\u{B}", " x y "), ("\"", "\"\"\"\""),
        ("say \"no\"", "\"say \"\"no\"\"\""), ("\u{0}", "\u{FFFD}"), ("=1", "=1"), ("a \u{A0}  b", "a \u{A0}  b"),
        (" \u{301}", " \u{301}"), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func recordsKeepTheirTexts(text: String, written: String) {
        let line = TableText.record([text, "x"])
        #expect(line.unicodeScalars.elementsEqual((written + "\tx\n").unicodeScalars), "\(line)")
        let read = TableText.fields(line: line.utf8.dropLast())
        #expect(read.count == 2 && read[1] == "x")
        #expect(TableText.record(read) == line)
    }

    /// What Python's writer writes: quoted where it must be, lines ended by CR LF, or by CR alone.
    @Test(arguments: ["\r\n", "\n", "\r"])
    func linesEndInEveryWay(end: String) {
        let rows = TableText(["a\tb", "\"x\"\"y\"\t\"p\tq\"", "1\t", "\"n\"m\t\"open"].joined(separator: end)).rows
        #expect(rows.map(\.fields) == [["a", "b"], ["x\"y", "p\tq"], ["1", ""], ["\"n\"m", "\"open"]])
        #expect(rows.map(\.line) == [1, 2, 3, 4])
    }

    /// Random texts of marks that break careless tables: one line each for every reader, and the same again when read.
    @Test(arguments: 0..<200)
    func randomRecordsReadBack(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let marks: [Unicode.Scalar] = [
            "\"", "\t", "\n", "\r", "\u{0}", "\u{85}", "\u{C2}", "\u{2028}", "\u{202A}", "\u{301}", "a", "م", "中", ";",
            ",", " ", "#", "=",
        ]
        let fields = (0..<1 + generator.below(5)).map { _ in
            var text = String.UnicodeScalarView("x".unicodeScalars)
            for _ in 0..<generator.below(12) { text.append(marks[generator.below(marks.count)]) }
            return String(text)
        }
        let line = TableText.record(fields)
        #expect(line.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\t" } == ["\n"])
        let read = TableText("1\t2\n" + line).rows.last?.fields ?? []
        #expect(read == TableText.fields(line: line.utf8.dropLast()))
        #expect(read.map(Self.unbroken) == fields.map(Self.unbroken))
        #expect(TableText.record(read) == line)
    }

    /// A text without white space; NUL as U+FFFD.
    private static func unbroken(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && !("\u{1C}"..."\u{1E}").contains($0) }
            .map { $0.value == 0 ? "\u{FFFD}" : $0 }
    }

    @Test func whiteSpaceInsideAFieldBecomesASpace() {
        #expect(TableText.line(["a\tb\nc", " d "]) == "a b c\td\n")
    }
}
