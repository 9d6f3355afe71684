import HexaplaCore
import HexaplaICU
import Testing

@testable import HexaplaSegment

@Suite struct StopScannerTests {
    /// The stops of a text, each as its kind and the text from the stop to the start of what follows.
    private static func stops(_ text: String, _ language: LanguageTag) -> [String] {
        let bytes = Array(text.utf8)
        var scanner = StopScanner(SegmentText(bytes: bytes, profile: TestLists.segmenter.profile(language)))
        var boundaries = BoundaryCursor([])
        var result: [String] = []
        while let stop = scanner.next(sentenceStart: 0, isInformal: false, boundaries: &boundaries) {
            let piece = String(decoding: bytes[stop.start..<stop.closeEnd], as: UTF8.self)
            result.append("\(stop.kind) \(piece)\(stop.isSpaced ? "_" : "")")
        }
        return result
    }

    @Test(arguments: [
        ("He left. Why?! Yes… no...", LanguageTag.english, ["period ._", "strong ?!_", "ellipsis …_", "ellipsis ..."]),
        ("He waits . . . still.", .english, ["ellipsis . . ._", "period ."]),
        ("It grew.[3] Then.² So.", .english, ["period .[3]_", "period .²_", "period ."]),
        ("(It rained.) “So.” He left.", .english, ["period .)_", "period .”_", "period ."]),
        ("Glad :) We are)) So 😀🏽 x", .english, ["smiley )_", "smiley ))_", "emoji 😀🏽_"]),
        ("a) one (b) two", .english, []),
        ("A line\nnext.\r\nMore", .english, ["line _", "period ._"]),
        ("Uno; dos", .spanish, ["semicolon ;_"]), ("one; two", .english, []),
        ("他来了。”她说：“好！”", .chinese, ["wide 。”", "wide ！”"]),
        ("他说。“走吧，“她说。“好。”", .chinese, ["wide 。", "wide 。", "wide 。”"]),
        ("هل جاء؟ نعم۔ ثم.", .arabic, ["strong ؟_", "strong ۔_", "period ."]),
        ("It is \"so.\" He left", .english, ["period .\"_"]), ("He left. \"So\" he", .english, ["period ._"]),
        ("Там. ✅Время", .russian, ["period ._", "emoji ✅"]),
    ])
    func findsThePlaces(text: String, language: LanguageTag, expected: [String]) {
        #expect(Self.stops(text, language) == expected)
    }

    @Test func tellsWhatFollows() throws {
        let text = SegmentText(
            bytes: Array("He left. “12 stayed”".utf8), profile: TestLists.segmenter.profile(.english))
        var scanner = StopScanner(text)
        var boundaries = BoundaryCursor([9, 24])
        let stop = try #require(scanner.next(sentenceStart: 0, isInformal: false, boundaries: &boundaries))
        #expect((stop.start, stop.end, stop.closeEnd, stop.next, stop.content) == (7, 8, 8, 9, 12))
        #expect(stop.contentClass == .digit)
        #expect(stop.isSpaced && stop.isOpened && !stop.isClosed && stop.isProposed)
    }
}
