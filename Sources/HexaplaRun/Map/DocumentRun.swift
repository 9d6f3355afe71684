package import HexaplaCore
package import HexaplaCorpus
import HexaplaDetect
import HexaplaICU
import HexaplaRead
package import HexaplaRecord
import HexaplaSystem

/// One file's way from its bytes to sentences and tokens.
package struct DocumentRun: Sendable {
    package private(set) var input: InputLine
    package private(set) var document: SegmentedDocument?
    package private(set) var failure: InputFailure?
    /// Whether the document takes part in the alignment; a damaged file does with what could be read of it.
    private(set) var isUsable = true
    package private(set) var tally = Tally()

    /// Runs the document stages on a file; trouble ends in `failure`, never in an error.
    package init(_ file: CorpusFile, stages: StageSet) {
        input = InputLine(file)
        run(file, stages) { () throws(PipelineError) in try DocumentBytes.source(file) }
    }

    /// Runs the document stages on a text in memory; trouble ends in `failure`, never in an error.
    ///
    /// - Parameters:
    ///   - source: The bytes of a whole document, and what they are filed under.
    ///   - spelling: How its language is spelt where it comes from.
    ///   - stages: The stages.
    package init(_ source: SourceFile, spelling: String? = nil, stages: StageSet) {
        let file = CorpusFile(
            id: source.id, spelling: spelling ?? source.id.language.code, path: source.path, location: source.path,
            size: source.bytes.count)
        input = InputLine(file)
        run(file, stages) { source }
    }

    private mutating func run(
        _ file: CorpusFile, _ stages: StageSet, fetch: () throws(PipelineError) -> SourceFile
    ) {
        do throws(PipelineError) {
            let source = try fetch()
            input.take(file, unpacked: try Self.digest(of: file, source))
            run(file, source, stages)
        } catch {
            fail(file, .unreadableFile, error.reason)
        }
    }

    /// The digest of the file that the spans of a document count in.
    private static func digest(of file: CorpusFile, _ source: SourceFile) throws(PipelineError) -> FileDigest {
        if let part = file.part { return part.file }
        return try FileDigest(of: source.bytes)
    }

    private mutating func run(_ file: CorpusFile, _ bytes: SourceFile, _ stages: StageSet) {
        let source: ReadDocument
        do throws(ReadError) {
            source = try tally.run(stages.read, bytes)
        } catch {
            return fail(file, error.code, "\(error.message) \(error.remedy)")
        }
        noteDamage(file)
        input.encoding = source.encoding
        input.format = source.format
        input.paragraphStyle = source.style
        input.paragraphs = source.paragraphs.count
        let segmented: SegmentedDocument
        do throws(ICUError) {
            segmented = try cut(label(source, stages), stages)
        } catch {
            return fail(file, .unreadableFile, "The document could not be processed: \(error)")
        }
        document = segmented
        if stages.options.runs(.detect) { input.detected = segmented.detected.language }
        if stages.options.runs(.segment) { input.sentences = segmented.sentences.count }
        if segmented.labelled.labels.allSatisfy({ $0.kind == .furniture }) {
            tally.dropFindings { $0 == .filedUnderOtherLanguage || $0 == .languageNotServed }
            fail(file, .onlyFurniture, "The file holds nothing but page furniture, so there is no text to align.")
        }
    }

    private mutating func label(_ source: ReadDocument, _ stages: StageSet) -> LabelledDocument {
        let options = stages.options
        let detected = options.runs(.detect) ? tally.run(stages.detect, source) : NeutralLayers.detected(source)
        return options.runs(.clean) ? tally.run(stages.clean, detected) : NeutralLayers.labelled(detected)
    }

    private mutating func cut(_ labelled: LabelledDocument, _ stages: StageSet) throws(ICUError) -> SegmentedDocument {
        let options = stages.options
        let normalized =
            options.runs(.normalize) ? try tally.run(stages.normalize, labelled) : NeutralLayers.normalized(labelled)
        return options.runs(.segment) ? try tally.run(stages.segment, normalized) : NeutralLayers.segmented(normalized)
    }

    private mutating func fail(_ file: CorpusFile, _ code: FindingCode, _ reason: String) {
        let failure = InputFailure(
            code: code, path: file.path, article: file.id.article, language: file.id.language, reason: reason)
        self.failure = failure
        input.take(failure)
        isUsable = false
        tally.add(failure.finding)
    }

    /// Bytes that mean nothing are a failure of the input, although the rest of the document is used.
    private mutating func noteDamage(_ file: CorpusFile) {
        guard let damage = tally.findings.first(where: { Self.damages.contains($0.code) }) else { return }
        let failure = InputFailure(
            code: damage.code, path: file.path, article: file.id.article, language: file.id.language,
            reason: damage.message)
        self.failure = failure
        input.take(failure)
    }

    private static let damages: [FindingCode] = [.readInvalidBytes, .readNUL]
}
