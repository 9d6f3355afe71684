import HexaplaAlign
import HexaplaCore
import HexaplaRecord
import HexaplaRun
package import HexaplaSystem

/// A review made from an export that a person has corrected: what was deleted is rejected, what was put together otherwise
/// is linked, verdicts of a worksheet are taken as they are, and what was left alone says nothing.
///
/// The corrected file is compared with the file as it was exported. Verdicts name their units by the digests of their texts.
package struct ImportedVerdicts {
    /// The review, a table with a header.
    package private(set) var text = TableText.line(ReviewColumns.names + ["type", "source_text", "target_text"])
    /// The pairs that were left alone.
    package private(set) var unchanged = 0
    /// The pairs that are missing where that says nothing.
    package private(set) var missingRows = 0
    /// The verdicts, by their words.
    package private(set) var verdicts: [String: Int] = [:]
    /// What could not be used, a sentence each.
    package private(set) var remarks: [String] = []
    private var texts: RunTexts

    /// Compares a file.
    ///
    /// - Parameters:
    ///   - output: The output folder of the run that was exported.
    ///   - path: The corrected file.
    ///   - original: The file as it was exported; by default the one of that name among the exports of the run.
    ///   - isPart: Whether the file is a part only, so that what is missing says nothing.
    /// - Throws: `PipelineError` when a file cannot be read, or it is not known what was exported, or most of it is missing.
    package init(
        output: String, file path: String, original: String? = nil, isPart: Bool = false
    ) throws(PipelineError) {
        let run = try FinishedRun(output)
        texts = RunTexts(run)
        let languages = run.listedLanguages(in: "alignments")
        let name = if let original { original } else { try Self.original(of: path, in: run) }
        let exported = try CorrectedFile(name, languages: languages)
        if exported.units.isEmpty {
            throw PipelineError(.usage, name, "The file holds no pair of English with a version of the run.")
        }
        let corrected = try CorrectedFile(path, languages: languages, titles: exported.titles)
        remarks = corrected.remarks
        var left = Pairing(corrected.units)
        var missing: [CorrectedUnit] = []
        for unit in exported.units {
            if let state = left.take(unit) { try compare(unit, state) } else { missing.append(unit) }
        }
        var deleted: [CorrectedUnit] = []
        for unit in missing {
            if let state = left.take(targetOf: unit) { try compare(unit, state) } else { deleted.append(unit) }
        }
        for unit in left.rest { try link(unit, near: nil) }
        missingRows = isPart || !corrected.tellsDeletions ? deleted.count : 0
        if missingRows == deleted.count { return }
        guard deleted.count * 2 <= exported.units.count else {
            throw PipelineError(
                .usage, path,
                "\(deleted.count) of the \(exported.units.count) pairs that were exported are missing. Should all of them be"
                    + " wrong, name the others in a review; if the file is a part only, say --part.")
        }
        guard corrected.remarks.isEmpty else {
            remarks.append("\(path): What is missing says nothing until every row can be read.")
            missingRows = deleted.count
            return
        }
        for unit in deleted { try reject(unit) }
    }

    /// The file of the same name among the exports of a run, as the export wrote it.
    private static func original(of path: String, in run: FinishedRun) throws(PipelineError) -> String {
        let advice = "Name the file as it was exported with --original."
        guard let exports = ExportList.read(in: run.path) else {
            throw PipelineError(.usage, path, "The run has no exports to compare it with. \(advice)")
        }
        let listed = exports.list.files(prefix: ExportList.folder, own: exports.own)
        let matches = listed.keys.filter { Files.name(of: $0) == Files.name(of: path) }
        guard let name = matches.first, matches.count == 1 else {
            throw PipelineError(.usage, path, "The exports of the run have no single file of this name. \(advice)")
        }
        let place = Files.join(run.path, name)
        guard try FileDigest(ofFile: place) == listed[name] else {
            throw PipelineError(
                .usage, place,
                "The exported file itself was changed. Export again into another folder, as before. \(advice)")
        }
        return place
    }

    private mutating func compare(_ unit: CorrectedUnit, _ state: CorrectedUnit) throws(PipelineError) {
        if let problem = state.problem { return remarks.append("\(state.place): The row \(problem)") }
        switch state.verdict.lowercased() {
        case "accept": return try accept(state, unit)
        case "reject": return try add("reject", unit, unit.source, unit.target, state.note)
        case "link": return try link(state, near: unit)
        case "": break
        default:
            remarks.append("\(state.place): '\(state.verdict)' is no verdict; write accept, reject or link.")
        }
        if !state.hasTexts(of: unit) || !state.source.isEmpty && state.source != unit.source
            || state.target != unit.target
        {
            return try link(state, near: unit)
        }
        unchanged += 1
    }

    /// A pair that is said to be right: as it was exported, or as the person has changed it.
    private mutating func accept(_ state: CorrectedUnit, _ unit: CorrectedUnit) throws(PipelineError) {
        var state = state
        if state.source.isEmpty { state.source = unit.source }
        if state.target.isEmpty { state.target = unit.target }
        if state.hasTexts(of: unit), state.source == unit.source, state.target == unit.target {
            return try add("accept", unit, unit.source, unit.target, state.note)
        }
        try link(state, near: unit)
    }

    /// A pair that was deleted: none of its beads is right, nor are they together.
    private mutating func reject(_ unit: CorrectedUnit) throws(PipelineError) {
        guard let article = unit.article, !unit.source.isEmpty else {
            return remarks.append("\(unit.place): The file does not say which units these are.")
        }
        let beads = try texts.beads(article, unit.language, unit.level, within: unit.source, unit.target)
        if beads.isEmpty { remarks.append("\(unit.place): The run has no bead of these units that could be rejected.") }
        for bead in beads { try add("reject", unit, bead.source, bead.target, unit.note) }
        if beads.count > 1, Self.isUnbroken(unit.source), Self.isUnbroken(unit.target) {
            try add("reject", unit, unit.source, unit.target, unit.note)
        }
    }

    /// Whether units follow one another, as those of a bead do.
    private static func isUnbroken(_ units: [Int]) -> Bool { zip(units, units.dropFirst()).allSatisfy { $0 + 1 == $1 } }

    /// A pair with other texts or units than before.
    private mutating func link(_ state: CorrectedUnit, near unit: CorrectedUnit?) throws(PipelineError) {
        if let problem = state.problem { return remarks.append("\(state.place): The row \(problem)") }
        guard let article = state.article ?? unit?.article else {
            return remarks.append("\(state.place): The file does not say which article it is of.")
        }
        let (old, level) = (unit ?? state, unit?.level ?? state.level)
        let isRewritten = unit.map { $0.sourceText != state.sourceText } ?? true
        let isRetranslated = unit.map { $0.targetText != state.targetText } ?? true
        let source =
            isRewritten
            ? try texts.units(spelling: state.sourceText, near: old.source.first ?? 0, article, .english, level)
            : state.source.isEmpty ? old.source : state.source
        let target =
            isRetranslated
            ? try texts.units(spelling: state.targetText, near: old.target.first ?? 0, article, state.language, level)
            : state.target.isEmpty && state.verdict.isEmpty ? old.target : state.target
        guard let source, let target, !source.isEmpty || !target.isEmpty else {
            return remarks.append(
                "\(state.place): The words were changed to some that the texts of '\(article)' do not have. An alignment"
                    + " cannot follow that; correct the text itself.")
        }
        if let unit, source == unit.source, target == unit.target, state.verdict.isEmpty { return unchanged += 1 }
        try add("link", CorrectedUnit(state, article: article, level: level), source, target, state.note)
    }

    private mutating func add(
        _ verdict: String, _ unit: CorrectedUnit, _ source: [Int], _ target: [Int], _ note: String
    ) throws(PipelineError) {
        guard let article = unit.article else { return remarks.append("\(unit.place): The row names no article.") }
        let english = try texts.units(article, .english, unit.level)
        let version = try texts.units(article, unit.language, unit.level)
        guard source.allSatisfy(english.indices.contains), target.allSatisfy(version.indices.contains) else {
            return remarks.append("\(unit.place): The run has no such units of '\(article)'.")
        }
        func hashes(_ units: [Int], _ lines: [SegmentLine]) -> String {
            UnitList.hashes(units.map { ($0, UnitHash(Array(lines[$0].shown.utf8))) }, unit.level)
        }
        // A paragraph that is right where it stands out of order has to be moved there again.
        let isMove = verdict == "accept" && unit.isMoved && unit.level == .paragraph
        let type = "\(source.count)-\(target.count)\(isMove ? ReviewColumns.movedMark : "")"
        text += TableText.line([
            verdict, article, unit.language.code, unit.level.rawValue, UnitList.ordinals(source, unit.level),
            UnitList.ordinals(target, unit.level), hashes(source, english), hashes(target, version), note,
            type, source.map { english[$0].shown }.joined(separator: " "),
            target.map { version[$0].shown }.joined(separator: " "),
        ])
        verdicts[verdict, default: 0] += 1
    }
}

extension CorrectedUnit {
    fileprivate init(_ unit: CorrectedUnit, article: String, level: AlignmentLevel) {
        self = unit
        (self.article, self.level) = (article, level)
    }
}
