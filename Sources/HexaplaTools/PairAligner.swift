package import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage
import HexaplaRecord
package import HexaplaRun
package import HexaplaSystem

/// A form in which the beads of two files are printed.
package enum BeadFormat: String, Sendable, CaseIterable {
    /// A table with a header, with the texts.
    case tsv
    /// One object a line, as in `alignments/<lang>.jsonl`.
    case jsonl
    /// One `[sources]:[targets]:cost` a line, as Vecalign writes them; the cost is one less the score.
    case vecalign
}

/// Aligns two files, without a corpus and without an output folder.
package struct PairAligner: Sendable {
    private let resources: StageResources
    private let options: PipelineOptions

    /// Creates the aligner.
    ///
    /// - Parameters:
    ///   - resources: The resource files.
    ///   - options: The resolved settings.
    package init(resources: StageResources, options: PipelineOptions) {
        self.resources = resources
        self.options = options
    }

    /// Aligns a version with its English text.
    ///
    /// - Parameters:
    ///   - english: The English file.
    ///   - version: The other file.
    ///   - language: The language of the other file; from its content when it is not given.
    /// - Returns: The beads with both documents.
    /// - Throws: `PipelineError` when a file cannot be used, or the language is needed and not one of the five.
    package func align(
        english: String, version: String, language: LanguageTag?
    ) throws(PipelineError) -> PairAlignment {
        let languages = resources.languages
        if let language, !languages.isServed(language) {
            throw PipelineError(
                .usage, "--language",
                "'\(language)' is none of \(languages.servedCodes), which are aligned to "
                    + "\(languages.name(languages.canonical)).")
        }
        try GivenFile.checkStandardInput([english, version])
        let article = article(
            of: english == GivenFile.standardInput ? version : english, language)
        let tool = SingleDocument(resources: resources, options: options, article: article)
        return try Self.align(
            try GivenText(file: english), try GivenText(file: version), language: language, article: article, tool,
            levels: options.level.levels)
    }

    /// Aligns the text of a version with its English text.
    ///
    /// - Parameters:
    ///   - english: The English text.
    ///   - version: The other text.
    ///   - language: The language of the other text; from its content when it is not given.
    ///   - article: The id to give to the article.
    ///   - tool: The stages.
    ///   - levels: The levels to print.
    /// - Returns: The beads with both documents.
    /// - Throws: `PipelineError` when a text cannot be used, or the language is needed and none that is aligned.
    package static func align(
        _ english: GivenText, _ version: GivenText, language: LanguageTag?, article: String, _ tool: SingleDocument,
        levels: [AlignmentLevel] = AlignmentLevel.allCases
    ) throws(PipelineError) -> PairAlignment {
        let languages = tool.languages
        let source = try tool.outcome(english, article: article, language: languages.canonical, until: .segment)
        let target = try tool.outcome(version, article: article, language: language, until: .segment)
        guard languages.isServed(target.document.id.language) else {
            let found = target.document.id.language
            throw PipelineError(
                .usage, version.name,
                "The text looks like '\(found)', not like \(languages.servedCodes); name its language with --language.")
        }
        let pair = Article(id: article, canonical: source.document, versions: [target.document])
        let (aligned, findings) = try tool.align(pair)
        guard aligned.alignments.count == 1 else {
            throw PipelineError(.input, version.name, findings.first?.message ?? "The file could not be aligned.")
        }
        return PairAlignment(
            aligned: aligned, levels: levels,
            findings: source.findings + target.findings + findings
                + tool.lexiconRemarks(target.document.id.language))
    }

    /// The article that a file name speaks of: what a layout reads from it, or the name without its extension.
    private func article(of path: String, _ language: LanguageTag?) -> String {
        let name = Files.name(of: path)
        let long = Files.name(of: Files.parent(of: Files.real(path))) + "/" + name
        var names = CorpusOptions()
        names.languages = language.map { [$0] } ?? []
        for layout in Layout.automatic(names.spelled) {
            if let article = layout.match(long)?.article ?? layout.match(name)?.article { return article }
        }
        return name.split(separator: ".").first.map(String.init) ?? name
    }
}

/// The beads of two files.
package struct PairAlignment: Sendable {
    /// The two texts with their one alignment.
    package let aligned: AlignedArticle
    private let levels: [AlignmentLevel]
    /// What the stages remarked on the two texts.
    package let findings: [Finding]

    init(aligned: AlignedArticle, levels: [AlignmentLevel], findings: [Finding]) {
        self.aligned = aligned
        self.levels = levels
        self.findings = findings
    }

    /// The beads as text.
    ///
    /// - Parameter format: The form; `vecalign` has room for one level and takes the finest.
    /// - Returns: Lines with their line ends.
    package func text(_ format: BeadFormat) -> String {
        guard let alignment = aligned.alignments.first else { return "" }
        switch format {
        case .jsonl:
            let version = VersionRecord(alignment, doc: aligned.article.id, levels: Set(levels))
            return String(decoding: version.beads.utf8, as: UTF8.self)
        case .vecalign:
            return beads(alignment, levels.last ?? .paragraph).map { Self.vecalign($0) + "\n" }.joined()
        case .tsv:
            let header = ["level", "type", "source", "target", "score", "source_text", "target_text"]
            let lines = levels.flatMap { level in beads(alignment, level).map { fields($0, level) } }
            return ([header] + lines).map(TableText.record).joined()
        }
    }

    private func beads(_ alignment: VersionAlignment, _ level: AlignmentLevel) -> [Bead] {
        alignment.beads(level)
    }

    private static func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ", ") }

    private static func vecalign(_ bead: Bead) -> String {
        "[\(list(bead.canonical))]:[\(list(bead.target))]:\(FixedDecimal.text(1 - bead.score, places: 6))"
    }

    private func fields(_ bead: Bead, _ level: AlignmentLevel) -> [String] {
        let source = Self.text(aligned.article.canonical, bead.canonical, level)
        let target = aligned.article.versions.first.map { Self.text($0, bead.target, level) } ?? ""
        return [
            level.rawValue, bead.type, bead.canonical.map(String.init).joined(separator: ","),
            bead.target.map(String.init).joined(separator: ","), FixedDecimal.text(bead.score, places: 4), source,
            target,
        ]
    }

    private static func text(_ document: SegmentedDocument, _ units: Range<Int>, _ level: AlignmentLevel) -> String {
        units.map { document.shownText(level, $0) }.joined(separator: " ")
    }
}
