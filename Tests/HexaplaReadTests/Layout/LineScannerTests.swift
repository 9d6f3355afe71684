import Testing

@testable import HexaplaRead

@Suite struct LineScannerTests {
    private func scan(_ text: String) -> (lines: [String], gaps: [Bool], blank: Int) {
        let utf8 = Array(text.utf8)
        var scanner = LineScanner(utf8, from: 0)
        var result: (lines: [String], gaps: [Bool], blank: Int) = ([], [], 0)
        while let line = scanner.next() {
            result.lines.append(String(decoding: utf8[line.range], as: UTF8.self))
            result.gaps.append(line.isAfterGap)
        }
        result.blank = scanner.blankLines
        return result
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{C}", "\u{85}", "\u{2028}"])
    func knowsEachLineEnd(end: String) {
        let found = scan(["one", "", " two ", "three", ""].joined(separator: end))
        #expect(found.lines == ["one", "two", "three"])
        #expect(found.gaps == [false, true, false])
        #expect(found.blank == 1)
    }

    @Test func theParagraphSeparatorMakesAGap() {
        #expect(scan("one\u{2029}two\nthree").gaps == [false, true, false])
    }

    @Test func otherCharactersOfTheSameBytesAreNoEnds() {
        for text in ["a\u{84}b", "a\u{2027}b", "a\u{202A}b", "naïve “x” №", "a\u{B}b", "ä\u{E2}"] {
            #expect(scan(text).lines == [text])
        }
    }

    @Test func invisibleLinesAreBlank() {
        #expect(scan("a\n\u{FEFF}\u{200F}\n\u{0}\nb").gaps == [false, true])
        #expect(scan("\n \n\u{3000}").lines.isEmpty)
        #expect(scan("").blank == 0)
    }

    /// Blocks that are passed at once hide no line end, wherever it stands.
    @Test(arguments: 0..<100)
    func findsEndsAtEachPlace(place: Int) {
        for end in ["\n", "\u{85}", "\u{2029}"] {
            let head = String(repeating: "x", count: place)
            #expect(scan("y" + head + end + head + "z").lines == ["y" + head, head + "z"])
        }
    }

    @Test func stopsWhereTold() {
        let utf8 = Array("one\ntwo\nthree".utf8)
        var scanner = LineScanner(utf8, from: 4, to: 7)
        #expect(scanner.next()?.range == 4..<7)
        #expect(scanner.next() == nil)
    }
}
