package import HexaplaCore
import HexaplaICU

/// Reads a file: finds its encoding, decodes it and cuts it into paragraphs, each with the bytes it came from.
///
/// Every byte of the file is accounted for: the bytes of the paragraphs' texts and those under the reasons
/// `whiteSpaceBytes` (between paragraphs and where lines were joined: white space, line ends, invisible lines, stray
/// controls), `hyphenBytes` (of joined lines), `byteOrderMarkBytes` and `nulBytes` add up to the size of the file.
/// `invalidBytes` are part of the text, as U+FFFD. `blankLines` and `joinedLines` say what became of the lines: input
/// counts the lines that show something, output the paragraphs.
///
/// Files of other formats have reasons of their own; those that end in `Bytes`, `invalidBytes` aside, add up to the size
/// of the file in the same way, `textBytes` being those of the paragraphs.
package struct ReadStage: Stage {
    /// The name of the stage.
    package static let id = StageID.read
    /// The version of the stage's behaviour.
    package static let version = 3
    /// The largest file in bytes: places in it are kept in 32 bits, whatever limit archives have.
    static let largestFile = 1 << 30
    /// The longest paragraph in bytes of UTF-8, however much is allowed: ICU counts in 32 bits.
    static let largestParagraph = 1 << 28
    /// What was chosen.
    package let options: ReadOptions
    private let detector: EncodingDetector
    let finder: MojibakeFinder
    let given: NamedScheme?

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - options: What was chosen.
    ///   - model: Statistics of text for finding encodings, from `Resources/encodings`.
    package init(options: ReadOptions = ReadOptions(), model: EncodingModel) {
        self.options = options
        detector = EncodingDetector(model: model)
        finder = MojibakeFinder(model: model)
        given = options.encoding.flatMap { NamedScheme($0) }
    }

    /// Reads a file.
    ///
    /// - Parameter input: The file.
    /// - Returns: The document with its paragraphs; never without any.
    /// - Throws: `ReadError` for a file that is empty or no text, and for an encoding that is not known.
    package func run(_ input: SourceFile) throws(ReadError) -> Staged<ReadDocument> {
        if input.bytes.isEmpty { throw .empty(input) }
        if input.bytes.count > Self.largestFile { throw .tooLarge(input, limit: Self.largestFile) }
        if let part = input.part {
            return try readPart(part.moved(by: -input.origin), of: input).moved(by: input.origin)
        }
        if options.format == .auto, let office = OfficeFile(input) { return try readOffice(office, input) }
        if let kind = ConvertibleFormat(input.bytes) { throw .converter(input, kind) }
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
            return try readPage(page, input, settled, text)
        }
        let style = style(of: text)
        let built = ParagraphBuilder(text, style: style, hasNUL: census.nuls > 0)
        try checkParagraphs(built.paragraphs, of: input)
        let survey = MojibakeSurvey(built.paragraphs, finder: finder, repairs: options.repair)
        let document = ReadDocument(
            id: input.id, path: input.path, byteCount: input.bytes.count, encoding: encoding(settled, survey),
            style: style, paragraphs: survey.paragraphs)
        let remarks = ReadRemarks(
            file: input, settled: settled, text: text, isPlain: true, firstNUL: built.firstNUL,
            nulBytes: built.nulBytes, survey: survey, isRepaired: options.repair)
        return Staged(document, findings: remarks.all(given: given), counts: counts(text, built, survey))
    }

    /// What speaks against taking some bytes for text, by their first ones: an archive, a picture, a program, a document
    /// of an office program.
    ///
    /// - Parameter bytes: A whole file.
    /// - Returns: What they are and what to do, in full sentences; `nil` when they may be text.
    package static func objection(to bytes: [UInt8]) -> String? {
        let file = SourceFile(id: DocumentID(article: "text", language: .undetermined), path: "", bytes: bytes)
        if let kind = ConvertibleFormat(bytes) { return "\(ReadError.converter(file, kind).message) \(kind.remedy)" }
        if let kind = BinarySignature(bytes) { return "\(ReadError.binary(file, kind).message) \(kind.remedy)" }
        return nil
    }

    private func settle(_ file: SourceFile, _ census: ByteCensus) throws(ReadError) -> EncodingSettler.Settled {
        if let name = options.encoding, given == nil { throw .unknownEncoding(file, name) }
        let orders = NamedScheme.orders(options.encoding ?? "")
        guard let given else { return EncodingSettler(detector: detector).settle(file.bytes, census: census) }
        if let mark = ByteOrderMark(file.bytes) {
            let isGiven = given == mark.scheme || orders.contains(mark.scheme)
            let source = isGiven ? TextEncoding.Source.given : .byteOrderMark
            let encoding = TextEncoding(name: mark.scheme.name, confidence: 1, source: source)
            return .init(encoding: encoding, scheme: mark.scheme, mark: mark.length, contradiction: nil)
        }
        let scheme = detector.choose(orders, for: file.bytes) ?? given
        let encoding = TextEncoding(name: scheme.name, confidence: 1, source: .given)
        return .init(encoding: encoding, scheme: scheme, mark: 0, contradiction: nil)
    }

    func encoding(_ settled: EncodingSettler.Settled, _ survey: MojibakeSurvey) -> TextEncoding {
        var encoding = settled.encoding
        if options.repair, !survey.entries.isEmpty {
            encoding.repairs = survey.entries.map { entry in
                TextRepair(chain: entry.chain.steps.map(\.description), paragraphs: entry.paragraphs.count)
            }
        }
        return encoding
    }

    private func decode(_ file: SourceFile, _ settled: EncodingSettler.Settled) throws(ReadError) -> DecodedText {
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
        case .wrapped: return .wrapped
        case .auto: return LayoutSurvey.style(of: text.utf8, from: text.start)
        }
    }

    private func counts(_ text: DecodedText, _ built: ParagraphBuilder, _ survey: MojibakeSurvey) -> StageCounts {
        var counts = StageCounts(input: built.lines, output: built.paragraphs.count)
        counts.add("joinedLines", built.lines - built.paragraphs.count)
        counts.add("blankLines", built.blankLines)
        counts.add("whiteSpaceBytes", built.outsideBytes)
        counts.add("hyphenBytes", built.hyphenBytes)
        count(survey, in: &counts)
        counts.add("byteOrderMarkBytes", text.markLength)
        counts.add("nulBytes", built.nulBytes)
        counts.add("invalidBytes", text.invalidBytes)
        return counts
    }

    /// Counts the paragraphs that had been decoded wrongly.
    func count(_ survey: MojibakeSurvey, in counts: inout StageCounts) {
        let misread = survey.entries.reduce(0) { $0 + $1.paragraphs.count }
        counts.add(options.repair ? "repairedParagraphs" : "misreadParagraphs", misread)
    }
}
