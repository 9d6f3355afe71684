import Foundation
import HexaplaCore
import HexaplaDetect
import HexaplaICU
import HexaplaLanguage
import HexaplaNormalize
import HexaplaRead
package import HexaplaRun
import HexaplaSegment
import HexaplaSystem

/// What the offsets of spans count.
package enum OffsetUnit: String, Sendable, CaseIterable {
    /// UTF-8 bytes.
    case utf8
    /// UTF-16 code units.
    case utf16
    /// Unicode scalars.
    case scalar
}

/// The unit that `segment` cuts into.
package enum SegmentUnit: String, Sendable, CaseIterable {
    /// Sentences.
    case sentence
    /// Words and numbers, and what stands between them where it is no space.
    case word
}

/// A layer of text that can be asked for.
package enum LayerChoice: String, Sendable, CaseIterable {
    /// The text as shown.
    case normalized
    /// The text as matched.
    case folded
}

/// One job of a line filter.
package enum FilterJob: Sendable, Hashable {
    /// The encoding of the bytes in `b64`.
    case decode
    /// The language of `text`.
    case detect
    /// The language of each stretch of `text`.
    case spans(OffsetUnit)
    /// `text` in a layer.
    case normalize(LayerChoice)
    /// The sentences or words of `text`.
    case segment(SegmentUnit)
}

/// The document stages as filters over JSON lines (`INTERFACES.md`, section 2).
package struct TextFilters {
    private let encodings: EncodingDetector
    private let detector: LanguageDetector
    private let normalize: NormalizeStage
    private let segment: SegmentStage

    /// Creates the filters.
    ///
    /// - Parameters:
    ///   - resources: The resource files.
    ///   - options: The settings of the stages.
    package init(resources: StageResources, options: PipelineOptions = PipelineOptions()) {
        encodings = EncodingDetector(model: resources.encodings)
        detector = LanguageDetector(profile: resources.profile)
        normalize = NormalizeStage(options: options.normalize, languages: resources.languages)
        segment = SegmentStage(languages: resources.languages, options: options.segment)
    }

    /// Answers one line.
    ///
    /// The value of `id` is given back as it is written, byte for byte; a carriage return between its tokens becomes a
    /// space and bytes that are no UTF-8 become U+FFFD, so that every answer is one line of JSON.
    ///
    /// - Parameters:
    ///   - line: A JSON object without LF; anything else is answered by an error.
    ///   - job: What to do.
    /// - Returns: A JSON object without LF: the answer with the `id` of the line, or `id` and `error`.
    package func answer(_ line: [UInt8], _ job: FilterJob) -> LineAnswer {
        let request = JSONMembers(line)
        var answer: [String: JSONValue]
        var isFailure = false
        do {
            if Self.isBlank(line) { throw Problem(message: "The line is empty.") }
            if line.count > LineFilter.longestLine { throw Problem(message: Self.tooLong) }
            if let problem = request.problem { throw Problem(message: problem) }
            answer = try self.answer(request, job)
        } catch {
            answer = ["error": .string((error as? Problem)?.message ?? "The text cannot be cut: \(error)")]
            isFailure = true
        }
        return LineAnswer(Self.line(answer, id: Self.id(of: request)), isFailure: isFailure)
    }

    private static func id(of request: JSONMembers) -> [UInt8] {
        guard let written = request.written("id") else { return Array("null".utf8) }
        let bytes = Array(written)
        let sound =
            String(validating: bytes, as: UTF8.self) == nil ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
        return sound.map { $0 == 0x0D ? 0x20 : $0 }
    }

    /// The answer with its keys in order, the id among them.
    private static func line(_ answer: [String: JSONValue], id: [UInt8]) -> [UInt8] {
        let before = inside(answer.filter { $0.key < "id" })
        let after = inside(answer.filter { $0.key > "id" })
        let members = [before, Array("\"id\":".utf8) + id, after].filter { !$0.isEmpty }
        return [0x7B] + members.joined(separator: [0x2C]) + [0x7D]
    }

    /// The members of an object without the braces around them.
    private static func inside(_ members: [String: JSONValue]) -> [UInt8] {
        guard !members.isEmpty else { return [] }
        let line =
            (try? CanonicalJSON.line(JSONValue.object(JSONObject(members)))) ?? Array(#"{"error":"No answer."}"#.utf8)
        return Array(line.dropFirst().dropLast())
    }

    private struct Problem: Error {
        let message: String
    }

    private static let tooLong = "The line is longer than \(LineFilter.longestLine) bytes; divide its text."

    private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    private func answer(_ request: JSONMembers, _ job: FilterJob) throws -> [String: JSONValue] {
        switch job {
        case .decode: try decode(request)
        case .detect: detect(try text(request))
        case .spans(let unit): spans(try text(request), unit)
        case .normalize(let layer):
            ["text": .string(try normalized(request, layer))]
        case .segment(.sentence):
            ["sentences": .array(try pieces(request, segment.segmenter.sentences))]
        case .segment(.word):
            ["words": .array(try pieces(request, segment.segmenter.words))]
        }
    }

    private func text(_ request: JSONMembers) throws -> String {
        guard let text = request.string("text") else {
            let isString = request.written("text")?.first == 0x22
            throw Problem(message: isString ? "The text is not UTF-8." : "The line has no text in 'text'.")
        }
        return text
    }

    /// The language of a request; `und` when none is given.
    private func language(_ request: JSONMembers) throws -> LanguageTag {
        if request.isEmpty("lang") { return .undetermined }
        guard let tag = request.string("lang").flatMap({ LanguageTag($0) }) else {
            throw Problem(message: "The value of 'lang' is no language code.")
        }
        return tag
    }

    private func normalized(_ request: JSONMembers, _ layer: LayerChoice) throws -> String {
        try normalize.normalize(
            text(request), language: language(request), layer: layer == .folded ? .folded : .normalized)
    }

    private func pieces(
        _ request: JSONMembers,
        _ cut: (LayeredText<Normalized>, LanguageTag) throws(ICUError) -> [ByteRange<Normalized>]
    ) throws -> [JSONValue] {
        let text = LayeredText<Normalized>(try text(request))
        return try cut(text, language(request)).map { .string(text[$0]) }
    }

    private func decode(_ request: JSONMembers) throws -> [String: JSONValue] {
        guard let base64 = request.string("b64"), let data = Data(base64Encoded: base64) else {
            throw Problem(message: "The line has no Base64 in 'b64'.")
        }
        let bytes = [UInt8](data)
        if let objection = ReadStage.objection(to: bytes) { throw Problem(message: objection) }
        let encoding = encodings.detect(bytes)
        return ["encoding": .string(encoding.name), "confidence": .double(encoding.confidence)]
    }

    private func detect(_ text: String) -> [String: JSONValue] {
        let guess = detector.detect(Array(text.utf8))
        return ["lang": .string(guess.tag.base.code), "confidence": .double(guess.confidence)]
    }

    private func spans(_ text: String, _ unit: OffsetUnit) -> [String: JSONValue] {
        let utf8 = Array(text.utf8)
        var offsets = OffsetCounter(utf8, unit: unit)
        let spans = detector.labelledSpans(in: LayeredText(validUTF8: utf8)).map { span in
            JSONValue.array([
                .int(offsets.offset(at: span.range.start)), .int(offsets.offset(at: span.range.end)),
                .string(span.guess.tag.base.code),
            ])
        }
        return ["lang": .string(detector.detect(utf8).tag.base.code), "spans": .array(spans)]
    }
}

/// Counts offsets in another unit, going forward only, so that all spans of a text take one pass.
struct OffsetCounter {
    private let utf8: [UInt8]
    private let unit: OffsetUnit
    private var position = 0
    private var count = 0

    init(_ utf8: [UInt8], unit: OffsetUnit) {
        self.utf8 = utf8
        self.unit = unit
    }

    /// The offset of a byte that is not before the one asked for last.
    mutating func offset(at byte: Int) -> Int {
        while position < byte, position < utf8.count {
            count += width(utf8[position])
            position += 1
        }
        return count
    }

    /// What the scalar that starts with this byte counts; 0 for a byte that continues one.
    private func width(_ byte: UInt8) -> Int {
        switch unit {
        case .utf8: 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        case .scalar: byte & 0xC0 == 0x80 ? 0 : 1
        }
    }
}
