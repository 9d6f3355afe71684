public import HexaplaCore
import HexaplaRead

/// Looks things up in the output folder of a run.
public struct RunExplainer {
    private let run: FinishedRun
    private let model: EncodingModel

    /// Opens an output folder.
    ///
    /// - Parameters:
    ///   - output: The folder.
    ///   - corpus: The corpus folder; the one of the run by default.
    ///   - resources: The resource files, for decoding.
    /// - Throws: `PipelineError` when it is no output folder.
    public init(output: String, corpus: String?, resources: StageResources) throws(PipelineError) {
        run = try FinishedRun(output, corpus: corpus)
        model = resources.encodings
    }

    /// The original text of a unit, decoded from the original bytes.
    ///
    /// - Parameter reference: The unit.
    /// - Returns: The text as it stands in the file.
    /// - Throws: `PipelineError` when there is no such unit, or the file has changed since the run.
    public func original(_ reference: UnitReference) throws(PipelineError) -> String {
        let segment = try segment(reference)
        guard let input = run.input(article: reference.article, language: reference.language) else {
            throw PipelineError(.usage, "\(reference)", "The run has no such text.")
        }
        var inputs = InputFiles(run)
        defer { inputs.close() }
        let bytes = try inputs.bytes(of: input)
        let proof = SpanProof(input, bytes: bytes, model: model, options: run.record.options["read"])
        if let problem = proof.problem(with: segment) { throw PipelineError(.input, input.path, problem) }
        return proof.text(of: segment) ?? segment.text
    }

    private func segment(_ reference: UnitReference) throws(PipelineError) -> FinishedRun.Segment {
        guard run.input(article: reference.article, language: reference.language) != nil else {
            throw PipelineError(
                .usage, "\(reference)", "The run has no '\(reference.language)' text of '\(reference.article)'.")
        }
        let segments = try run.segments(
            article: reference.article, language: reference.language, level: reference.level)
        guard let segment = segments.first(where: { $0.index == reference.index }) else {
            throw PipelineError(
                .usage, "\(reference)",
                "The text has \(segments.count) \(reference.level.rawValue)s, counted from 0.")
        }
        return segment
    }

    /// Why the bead of a unit is as it is.
    ///
    /// - Parameter reference: A unit of a version, not of the English text.
    /// - Returns: The bead with its texts and the parts of its score.
    /// - Throws: `PipelineError` when there is no such unit or no bead for it.
    public func explanation(_ reference: UnitReference) throws(PipelineError) -> BeadExplanation {
        guard reference.language != .english else {
            throw PipelineError(.usage, "\(reference)", "Name a unit of a version: beads are kept by its language.")
        }
        _ = try segment(reference)
        let beads = try run.beads(
            article: reference.article, language: reference.language, level: reference.level)
        guard let bead = beads.first(where: { $0.target.contains(reference.index) }) else {
            throw PipelineError(.usage, "\(reference)", "The run wrote no \(reference.level.rawValue) bead for it.")
        }
        return BeadExplanation(
            reference: reference, type: bead.type, score: bead.score, evidence: Self.parts(bead.evidence),
            source: try texts(bead.source, reference, .english),
            target: try texts(bead.target, reference, reference.language))
    }

    private func texts(
        _ units: [Int], _ reference: UnitReference, _ language: LanguageTag
    ) throws(PipelineError) -> [BeadExplanation.Unit] {
        let wanted = Set(units)
        return try run.segments(article: reference.article, language: language, level: reference.level)
            .filter { wanted.contains($0.index) }
            .map { BeadExplanation.Unit(index: $0.index, kind: $0.kind, text: $0.text) }
    }

    /// The parts of a score, the weightiest first.
    private static func parts(_ evidence: JSONValue?) -> [EvidencePart] {
        guard case .object(let members)? = evidence else { return [] }
        let parts = members.compactMap { name, value -> EvidencePart? in
            switch value {
            case .double(let number): EvidencePart(name: name, value: number)
            case .int(let number): EvidencePart(name: name, value: Double(number))
            default: nil
            }
        }
        return parts.sorted { (-abs($0.value), $0.name) < (-abs($1.value), $1.name) }
    }
}

/// One bead, with all that a person needs to judge it.
public struct BeadExplanation: Sendable, Hashable {
    /// A unit of the bead.
    public struct Unit: Sendable, Hashable {
        /// The 0-based ordinal.
        public let index: Int
        /// What the paragraph is.
        public let kind: String
        /// Its text.
        public let text: String
    }

    /// The unit that was asked for.
    public let reference: UnitReference
    /// The shape of the bead, such as `1-2`.
    public let type: String
    /// The probability that the bead is right, where one was written.
    public let score: Double?
    /// The parts of the score, the weightiest first.
    public let evidence: [EvidencePart]
    /// The English side.
    public let source: [Unit]
    /// The version's side.
    public let target: [Unit]

    /// The explanation as lines for people.
    public var text: String {
        let letter = reference.level == .paragraph ? "p" : "s"
        var lines = ["\(reference)  bead \(type)  score \(score.map { FixedDecimal.text($0, places: 3) } ?? "none")"]
        lines += source.map { "  en \(letter)\($0.index) (\($0.kind)): \($0.text)" }
        lines += target.map { "  \(reference.language) \(letter)\($0.index) (\($0.kind)): \($0.text)" }
        if source.isEmpty { lines.append("  en: nothing; the version adds this.") }
        lines.append(evidence.isEmpty ? "  no parts of the score were kept" : "  parts of the score, in nats:")
        let width = evidence.map(\.name.count).max() ?? 0
        lines += evidence.map { part in
            let name = part.name + String(repeating: " ", count: width - part.name.count)
            return "    \(name)  \(part.value < 0 ? "" : "+")\(FixedDecimal.text(part.value, places: 3))"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
