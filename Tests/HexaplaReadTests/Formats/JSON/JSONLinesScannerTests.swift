import Foundation
import HexaplaArchive
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct JSONLinesScannerTests {
    private func scan(_ text: String) -> (documents: [JSONDocument], problems: [ReadError]) {
        var documents: [JSONDocument] = []
        let problems = JSONLinesScanner.forEachDocument(in: Array(text.utf8), path: "c.jsonl") { documents.append($0) }
        return (documents, problems)
    }

    private func literal(_ text: String, _ range: ByteRange<FileBytes>?) -> String? {
        range.map { String(decoding: Array(text.utf8)[$0.indices], as: UTF8.self) }
    }

    @Test func ofVeryManyBadLinesTheFirstAreListed() {
        let good = "{\"id\":1,\"lang\":\"en\",\"text\":\"x\"}\n"
        let few = scan(String(repeating: "x\n", count: 1_000) + good)
        #expect(few.problems.count == 1_000 && few.documents.count == 1)
        let many = scan(String(repeating: "x\n", count: 1_500) + good + String(repeating: "{}\n", count: 3) + good)
        #expect(many.problems.count == 1_001 && many.documents.count == 2)
        #expect(many.problems.last?.message == "Line 1001: something is wrong with this line and 502 after it.")
        #expect(many.problems.last?.code == .readBadJSON)
    }

    @Test func documentsOverTheLimitAreLeftOut() {
        let lines = String(repeating: "{\"id\":1,\"lang\":\"en\",\"text\":\"x\"}\n", count: 12)
        for (most, count) in [(12, 12), (5, 5), (0, 0), (-3, 0)] {
            let limits = ArchiveLimits(largestMember: 1, largestTotal: 1, largestRatio: 1, mostMembers: most)
            var found = 0
            let summary = CorpusFileReader(limits: limits).forEachDocument(in: Array(lines.utf8), path: "c.jsonl") {
                _ in
                found += 1
            }
            #expect(found == count && summary.documents == count)
            #expect(summary.problems.map(\.code) == (count == 12 ? [] : [.readArchiveLimit]))
        }
    }

    @Test(arguments: LanguageTag.six)
    func findsTextsWithTheirBytes(language: LanguageTag) throws {
        let body = try #require(FormatSamples.texts[language]).joined(separator: "\n\n")
        let record = ["article": "a1", "language": language.code, "title": "Titel 😀", "text": body]
        for options in [JSONEncoder.OutputFormatting.withoutEscapingSlashes, .sortedKeys] {
            let encoder = JSONEncoder()
            encoder.outputFormatting = options
            let line = try encoder.encode(record)
            let bytes = Array("{\"id\":1,\"lang\":\"en\",\"text\":\"x\"}\r\n\n".utf8) + Array(line)
            var documents: [JSONDocument] = []
            let problems = JSONLinesScanner.forEachDocument(in: bytes, path: "c.jsonl") { documents.append($0) }
            #expect(problems.isEmpty && documents.count == 2)
            #expect(documents[0].article == "1" && documents[0].language == "en" && documents[0].line == 1)
            #expect(documents[1].article == "a1" && documents[1].language == language.code && documents[1].line == 3)
            let id = DocumentID(article: "a1", language: language)
            let file = SourceFile(id: id, path: "c.jsonl", bytes: bytes, part: documents[1].part)
            let result = try Samples.stage().run(file)
            #expect(FormatSamples.texts(result.value) == ["Titel 😀"] + (FormatSamples.texts[language] ?? []))
            #expect(FormatSamples.roles(result.value).first == "title:json-title")
            #expect(result.value.format == .json)
            FormatSamples.checkBytes(result, size: bytes.count)
            #expect(StageContract.violations(of: try Samples.stage(), on: file).isEmpty)
        }
    }

    @Test func readsArticlesWithVersions() {
        let text =
            "{\"x\":{\"text\":\"no\",\"a\":[{}]},\"versions\":{\"en\":{\"title\":\"T\",\"text\":\"A\",\"z\":{\"text\":\"q\"}},"
            + "\"fr\":\"B\",\"ru\":{\"text\":\"\"}},\"article\":\"a1\"}"
        let (documents, problems) = scan(text)
        #expect(problems.isEmpty)
        #expect(documents.map(\.language) == ["en", "fr", "ru"])
        #expect(documents.map { literal(text, $0.part.text) } == ["A", "B", ""])
        #expect(literal(text, documents.first?.part.title) == "T")
        #expect(documents.allSatisfy { $0.article == "a1" })
    }

    @Test(arguments: [
        "{", "{}", "[]", "1", "{\"text\":\"a\"}", "{\"article\":\"a\",\"lang\":\"en\"}", "{\"text\":\"a\",}",
        "{\"a\" 1}",
        "{\"article\":\"a\",\"lang\":\"en\",\"text\":\"a\u{1}\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":01}",
        "{\"a\":nul}", "{\"a\":1}x", "{\"a\":\"b", "{\"article\":\"a\",\"versions\":{\"en\":{}}}", "{'a':1}",
        "{\"a\":+1}",
        "{\"article\":\"a\",\"versions\":{}}", "{\"article\":\"a\",\"versions\":[]}", "text",
    ])
    func namesBadLinesAndGoesOn(line: String) throws {
        let good = "{\"doc\":\"a\",\"lang\":\"en\",\"text\":\"b\"}"
        let (documents, problems) = scan("\(good)\n\(line)\n\(good)\n")
        #expect(documents.filter { $0.line != 2 }.map(\.line) == [1, 3])
        let problem = try #require(problems.first)
        #expect(problem.code == .readBadJSON && problem.path == "c.jsonl")
        #expect(problem.message.hasPrefix("Line 2: ") && problem.message.hasSuffix("."))
        #expect(problem.offset > good.utf8.count && problem.remedy.hasSuffix("."))
    }

    @Test func oneObjectOverSeveralLinesIsOneDocument() {
        let (documents, problems) = scan("{\n \"id\": \"a\",\n \"lang\": \"en\",\n \"text\": \"b\"\n}\n")
        #expect(documents.count == 1 && problems.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func deepNestingIsRefusedInLinearTime() {
        let deep = String(repeating: "[", count: 50_000)
        #expect(scan(deep).problems.first?.message.contains("nested") == true)
        let many = String(repeating: "{\"id\":1,\"lang\":\"en\",\"text\":\"b\"}\n", count: 3000)
        #expect(scan(many).documents.count == 3000)
        #expect(scan(String(repeating: "{\n", count: 10_000)).documents.isEmpty)
    }

    @Test(arguments: 0..<200)
    func agreesWithAnotherReader(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\"", "1", "-0.5e+3", "true", "null", " ", "\"", "\\",
        ]
        var text = "[1,{\"a\":"
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            text += try #require(pieces.randomElement(using: &random))
        }
        text += seed % 2 == 0 ? "}]" : "]"
        var events = JSONEvents(Array(text.utf8), in: 0..<text.utf8.count)
        var isValid = true
        do { while try events.next() != nil {} } catch { isValid = false }
        let other = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
        #expect(isValid == other, "\(text)")
    }
}
