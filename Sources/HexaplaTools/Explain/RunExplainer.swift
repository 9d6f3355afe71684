import HexaplaAlign
package import HexaplaCore
import HexaplaLanguage
import HexaplaRead
import HexaplaRecord
package import HexaplaRun
package import HexaplaSystem

/// Looks things up in the output folder of a run.
package struct RunExplainer {
    private let run: FinishedRun
    private let resources: StageResources

    /// Opens an output folder.
    ///
    /// - Parameters:
    ///   - output: The folder.
    ///   - corpus: The corpus folder; the one of the run by default.
    ///   - resources: The resource files, with the lexicon of the run.
    /// - Throws: `PipelineError` when it is no output folder.
    package init(output: String, corpus: String?, resources: StageResources) throws(PipelineError) {
        run = try FinishedRun(output, corpus: corpus)
        self.resources = resources
    }

    /// The original text of a unit, decoded from the original bytes.
    ///
    /// - Parameter reference: The unit.
    /// - Returns: The text as it stands in the file.
    /// - Throws: `PipelineError` when there is no such unit, or the file has changed since the run.
    package func original(_ reference: UnitReference) throws(PipelineError) -> String {
        let segment = try segment(reference)
        guard let input = try run.input(article: reference.article, language: reference.language) else {
            throw PipelineError(.usage, "\(reference)", "The run has no such text.")
        }
        var inputs = InputFiles(run, [input])
        defer { inputs.close() }
        let bytes = try inputs.bytes(of: input)
        let proof = SpanProof(input, bytes: bytes, model: resources.encodings, options: run.record.options["read"])
        if let problem = proof.problem(with: segment) { throw PipelineError(.input, input.path, problem) }
        return proof.text(of: segment) ?? segment.text
    }

    private func segment(_ reference: UnitReference) throws(PipelineError) -> SegmentLine {
        guard try run.input(article: reference.article, language: reference.language) != nil else {
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

    /// Why the beads of a unit are as they are.
    ///
    /// The article is aligned again with the settings of the run; when something of the run is not at hand, the
    /// explanation carries a warning.
    ///
    /// - Parameters:
    ///   - reference: A unit of a version, or of the English text.
    ///   - version: The version, for a unit of the English text; all versions when it is not given.
    /// - Returns: One explanation; for a unit of the English text one for each version.
    /// - Throws: `PipelineError` when there is no such unit or no bead for it, or a file has changed since the run.
    package func explanations(
        _ reference: UnitReference, version: LanguageTag? = nil
    ) throws(PipelineError) -> [BeadExplanation] {
        _ = try segment(reference)
        let replay = try ArticleReplay(run, resources: resources)
        var explanations: [BeadExplanation] = []
        for language in try versions(reference, version) {
            explanations.append(try explanation(reference, language, replay))
        }
        return explanations
    }

    /// The versions whose beads are asked for.
    private func versions(_ reference: UnitReference, _ version: LanguageTag?) throws(PipelineError) -> [LanguageTag] {
        guard reference.language == resources.languages.canonical else {
            if let version, version.base != reference.language {
                throw PipelineError(.usage, "\(reference)", "The unit is not in the '\(version)' version.")
            }
            return [reference.language]
        }
        let aligned = try run.entry(reference.article)?.aligned.map(\.base) ?? []
        guard let version else {
            if !aligned.isEmpty { return aligned }
            throw PipelineError(.usage, "\(reference)", "No version of the article was aligned.")
        }
        guard aligned.contains(version.base) else {
            throw PipelineError(.usage, "\(reference)", "The article has no aligned '\(version)' version.")
        }
        return [version.base]
    }

    private func explanation(
        _ reference: UnitReference, _ language: LanguageTag, _ replay: ArticleReplay
    ) throws(PipelineError) -> BeadExplanation {
        let beads = try run.beads(article: reference.article, language: language, level: reference.level)
        let languages = resources.languages
        let isCanonical = reference.language == languages.canonical
        guard let place = beads.firstIndex(where: { (isCanonical ? $0.source : $0.target).contains(reference.index) })
        else {
            throw PipelineError(.usage, "\(reference)", "The run wrote no \(reference.level.rawValue) bead for it.")
        }
        let bead = beads[place]
        let account = try replay.account(reference, version: language)
        let agreed = account.flatMap {
            Array($0.canonical) == bead.source && Array($0.target) == bead.target ? $0 : nil
        }
        let isMoved = bead.moved && account?.move != nil
        let names = UnitNames(level: reference.level, language: language, languages: languages)
        let parts = agreed.map { account in
            PartWords(account: account, names: names).parts(bead.evidence.isEmpty ? account.parts : bead.evidence)
        }
        let rivals = agreed.map { account in account.rivals.map(RivalWords(account: account, names: names).rival) }
        return BeadExplanation(
            reference: reference, language: language, type: bead.type, score: bead.score,
            source: try texts(bead.source, reference, languages.canonical),
            target: try texts(bead.target, reference, language), parts: parts ?? Self.named(bead.evidence),
            rivals: rivals ?? [], partner: try partner(agreed, reference, language, names),
            before: place > 0 ? Self.neighbour(beads[place - 1]) : nil,
            after: place + 1 < beads.count ? Self.neighbour(beads[place + 1]) : nil,
            remarks: try remarks(reference, language, isMoved ? account : agreed, names, replay),
            warnings: replay.differences + (agreed == nil && !isMoved ? [Self.otherBead] : []), languages: languages)
    }

    /// The best partner of a unit left alone, with its text.
    private func partner(
        _ account: BeadAccount?, _ reference: UnitReference, _ language: LanguageTag, _ names: UnitNames
    ) throws(PipelineError) -> BeadExplanation.Partner? {
        guard let account, let partner = account.partner else { return nil }
        let isCanonical = account.target.isEmpty
        let found = try texts(
            Array(isCanonical ? partner.target : partner.canonical), reference,
            isCanonical ? language : resources.languages.canonical)
        return PartnerWords(partner: partner, account: account, names: names).partner(found.first?.text ?? "")
    }

    private static let otherBead =
        "Aligned again, the unit is in another bead, so what else could have been done cannot be told; the parts are "
        + "those that the run wrote."

    private func texts(
        _ units: [Int], _ reference: UnitReference, _ language: LanguageTag
    ) throws(PipelineError) -> [BeadExplanation.Unit] {
        let wanted = Set(units)
        return try run.segments(article: reference.article, language: language, level: reference.level)
            .filter { wanted.contains($0.index) }
            .map { BeadExplanation.Unit(index: $0.index, kind: $0.kind.rawValue, text: $0.text) }
    }

    private static func neighbour(_ bead: BeadLine) -> BeadExplanation.Neighbour {
        BeadExplanation.Neighbour(source: bead.source, target: bead.target, type: bead.type, score: bead.score)
    }

    /// Parts whose figures cannot be said in words.
    private static func named(_ parts: [EvidencePart]) -> [BeadExplanation.Part] {
        parts.map { BeadExplanation.Part(name: $0.name, nats: $0.value, words: $0.name) }
            .sorted { (-abs($0.nats), $0.name) < (-abs($1.nats), $1.name) }
    }

    /// What holds for the whole version, and what was remarked on the unit.
    private func remarks(
        _ reference: UnitReference, _ language: LanguageTag, _ account: BeadAccount?, _ names: UnitNames,
        _ replay: ArticleReplay
    ) throws(PipelineError) -> [String] {
        let told = try told(reference, language)
        var remarks: [String] = []
        if let move = account?.move { remarks.append(Self.moved(move, names)) }
        // Of a version that is too long to be aligned there are no figures; its finding says so.
        if let account, !told.contains(where: { $0.hasPrefix(FindingCode.tooManyUnits.rawValue) }) {
            let figures = [account.gain, replay.minimumGain].map { FixedDecimal.text($0, places: 2) }
            remarks.append(
                account.isRefused
                    ? "The version was taken for no translation, so nothing of it is joined: joining gains only"
                        + " \(figures[0]) nats a word, and \(figures[1]) are asked for."
                    : "In the whole version joining gains \(figures[0]) nats a word over leaving everything alone;"
                        + " below \(figures[1]) it would be taken for no translation.")
        }
        return remarks + told
    }

    /// The findings on a unit and on the whole version.
    private func told(_ reference: UnitReference, _ language: LanguageTag) throws(PipelineError) -> [String] {
        try run.findings(article: reference.article).filter { finding in
            let isOnUnit = finding.index == reference.index && finding.level == reference.level
            return finding.language?.base == language && (isOnUnit || finding.index == nil)
        }
        .map { "\($0.code): \($0.message)" }
    }

    private static func moved(_ move: Move, _ names: UnitNames) -> String {
        func paragraphs(_ range: Range<Int>) -> String {
            range.count == 1 ? "p\(range.lowerBound)" : "p\(range.lowerBound) to p\(range.upperBound - 1)"
        }
        return "It belongs to a block that stands elsewhere: en \(paragraphs(move.canonical)) is"
            + " \(names.language.base.code) \(paragraphs(move.target)), with a probability of"
            + " \(FixedDecimal.text(move.score, places: 2))."
    }
}
