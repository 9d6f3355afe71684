import HexaplaCore
import Testing

@Suite struct ListTextTests {
    @Test func linesAreNumberedWhateverEndsThem() {
        let lines = ListText.lines("a\r\n\nb\rc\u{2028}\r\n")
        #expect(lines.map { String($0.text) } == ["a", "", "b\rc\u{2028}", ""])
        #expect(lines.map(\.number) == [1, 2, 3, 4])
    }

    @Test func entriesAreNeitherEmptyNorComments() {
        let entries = ListText.entries("# a list\nmola\t\"1\"\t\r\n\n#\n kenu #\t2\n")
        #expect(entries.map(\.fields) == [["mola", "\"1\"", ""], [" kenu #", "2"]])
        #expect(entries.map(\.number) == [2, 5])
        #expect(ListText.entries("").isEmpty && ListText.lines("").count == 1)
    }
}
