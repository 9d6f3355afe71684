import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct ReadStageTests {
    private func texts(_ document: ReadDocument) -> [String] { document.paragraphs.map(\.text.string) }

    @Test(arguments: Samples.encoded)
    func readsEachEncoding(text: String, encoding: String) throws {
        let bytes = try Samples.encode("\(text)\n\n  \(text)\n", as: encoding)
        let result = try Samples.stage().run(Samples.file(bytes))
        #expect(texts(result.value) == [text, text])
        #expect(result.findings.isEmpty)
        guard encoding != "UTF-7" else { return }
        let width = encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1
        #expect(result.value.paragraphs[1].span.end == bytes.count - width)
        #expect(result.counts.reasons["whiteSpaceBytes"] == 5 * width)
    }

    @Test(arguments: Samples.encoded)
    func spansGiveTheTextBack(text: String, encoding: String) throws {
        let bytes = try Samples.encode("One.\n\n\(text)", as: encoding)
        let options = ReadOptions(encoding: encoding)
        let paragraph = try #require(try Samples.stage(options).run(Samples.file(bytes)).value.paragraphs.last)
        var position = 0
        while position < paragraph.text.count {
            let start = position
            let scalar = UTF8Bytes.next(paragraph.text.utf8, &position)
            let span = paragraph.map.map(ByteRange(start, position))
            let character = String(try #require(Unicode.Scalar(scalar)))
            switch encoding {
            case "UTF-7": #expect(span.count >= 1 && bytes[span.indices].allSatisfy { $0 < 0x80 })
            case "HZ-GB-2312":
                let shown = String(decoding: bytes[span.indices].filter { $0 != 0x7B && $0 != 0x7D }, as: UTF8.self)
                #expect(
                    try shown.contains(
                        String(decoding: Samples.encode(character, as: encoding).dropFirst(2).prefix(2), as: UTF8.self))
                        || span.count >= 2)
            default: #expect(try Array(bytes[span.indices]) == Samples.encode(character, as: encoding))
            }
        }
    }

    @Test func aFileOfCountlessParagraphsIsRefused() throws {
        let stage = try Samples.stage(ReadOptions())
        let file = Samples.file(Array("Short.".utf8))
        let one = try #require(try stage.run(file).value.paragraphs.first)
        let most = [SourceParagraph](repeating: one, count: ReadStage.mostParagraphs)
        #expect(throws: Never.self) { try stage.checkParagraphs(most, of: file) }
        let error = #expect(throws: ReadError.self) { try stage.checkParagraphs(most + [one], of: file) }
        #expect(error?.code == .readManyParagraphs && error?.message.contains("250001") == true)
    }

    @Test func aParagraphWithoutEndIsRefused() throws {
        let file = Samples.file(Array(("Short.\n\n" + String(repeating: "word ", count: 30)).utf8))
        let stage = try Samples.stage(ReadOptions(longestParagraph: 100))
        let error = #expect(throws: ReadError.self) { try stage.run(file) }
        #expect(error?.code == .readLongParagraph)
        #expect(error?.offset == 8)
        #expect(try Samples.stage(ReadOptions(longestParagraph: 149)).run(file).value.paragraphs.count == 2)
    }

    @Test func keepsTheContract() throws {
        for options in [
            ReadOptions(), ReadOptions(paragraphs: .line), ReadOptions(paragraphs: .wrapped),
            ReadOptions(presegmented: true), ReadOptions(repair: true),
        ] {
            let file = Samples.file(Array((Samples.all.joined(separator: "\n\n") + "\nEnd\u{0}.").utf8))
            let broken = StageContract.violations(of: try Samples.stage(options), on: file)
            #expect(broken.isEmpty)
        }
    }

    /// Each byte is in the text of one paragraph or set aside under one reason.
    @Test(arguments: 0..<60)
    func accountsForEveryByte(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "a", "-\n", "\u{AD}\n", "é", "мост", "桥", " ", "\n", "\r\n", "\n\n", "\u{A0}", "\u{2029}", "\u{FEFF}",
            "x. ",
        ]
        var text = Samples.russian
        for _ in 0..<150 { text += try #require(pieces.randomElement(using: &random)) }
        text += "\u{0}\n\u{0}a\u{0}b"
        let encoding = try #require(["UTF-8", "UTF-16LE", "UTF-32BE"].randomElement(using: &random))
        let mark: [UInt8] = encoding == "UTF-8" ? [0xEF, 0xBB, 0xBF] : []
        var bytes = mark + (try Samples.encode(text, as: encoding))
        let broken = encoding == "UTF-8" ? 5 : 0
        for _ in 0..<broken {
            let places = bytes.indices.filter { $0 >= 3 && bytes[$0] & 0xC0 != 0x80 }
            bytes.insert(0xFF, at: try #require(places.randomElement(using: &random)))
        }
        let style = try #require(ReadOptions.ParagraphChoice.allCases.randomElement(using: &random))
        let options = ReadOptions(encoding: encoding, paragraphs: style, presegmented: seed % 5 == 0)
        let result = try Samples.stage(options).run(Samples.file(bytes))

        var owners = [Int](repeating: 0, count: bytes.count)
        for paragraph in result.value.paragraphs {
            #expect(paragraph.map.fromCount == paragraph.text.count)
            for run in paragraph.map.runs where run.fromWidth > 0 {
                for byte in run.to..<(run.to + run.toWidth * run.count) { owners[byte] += 1 }
            }
        }
        #expect(owners.allSatisfy { $0 <= 1 })
        let aside = ["whiteSpaceBytes", "hyphenBytes", "byteOrderMarkBytes", "nulBytes"].map {
            result.counts.reasons[$0] ?? 0
        }
        #expect(owners.reduce(0, +) + aside.reduce(0, +) == bytes.count)
        #expect(result.counts.reasons["invalidBytes"] ?? 0 == broken)
    }

    @Test func givesSentences() throws {
        let text = "First one.\r\n Second one. \r\n\r\n\u{0}Third\u{0} one.\r\nFourth."
        let result = try Samples.stage(ReadOptions(presegmented: true)).run(Samples.file(Array(text.utf8)))
        #expect(result.value.style == .presegmented)
        #expect(texts(result.value) == ["First one.\r\n Second one.", "Third one.\r\nFourth."])
        let sentences = result.value.paragraphs.map { paragraph in
            (paragraph.givenSentences ?? []).map { paragraph.text[$0] }
        }
        #expect(sentences == [["First one.", "Second one."], ["Third one.", "Fourth."]])
        #expect(result.value.paragraphs[1].span == ByteRange(30, 50))
    }

    @Test(arguments: [(ReadOptions.ParagraphChoice.blank, ["a\nb", "c"]), (.line, ["a", "b", "c"])])
    func obeysTheChoice(choice: ReadOptions.ParagraphChoice, expected: [String]) throws {
        let result = try Samples.stage(ReadOptions(paragraphs: choice)).run(Samples.file(Array("a\nb\n\nc".utf8)))
        #expect(texts(result.value) == expected)
        #expect(result.counts.reasons["joinedLines"] ?? 0 == 3 - expected.count)
    }

    @Test(arguments: Samples.all)
    func joinsWrappedLines(text: String) throws {
        let words = text.contains(" ") ? text.split(separator: " ").map(String.init) : text.map(String.init)
        let joiner = text.contains(" ") ? " " : ""
        let lines = stride(from: 0, to: words.count, by: 3).map { start in
            words[start..<min(start + 3, words.count)].joined(separator: joiner)
        }
        let bytes = Array((lines.joined(separator: " \r\n") + "\n\n" + lines.joined(separator: "\n")).utf8)
        let result = try Samples.stage(ReadOptions(paragraphs: .wrapped)).run(Samples.file(bytes))
        #expect(result.value.style == .wrapped)
        #expect(texts(result.value).joined(separator: "|").split(separator: "|").last.map(String.init) == text)
        #expect(texts(result.value).contains(text))
    }

    @Test func declaredEncodings() throws {
        let page = try Samples.encode("<meta charset=koi8-u>\n" + Samples.russian, as: "KOI8-R")
        let encoding = try Samples.stage().run(Samples.file(page)).value.encoding
        #expect(encoding.name == "KOI8-U" && encoding.source == .declared)
        #expect(encoding.declared == "koi8-u" && encoding.detected == "KOI8-R")
        let coded = try JSONDecoder().decode(TextEncoding.self, from: JSONEncoder().encode(encoding))
        #expect(coded == encoding)
        let plain = try JSONEncoder().encode(TextEncoding(name: "UTF-8", confidence: 1, source: .valid))
        #expect(!String(decoding: plain, as: UTF8.self).contains("declared"))
    }

    @Test func believesTheMarkBeforeTheOption() throws {
        let bytes = try [0xFE, 0xFF] + Samples.encode(Samples.chinese, as: "UTF-16BE")
        let result = try Samples.stage(ReadOptions(encoding: "windows-1251")).run(Samples.file(bytes))
        #expect(texts(result.value) == [Samples.chinese])
        #expect(result.findings.map(\.code) == [.readMarkContradicts])
        let agreed = try Samples.stage(ReadOptions(encoding: "utf-16")).run(Samples.file(bytes))
        #expect(agreed.value.encoding == TextEncoding(name: "UTF-16BE", confidence: 1, source: .given))
        #expect(agreed.findings.isEmpty)
    }

    @Test func findsTheOrderOfUTF16() throws {
        for encoding in ["UTF-16LE", "UTF-16BE"] {
            let bytes = try Samples.encode(Samples.arabic, as: encoding)
            let result = try Samples.stage(ReadOptions(encoding: "UTF-16")).run(Samples.file(bytes))
            #expect(result.value.encoding.name == encoding)
            #expect(texts(result.value) == [Samples.arabic])
        }
    }

    @Test func throwsWhatCannotBeRead() throws {
        let cases: [(bytes: [UInt8], options: ReadOptions, code: FindingCode)] = [
            ([], ReadOptions(), .readEmpty), (Array(" \r\n\u{A0}\n".utf8), ReadOptions(), .readEmpty),
            ([0xEF, 0xBB, 0xBF], ReadOptions(), .readEmpty), ([0, 0, 0], ReadOptions(), .readEmpty),
            (Array("%PDF-1.7".utf8), ReadOptions(), .readNeedsConverter),
            (Array("Text".utf8), ReadOptions(encoding: "runes"), .readUnknownEncoding),
            ((0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }, ReadOptions(), .readBinary),
        ]
        for (bytes, options, code) in cases {
            let stage = try Samples.stage(options)
            let error = #expect(throws: ReadError.self) { try stage.run(Samples.file(bytes)) }
            #expect(error?.code == code)
            #expect(error?.path == "a1/en.txt")
        }
    }

    /// Time and memory grow with the size only; a quadratic step would take minutes here.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("x", 1_000_000, 1), ("\n", 300_000, 1), ("a\n", 20_000, 20_000), ("\u{301}", 100_000, 1),
            ("word ", 100_000, 1), ("桥", 100_000, 1), ("\u{2028}\r", 100_000, 1),
        ])
    func staysLinear(piece: String, count: Int, paragraphs: Int) throws {
        let text = "a" + String(repeating: piece, count: count) + "\nend"
        let result = try Samples.stage().run(Samples.file(Array(text.utf8)))
        #expect(result.value.paragraphs.count == paragraphs + 1)
    }
}
