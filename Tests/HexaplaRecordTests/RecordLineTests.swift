import HexaplaCore
import HexaplaRecord
import Testing

@Suite("Lines of a result") struct RecordLineTests {
    private static let seeds = UInt64(0)..<300

    /// What is written is read back as the same value, which writes the same bytes, in one line.
    private func proveRoundTrip<Line: RecordLine>(_ line: Line) throws {
        let bytes = line.utf8
        #expect(bytes.last == 0x0A && !bytes.dropLast().contains(0x0A))
        let read = try Line(utf8: bytes)
        #expect(read == line, "\(line)")
        #expect(read.utf8 == bytes)
    }

    @Test(arguments: seeds) func linesComeBack(seed: UInt64) throws {
        var generated = Generated(seed: seed)
        try proveRoundTrip(generated.bead())
        try proveRoundTrip(generated.segment())
        try proveRoundTrip(generated.row())
        try proveRoundTrip(generated.finding())
        try proveRoundTrip(generated.failure())
        try proveRoundTrip(generated.input())
        try proveRoundTrip(generated.entry())
    }

    @Test(arguments: seeds) func recordsComeBack(seed: UInt64) throws {
        var generated = Generated(seed: seed)
        let record = generated.article()
        try proveRoundTrip(record)
        #expect(try ArticleRecord(line: record.line) == record)
    }

    /// A line from which a member is taken, or in which one is another, is an error or another value, never a stop.
    @Test(arguments: seeds) func damagedLinesAreRefusedOrRead(seed: UInt64) throws {
        var generated = Generated(seed: seed)
        var generator = SeededGenerator(seed: seed)
        var bytes = generated.article().utf8
        for _ in 0..<20 {
            bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            _ = try? ArticleRecord(utf8: bytes)
        }
    }

    @Test("Every line is spelled as the interface says") func spelling() throws {
        let bead = BeadLine(
            Bead(
                canonical: 0..<2, target: 0..<1, score: 0.123456,
                evidence: [EvidencePart(name: "numbers", value: 1.5), EvidencePart(name: "length", value: -0.25)]),
            doc: "a1", lang: .arabic, level: .paragraph)
        expect(
            bead,
            #"{"doc":"a1","evidence":{"length":-0.25,"numbers":1.5},"lang":"ar","level":"paragraph","score":0.1235,"#
                + #""source":[0,1],"target":[0],"type":"2-1"}"#)
        expect(
            SegmentLine(
                doc: "a1", lang: .simplifiedChinese, level: .sentence, index: 7, paragraph: 3, kind: .body,
                span: ByteRange(1204, 1377), file: "a1/zh.txt", text: "正文。", shown: "正文。"),
            #"{"doc":"a1","file":"a1/zh.txt","id":"a1.zh.s7","index":7,"kind":"body","lang":"zh","level":"sentence","#
                + #""paragraph":3,"span":[1204,1377],"text":"正文。"}"#)
        expect(
            RowLine(
                doc: "a1", row: 15, canonical: .init(paragraph: 14, kind: .body, text: "x"),
                cells: [.russian: Cell(paragraphs: [12], type: "1-1", score: 0.9)], gaps: [.arabic]),
            #"{"canonical":{"kind":"body","paragraph":14,"text":"x"},"cells":{"ru":{"paragraphs":[12],"score":0.9,"#
                + #""type":"1-1"}},"doc":"a1","gaps":["ar"],"row":15}"#)
        expect(
            InputLine(setAside: "a1/x.pdf", code: FindingCode(rawValue: "HX-X-001"), reason: "No."),
            #"{"code":"HX-X-001","path":"a1/x.pdf","reason":"No."}"#)
        expect(
            ArticleEntry(
                article: "a1", languages: [.english, .french], aligned: [.french], editions: [.french: .full],
                lines: ["segments/fr.jsonl": ByteRange(0, 9), "findings.jsonl": ByteRange(4, 4)]),
            #"{"aligned":["fr"],"article":"a1","editions":{"fr":"full"},"languages":["en","fr"],"#
                + #""lines":{"findings.jsonl":[4,4],"segments/fr.jsonl":[0,9]}}"#)
    }

    private func expect(_ line: some RecordLine, _ text: String) {
        #expect(String(decoding: line.utf8, as: UTF8.self) == text + "\n")
    }

    @Test(
        "A line says which of its members does not fit",
        arguments: [
            (#"{"lang":"ar","level":"paragraph","source":[0],"target":[0],"type":"1-1","score":1}"#, "doc"),
            (#"{"doc":"a","lang":"7","level":"paragraph","source":[0],"target":[0],"type":"1-1","score":1}"#, "lang"),
            (#"{"doc":"a","lang":"ar","level":"word","source":[0],"target":[0],"type":"1-1","score":1}"#, "level"),
            (
                #"{"doc":"a","lang":"ar","level":"paragraph","source":[0.5],"target":[0],"type":"1-1","score":1}"#,
                "source"
            ),
            (
                #"{"doc":"a","lang":"ar","level":"paragraph","source":[0],"target":"0","type":"1-1","score":1}"#,
                "target"
            ),
            (
                #"{"doc":"a","lang":"ar","level":"paragraph","source":[0],"target":[0],"type":"1-1","score":"1"}"#,
                "score"
            ),
            ("[]", nil), ("{", nil), ("", nil),
        ])
    func problems(line: String, key: String?) {
        let error = #expect(throws: RecordError.self) { try BeadLine(utf8: line.utf8) }
        #expect(error?.key == key)
    }

    @Test(
        "A range of bytes is in order and from 0 to 2^53",
        arguments: ["[3,2]", "[-1,2]", "[0]", "[0,9007199254740993]"])
    func spans(span: String) {
        let line = #"{"code":"C","severity":"info","message":"m","file":"f","span":\#(span)}"#
        #expect(throws: RecordError.self) { try Finding(utf8: line.utf8) }
    }
}
