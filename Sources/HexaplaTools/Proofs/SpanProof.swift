import HexaplaCore
import HexaplaRead
import HexaplaRun
import HexaplaSystem

/// Proves the spans of one document's segments.
///
/// In text, web pages and JSON strings the bytes of every span are read by themselves. Where that does not give the text
/// of a paragraph (a word processor's file, joined lines, repaired text) the document is read again.
struct SpanProof {
    private let input: InputRecord
    private let bytes: [UInt8]
    private let again: ReadDocument?

    /// Whether the document had to be read again.
    var isReadAgain: Bool { Self.needsReading(input) }

    /// Prepares the proof.
    ///
    /// - Parameters:
    ///   - input: The file of the document.
    ///   - bytes: The bytes that spans count in.
    ///   - model: Statistics of text, for reading again.
    ///   - options: The settings of the read stage in the run.
    init(_ input: InputRecord, bytes: [UInt8], model: EncodingModel, options: JSONValue?) {
        self.input = input
        self.bytes = bytes
        again = Self.needsReading(input) ? Self.read(input, bytes, model, options) : nil
    }

    /// Encodings in which a byte means something only after those before it.
    private static let shifting: Set<String> = ["HZ-GB-2312", "UTF-7"]

    private static func needsReading(_ input: InputRecord) -> Bool {
        [.docx, .odt].contains(input.format) || shifting.contains(input.encoding?.name ?? "")
            || input.paragraphStyle == .wrapped || input.encoding?.repairs?.isEmpty == false
    }

    private static func read(
        _ input: InputRecord, _ bytes: [UInt8], _ model: EncodingModel, _ options: JSONValue?
    ) -> ReadDocument? {
        let chosen = options.flatMap { try? CanonicalJSON.value(ReadOptions.self, from: $0) }
        let stage = ReadStage(options: chosen ?? ReadOptions(), model: model)
        let id = DocumentID(article: input.article, language: input.language)
        return try? stage.run(SourceFile(id: id, path: input.path, bytes: bytes, part: input.part)).value
    }

    /// What does not hold of a segment, as a full sentence; `nil` when it all does.
    func problem(with segment: FinishedRun.Segment) -> String? {
        guard segment.file == input.path else { return "the file is not the one in run.json." }
        guard segment.span.end <= bytes.count else { return "the span leaves the file." }
        if isReadAgain { return problemReadAgain(segment) }
        return SpanComparison.agree(text(of: segment) ?? "", segment.text)
            ? nil : "the bytes of the span give another text."
    }

    /// The text of a segment, read from its bytes alone; `nil` where the document must be read again.
    func text(of segment: FinishedRun.Segment) -> String? {
        guard !isReadAgain, segment.span.end <= bytes.count else { return nil }
        return SpanText.text(
            of: Array(bytes[segment.span.indices]), format: input.format ?? .text,
            encoding: input.encoding?.name ?? "UTF-8")
    }

    private func problemReadAgain(_ segment: FinishedRun.Segment) -> String? {
        guard let again else { return "the file cannot be read again." }
        let number = segment.level == .paragraph ? segment.index : segment.paragraph ?? -1
        guard again.paragraphs.indices.contains(number) else { return "read again, the file has no such paragraph." }
        let paragraph = again.paragraphs[number]
        if segment.level == .paragraph {
            let isSame = paragraph.span == segment.span && paragraph.text.string == segment.text
            return isSame ? nil : "read again, the paragraph is another."
        }
        let isInside = paragraph.span.start <= segment.span.start && segment.span.end <= paragraph.span.end
        return isInside && SpanComparison.holds(paragraph.text.string, segment.text)
            ? nil : "read again, the paragraph has no such sentence."
    }
}
