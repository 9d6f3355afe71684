package import HexaplaCore
package import HexaplaCorpus
package import HexaplaDetect
package import HexaplaICU
package import HexaplaRead
package import HexaplaSystem

/// One file's way from its bytes to sentences and tokens.
package struct DocumentRun: Sendable {
    package private(set) var input: InputRecord?
    package private(set) var document: SegmentedDocument?
    package private(set) var failure: InputFailure?
    /// Whether the document takes part in the alignment; a damaged file does with what could be read of it.
    private(set) var isUsable = true
    package private(set) var tally = Tally()

    /// Runs the document stages on a file; trouble ends in `failure`, never in an error.
    ///
    /// `content` is the file's whole content where it has been read already, as of a stream.
    package init(_ file: CorpusFile, content: [UInt8]? = nil, stages: StageSet) {
        let source: SourceFile
        do throws(PipelineError) {
            if let content {
                source = SourceFile(id: file.id, path: file.path, bytes: content, part: nil)
            } else {
                source = try DocumentBytes.source(file)
            }
            input = InputRecord(file, unpacked: try Self.digest(of: file, source))
        } catch {
            fail(file, .unreadableFile, error.reason)
            return
        }
        run(file, source, stages)
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
        input?.encoding = source.encoding
        input?.format = source.format
        input?.paragraphStyle = source.style
        input?.paragraphs = source.paragraphs.count
        let segmented: SegmentedDocument
        do throws(ICUError) {
            segmented = try cut(label(source, stages), stages)
        } catch {
            return fail(file, .unreadableFile, "The document could not be processed: \(error)")
        }
        document = segmented
        if stages.options.runs(.detect) {
            let guess = segmented.detected.language
            input?.detected = InputRecord.Detected(language: guess.tag, confidence: guess.confidence)
        }
        if stages.options.runs(.segment) { input?.sentences = segmented.sentences.count }
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
        isUsable = false
        tally.add(failure.finding)
    }

    /// Bytes that mean nothing are a failure of the input, although the rest of the document is used.
    private mutating func noteDamage(_ file: CorpusFile) {
        guard let damage = tally.findings.first(where: { Self.damages.contains($0.code) }) else { return }
        failure = InputFailure(
            code: damage.code, path: file.path, article: file.id.article, language: file.id.language,
            reason: damage.message)
    }

    private static let damages: [FindingCode] = [.readInvalidBytes, .readNUL]
}
