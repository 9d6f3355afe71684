package import HexaplaCore
package import HexaplaLanguage
package import HexaplaSystem

/// A language of an export.
package struct ExportColumn: Sendable, Hashable {
    /// The language without its script.
    package let language: LanguageTag
    /// Its name in English.
    package let name: String
    /// Whether it reads from right to left.
    package let isRightToLeft: Bool
    /// What stands between sentences that are joined.
    package let separator: String
}

/// Two columns that are exported side by side.
package struct ExportPair: Sendable, Hashable {
    /// The column on the left.
    package let source: Int
    /// The column on the right.
    package let target: Int

    /// Whether English is neither of them: the pair goes through it.
    package var isPivoted: Bool { source != 0 && target != 0 }
}

/// What is exported of a result, resolved: which languages, pairs and levels.
package struct ExportPlan: Sendable {
    /// The options.
    package let options: ExportOptions
    /// The languages, English first.
    package let columns: [ExportColumn]
    /// The pairs: those with English in the order of the columns, then those without it as they were named.
    package let pairs: [ExportPair]
    /// The levels.
    package let levels: [AlignmentLevel]
    /// The version of the program.
    package let version: String

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - options: What is asked for.
    ///   - aligned: The versions of which the result has beads.
    ///   - levels: The levels of which it has beads.
    ///   - languages: What is known of languages.
    ///   - version: The version of the program.
    /// - Throws: `PipelineError` naming the option that the result or a format cannot obey.
    package init(
        _ options: ExportOptions, aligned: [LanguageTag], levels: [AlignmentLevel], languages: LanguageSet,
        version: String
    ) throws(PipelineError) {
        try options.check()
        let chosen = options.languages.map { given in aligned.filter { given.map(\.base).contains($0) } } ?? aligned
        try Self.refuse((options.languages ?? []) + options.codes.keys.sorted(), beside: aligned, "The result")
        try Self.refuse(options.via.flatMap { [$0.source, $0.target] }, beside: chosen, "The export")
        guard let usual = levels.last, !chosen.isEmpty else {
            throw PipelineError(.usage, "export", "The result has no aligned version that could be exported.")
        }
        for level in options.levels ?? [] where !levels.contains(level) {
            throw PipelineError(
                .usage, "--level",
                "The result has no beads of the level '\(level.rawValue)'; run it again with --level both.")
        }
        let tags = [.english] + chosen
        self.options = options
        self.levels = options.levels ?? [usual]
        self.version = version
        columns = tags.map { ExportColumn($0, languages) }
        var codes: Set<String> = []
        for tag in tags where !codes.insert((options.codes[tag] ?? tag.code).lowercased()).inserted {
            let code = options.codes[tag] ?? tag.code
            throw PipelineError(.usage, "--codes", "'\(code)' would stand for two languages of the export.")
        }
        let places = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) })
        pairs =
            tags.indices.dropFirst().map { ExportPair(source: 0, target: $0) }
            + options.via.compactMap { pair in
                guard let source = places[pair.source], let target = places[pair.target] else { return nil }
                return ExportPair(source: source, target: target)
            }
    }

    private static func refuse(
        _ tags: [LanguageTag], beside known: [LanguageTag], _ whole: String
    ) throws(PipelineError) {
        for tag in tags where tag != .english && !known.contains(tag.base) {
            let codes = ListFormat.and(known.map(\.code))
            throw PipelineError(.usage, tag.code, "\(whole) has no version in this language; it has \(codes).")
        }
    }
}

extension ExportColumn {
    fileprivate init(_ tag: LanguageTag, _ languages: LanguageSet) {
        let facts = languages.facts(of: tag)
        self.init(
            language: tag, name: facts.name, isRightToLeft: facts.isRightToLeft,
            separator: facts.isUnspaced ? "" : " ")
    }
}

extension ExportPlan {
    /// What is written for a language in files that tell no script.
    package func code(_ column: Int) -> String {
        let language = columns[column].language
        return options.codes[language] ?? language.code
    }

    /// What is written for the language of a text, with its script where that is known.
    package func code(_ column: Int, of text: ExportText?) -> String {
        options.codes[columns[column].language] ?? text?.tag.code ?? columns[column].language.code
    }

    /// Whether the texts of a column are written with the script of each, so that no code is that of all.
    func hasScripts(_ column: Int) -> Bool {
        columns[column].language.hasScripts && options.codes[columns[column].language] == nil
    }

    /// The language of a column where the code that is written for it does not tell it.
    func hiddenLanguage(_ column: Int, _ code: String) -> String? {
        let language = columns[column].language
        return LanguageTag(code)?.base == language ? nil : language.code
    }

    /// The name of the files of a pair, such as `en-ar`.
    package func name(_ pair: ExportPair) -> String { "\(code(pair.source))-\(code(pair.target))" }

    /// The two columns of a pair in the order of their codes, as OPUS has them.
    package func sorted(_ pair: ExportPair) -> ExportPair {
        code(pair.source) <= code(pair.target) ? pair : ExportPair(source: pair.target, target: pair.source)
    }

    /// What stands in the name of a file that holds one level of several; nothing for the sentences, or a single level.
    package func mark(_ level: AlignmentLevel) -> String {
        levels.count > 1 && level == .paragraph ? ".paragraphs" : ""
    }
}
