public import HexaplaCore
import HexaplaICU

/// Reads a file: finds its encoding, decodes it and cuts it into paragraphs, each with the bytes it came from.
///
/// Every byte of the file is accounted for: the bytes of the paragraphs' texts and those under the reasons
/// `whiteSpaceBytes` (between paragraphs: white space, line ends, invisible lines, stray controls), `byteOrderMarkBytes`
/// and `nulBytes` add up to the size of the file. `invalidBytes` are part of the text, as U+FFFD. `blankLines` and
/// `joinedLines` say what became of the lines: input counts the lines that show something, output the paragraphs.
public struct ReadStage: Stage {
    /// The name of the stage.
    public static let id = StageID.read
    /// The version of the stage's behaviour.
    public let version = 1
    /// What was chosen.
    public let options: ReadOptions
    private let detector: EncodingDetector
    let given: NamedScheme?

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - options: What was chosen.
    ///   - model: Statistics of text for finding encodings, from `Resources/encodings`.
    public init(options: ReadOptions = ReadOptions(), model: EncodingModel) {
        self.options = options
        detector = EncodingDetector(model: model)
        given = options.encoding.flatMap { NamedScheme($0) }
    }

    /// Reads a file.
    ///
    /// - Parameter input: The file.
    /// - Returns: The document with its paragraphs; never without any.
    /// - Throws: `ReadError` for a file that is empty or no text, and for an encoding that is not known.
    public func run(_ input: SourceFile) throws(ReadError) -> Staged<ReadDocument> {
        if input.bytes.isEmpty { throw .empty(input) }
        if let part = input.part { return try readPart(part, of: input) }
        if options.format == .auto, let office = OfficeFile(input) { return try readOffice(office, input) }
        if let kind = BinarySignature(input.bytes) { throw .binary(input, kind) }
        let bytes = ByteCensus(input.bytes)
        if bytes.nuls == input.bytes.count { throw .empty(input) }
        let settled = try settle(input, bytes)
        let text = try decode(input, settled)
        let census = if case .same = text.widths { bytes } else { ByteCensus(text.utf8) }
        let isGuess = settled.encoding.source == .detected
        if let place = Plausibility.firstControl(of: text, census: census, isGuess: isGuess) {
            throw .controls(input, offset: place)
        }
        if options.format == .auto, FormatFinder.isHTML(text, name: input.path), let page = HTMLReader(text) {
            return try readPage(page, input, settled.encoding, text)
        }
        let style = style(of: text)
        let built = ParagraphBuilder(text, style: style, hasNUL: census.nuls > 0)
        try checkParagraphs(built.paragraphs, of: input)
        let document = ReadDocument(
            id: input.id, path: input.path, byteCount: input.bytes.count, encoding: settled.encoding, style: style,
            paragraphs: built.paragraphs)
        let remarks = ReadRemarks(file: input, encoding: settled.encoding, text: text, built: built)
        return Staged(document, findings: remarks.all(given: given), counts: counts(text, built))
    }

    private typealias Settled = (encoding: TextEncoding, scheme: NamedScheme, mark: Int)

    private func settle(_ file: SourceFile, _ census: ByteCensus) throws(ReadError) -> Settled {
        if let name = options.encoding, given == nil { throw .unknownEncoding(file, name) }
        if let mark = ByteOrderMark(file.bytes) {
            let isGiven = given == mark.scheme || NamedScheme.orders(options.encoding ?? "").contains(mark.scheme)
            let source = isGiven ? TextEncoding.Source.given : .byteOrderMark
            return (TextEncoding(name: mark.scheme.name, confidence: 1, source: source), mark.scheme, mark.length)
        }
        if let given {
            let scheme = detector.choose(NamedScheme.orders(options.encoding ?? ""), for: file.bytes) ?? given
            return (TextEncoding(name: scheme.name, confidence: 1, source: .given), scheme, 0)
        }
        let found = detector.detect(file.bytes, census: census)
        return (found, detector.scheme(named: found.name) ?? .utf8, 0)
    }

    private func decode(_ file: SourceFile, _ settled: Settled) throws(ReadError) -> DecodedText {
        let isValid = settled.encoding.source == .valid
        do throws(ICUError) {
            return try TextDecoder.decode(
                file.bytes, as: settled.scheme.scheme, mark: settled.mark, isValid: isValid)
        } catch {
            throw .unknownEncoding(file, settled.scheme.name)
        }
    }

    func style(of text: DecodedText) -> ParagraphStyle {
        if options.presegmented { return .presegmented }
        switch options.paragraphs {
        case .blank: return .blank
        case .line: return .line
        case .auto: return LayoutSurvey.style(of: text.utf8, from: text.start)
        }
    }

    private func counts(_ text: DecodedText, _ built: ParagraphBuilder) -> StageCounts {
        var counts = StageCounts(input: built.lines, output: built.paragraphs.count)
        counts.add("joinedLines", built.lines - built.paragraphs.count)
        counts.add("blankLines", built.blankLines)
        counts.add("whiteSpaceBytes", built.outsideBytes)
        counts.add("byteOrderMarkBytes", text.markLength)
        counts.add("nulBytes", built.nulBytes)
        counts.add("invalidBytes", text.invalidBytes)
        return counts
    }
}
