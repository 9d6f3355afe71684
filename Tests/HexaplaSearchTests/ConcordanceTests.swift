import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaSearch

@Suite struct ConcordanceTests {
    private static let golden = #filePath.replacing("HexaplaSearchTests/ConcordanceTests.swift", with: "Golden/")

    /// What is printed for a word of each language; `HEXAPLA_RECORD=1` writes it anew, and the test fails on purpose.
    @Test func pagesAreAsRecorded() async throws {
        let sample = try await SearchSample(articles: 2)
        for (code, query) in [
            ("en", "opened"), ("ar", "الجسر"), ("es", "puente"), ("ru", "мост"), ("fr", "pont"), ("zh", "大桥"),
        ] {
            try comparePage(sample, code, query)
        }
    }

    private func comparePage(_ sample: SearchSample, _ code: String, _ query: String) throws {
        let language = try #require(LanguageTag(code))
        var text = ""
        for columns in [nil, [LanguageTag]()] {
            let result = try sample.answer(query) { ($0.languages, $0.limit, $0.columns) = ([language], 3, columns) }
            text += Concordance(result, languages: TestLanguages.all, width: 76, style: .brackets).text
        }
        let path = Self.golden + "find.\(code).txt"
        if ProcessInfo.processInfo.environment["HEXAPLA_RECORD"] == "1" {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            Issue.record("Recorded \(path).")
        }
        #expect(text == (try String(contentsOfFile: path, encoding: .utf8)))
    }

    private func hit(_ text: String, _ matches: [Range<Int>], _ language: LanguageTag, in article: String = "a1")
        -> FindResult.Hit
    {
        FindResult.Hit(
            article: article, language: language, sentence: 0, paragraph: 0, row: 0, canonical: 0, text: text,
            matches: matches,
            columns: [])
    }

    private func lines(_ hits: [FindResult.Hit], width: Int = 60) -> [String] {
        let result = FindResult(
            text: "x", mode: .words, level: .sentence,
            counts: [.init(language: .english, hits: hits.count, articles: 1)], hits: hits, renderings: nil)
        return Concordance(result, languages: TestLanguages.all, width: width, style: .brackets).text
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Hits stand one below the other, in terminal columns, and no line is wider than the page.
    @Test func hitsStandBelowEachOther() {
        let texts = [
            "the hit", "a much longer text before the hit and as much behind it, more than fits", "hit",
            "中文里的hit在这里 and more",
        ]
        let hits = texts.map { text in
            let start = text.utf8.count - text.firstRange(of: "hit").map { text[$0.lowerBound...].utf8.count }!
            return hit(text, [start..<(start + 3)], .english)
        }
        for width in [40, 60, 99] {
            let lines = lines(hits, width: width).prefix(texts.count)
            let places = lines.map { TerminalWidth.of($0.prefix { $0 != "[" }) }
            #expect(Set(places).count == 1, "\(lines)")
            #expect(lines.allSatisfy { TerminalWidth.of($0) <= width })
        }
    }

    /// A line from right to left is one isolate as wide as the page, with the hit in its middle.
    @Test func arabicStandsInAnIsolate() throws {
        let text = "افتتحت الوزيرة الجسر الجديد"
        let start = text.utf8.count - Array(text.utf8.suffix(23)).count
        let line = lines([hit(text, [start..<(start + 10)], .arabic)])[0]
        let open = try #require(line.firstIndex(of: "\u{2067}"))
        #expect(line.hasSuffix("\u{2069}\u{200E}") && line[..<open].allSatisfy(\.isASCII))
        #expect(TerminalWidth.of(line) == 60)
        let english = lines([hit("the word جسر is here", [4..<8], .english)])[0]
        #expect(english.contains("\u{2066}") && english.hasSuffix("\u{2069}"))
    }

    /// FriBidi, which many terminals use, turns the lines round so that the hits stand in the middle.
    ///
    /// Where the program is not installed the test says so; where `HEXAPLA_FOREIGN` is `required`, as in CI, it fails.
    @Test func aTerminalTurnsArabicRoundInItsPlace() throws {
        let texts = [
            "الجسر هنا", "كتب الوزير رسالة عن الجسر", "فتح الوزير مع رئيس بلدية المدينة الجسر بعد خمس سنوات من عمل",
        ]
        let hits = texts.map { text in
            let word = Array("الجسر".utf8)
            return hit(text, [Array(text.utf8).firstRange(of: word) ?? 0..<1], .arabic)
        }
        let page = lines(hits).prefix(texts.count).joined(separator: "\n") + "\n"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["fribidi", "--ltr", "--nopad", "--nobreak", "--clean", "--width", "1000"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        input.fileHandleForWriting.write(Data(page.utf8))
        try input.fileHandleForWriting.close()
        let turned = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 127, ProcessInfo.processInfo.environment["HEXAPLA_FOREIGN"] != "required" {
            let notice = "\n*** NOT TESTED: Arabic lines, for lack of fribidi (libfribidi-bin).\n\n"
            return FileHandle.standardError.write(Data(notice.utf8))
        }
        let shown = turned.split(separator: "\n").map { $0.unicodeScalars.map { $0 } }
        #expect(shown.count == texts.count)
        for line in shown {
            #expect(line.firstIndex(of: "[") == shown[0].firstIndex(of: "["), "\(turned)")
            #expect(line.count == 60 && line.starts(with: "a1#s0.ar".unicodeScalars))
        }
    }

    /// Texts and names move no cursor, change no colour and turn no line round.
    @Test func nothingIsObeyed() {
        let text = "a\u{1B}[31m \u{202E}b\u{7}\u{9B}2J hit \u{2067}c\r\nd"
        let start = Array(text.utf8).firstRange(of: Array("hit".utf8))!
        let page = lines([hit(text, [start], .english, in: "x\u{1B}]0;y\u{7}\nz")]).joined(separator: "\n")
        for scalar in page.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(page)")
            #expect(![0x202A, 0x202B, 0x202D, 0x202E, 0x2067, 0x2028, 0x2029].contains(scalar.value))
        }
    }

    @Test(arguments: [
        ("abc", 3), ("中文", 4), ("é", 1), ("e\u{301}", 1), ("جِسر", 3), ("👩‍👩‍👧", 2), ("ｱ", 1), ("한글", 4), ("", 0),
    ])
    func charactersHaveTheirWidth(text: String, width: Int) {
        #expect(TerminalWidth.of(text) == width)
    }

    /// Whatever is cut and folded into lines, nothing is wider than the room.
    @Test func piecesFitTheirRoom() {
        let text = "Longest wörds 安娜·塔尔维部长星期一 and الجسر الجديد, unbreakableunbreakableunbreakable"
        let marked = MarkedText(text, [8..<14, 15..<21])
        for room in 8..<80 {
            #expect(marked.prefix(room, .brackets).width(.brackets) <= room)
            #expect(marked.suffix(room, .brackets).width(.brackets) <= room)
            let lines = marked.lines(room, .brackets)
            let letters = lines.joined().filter { !$0.isWhitespace && $0 != "[" && $0 != "]" }
            #expect(letters == text.filter { !$0.isWhitespace })
            #expect(!lines.contains { $0.contains("[]") || $0.contains("[ ]") })
        }
    }
}
