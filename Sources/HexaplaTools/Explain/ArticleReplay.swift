import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaRecord
import HexaplaRun
import HexaplaSystem

/// Documents of a finished run, made again as the run made them.
struct ArticleReplay {
    private let run: FinishedRun
    private let stages: StageSet
    /// What the run was made with that is not at hand now, as full sentences; none when all is the same.
    let differences: [String]

    /// Prepares the stages of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - resources: The resource files, with the lexicon of the run.
    /// - Throws: `PipelineError` when the settings of the run cannot be read.
    init(_ run: FinishedRun, resources: StageResources) throws(PipelineError) {
        self.run = run
        let options: PipelineOptions
        do {
            options = try PipelineOptions(tree: run.record.options)
        } catch {
            throw PipelineError(
                .input, Files.join(run.path, OutputNames.record), "The settings are not those of this version: \(error)"
            )
        }
        stages = StageSet(options: options, resources: resources)
        let now = try Signature.made(stages: stages, resources: resources)
        differences = Self.differences(run.record.signature, now)
    }

    private static func differences(_ then: Signature, _ now: Signature) -> [String] {
        var found: [String] = []
        func compare(_ then: String, _ now: String, _ what: String) {
            if then != now { found.append("The run was made with \(what) \(then), this is \(now).") }
        }
        compare(then.hexapla, now.hexapla, "Hexapla")
        compare(then.icu, now.icu, "ICU")
        compare(then.cldr, now.cldr, "CLDR")
        if then.resources != now.resources {
            found.append(
                "The run was made with other resource files or another lexicon; --resources and --lexicon name them.")
        }
        if then.pipeline != now.pipeline { found.append("The settings of the run mean something else now.") }
        let others = then.stages.filter { now.stages[$0.key] != $0.value }.keys.sorted()
        if !others.isEmpty {
            found.append("Since the run these stages have changed: \(others.joined(separator: ", ")).")
        }
        return found
    }

    /// A document of the run, from its file.
    ///
    /// - Throws: `PipelineError` when the file is gone, has changed or cannot be used any more.
    func document(_ article: String, _ language: LanguageTag) throws(PipelineError) -> SegmentedDocument {
        guard let input = try run.input(article: article, language: language) else {
            throw PipelineError(.usage, article, "The run has no '\(language)' text of it.")
        }
        let file = try file(input, DocumentID(article: article, language: language))
        let result = DocumentRun(file, stages: stages.ending(with: .segment))
        guard let document = result.document else {
            throw PipelineError(.input, input.path, result.failure?.reason ?? "The file cannot be used any more.")
        }
        return document
    }

    /// The file of an input, once it has been proved that it is the one of the run.
    private func file(_ input: InputLine, _ id: DocumentID) throws(PipelineError) -> CorpusFile {
        var inputs = InputFiles(run, [input])
        defer { inputs.close() }
        let digest = try FileDigest(of: try inputs.bytes(of: input))
        let location = try run.location(input.packed?.file ?? input.path)
        return CorpusFile(
            id: id, spelling: input.spelling ?? id.language.code,
            path: input.path, location: location, size: digest.size,
            packed: input.packed.map {
                PackedPlace(file: $0.file, location: location, member: $0.member, digest: digest)
            },
            part: input.part.map { PartPlace(part: $0, file: digest) })
    }

    /// What speaks for and against the bead of a unit.
    ///
    /// - Parameters:
    ///   - reference: The unit, of the version or of the English text.
    ///   - version: The version's language.
    /// - Returns: The account; `nil` when the texts have no such unit.
    /// - Throws: `PipelineError` when a file is gone, has changed or cannot be used any more.
    func account(_ reference: UnitReference, version: LanguageTag) throws(PipelineError) -> BeadAccount? {
        stages.align.account(
            ofUnit: reference.index, isCanonical: reference.language == .english, level: reference.level,
            canonical: try document(reference.article, .english), version: try document(reference.article, version))
    }

    /// The least gain that makes a version a translation, in nats for each word.
    var minimumGain: Double { stages.options.align.minimumGain }
}
