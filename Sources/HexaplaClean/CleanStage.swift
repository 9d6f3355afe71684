package import HexaplaCore
package import HexaplaFacts
package import HexaplaLanguage

/// Labels each paragraph of a document: furniture of the page, title, heading or body.
///
/// Nothing is deleted. Furniture is told first, by rules that look at one line each (`Rules/`) and by where the line
/// stands; the title, sub-title, headings and the dateline are then looked for in what is left. A line that could be
/// either is left in the article: a paragraph wrongly set aside costs more than a line of furniture kept.
///
/// What the format of a file says of a paragraph (`SourceParagraph.role`) goes before all rules; see `HintRule`.
///
/// Lines are looked up in the lists of the document's own language, of the language it is filed under, and of
/// the canonical one. Work is linear in the size of the text; paragraphs of more than 480 bytes are looked at only at their
/// ends. An empty document gives an empty result.
package struct CleanStage: Stage {
    /// The name of the stage.
    package static let id = StageID.clean
    /// The version of the stage's behaviour.
    package static let version = 3

    private let vocabularies: [LanguageTag: Vocabulary]
    private let canonical: LanguageTag
    private let names: SwitcherNames
    private let agencies: Agencies
    private let options: CleanOptions

    /// Creates the stage from its lists.
    ///
    /// - Parameters:
    ///   - languages: What is known of each language; furniture and names in switchers are used.
    ///   - facts: What reads dates in each language.
    ///   - otherSwitcherNames: How switchers name languages that have no folder.
    ///   - agencies: The names of news agencies in datelines.
    ///   - options: The settings.
    package init(
        languages: LanguageSet, facts: FactReaders, otherSwitcherNames: [LanguageLists.SwitcherName],
        agencies: [String], options: CleanOptions
    ) {
        vocabularies = Dictionary(
            uniqueKeysWithValues: languages.known.compactMap { tag in
                languages[tag].map { (tag, Vocabulary($0, facts: facts[tag])) }
            })
        canonical = languages.canonical
        let own = languages.known.flatMap { languages[$0]?.lists.switcherNames ?? [] }
        names = SwitcherNames(own + otherSwitcherNames)
        self.agencies = Agencies(agencies)
        self.options = options
    }

    /// Labels the paragraphs of a document.
    ///
    /// - Parameter input: The document with its languages.
    /// - Returns: The same document with one label a paragraph and the versions its switcher names; the counts give
    ///   the paragraphs of each kind.
    package func run(_ input: DetectedDocument) -> Staged<LabelledDocument> {
        let lines = input.source.paragraphs.map { Line($0.text) }
        let vocabulary = vocabulary(for: input)
        let roles = options.hints ? input.source.paragraphs.map(\.role) : lines.map { _ in nil }
        let furniture = options.furniture ? furniture(of: lines, roles, vocabulary) : lines.map { _ in nil }
        let order = lines.indices.filter { furniture[$0] == nil }
        let article = ArticleLines(
            lines: lines, order: order, widestTitle: options.widestTitle, widestHeading: options.widestHeading)
        var labels = furniture.map { match in
            match.map { ParagraphLabel(kind: .furniture, furniture: $0.kind, rule: $0.rule) } ?? Self.body
        }
        for (place, kind) in ArticleLabels(article, wanted: options.kinds, roles: order.map { roles[$0] }).kinds {
            labels[order[place]] = kind
        }
        if options.datelines { markDateline(in: &labels, lines, vocabulary) }
        let document = LabelledDocument(detected: input, labels: labels, switcher: Self.switcher(furniture))
        return Staged(document, findings: findings(on: document), counts: Self.counts(of: labels))
    }

    private static let body = ParagraphLabel(kind: .body, rule: "body")

    private func vocabulary(for input: DetectedDocument) -> PageVocabulary {
        var tags: [LanguageTag] = []
        for tag in [input.language.tag.base, input.source.id.language.base, canonical] where !tags.contains(tag) {
            tags.append(tag)
        }
        return PageVocabulary(languages: tags.compactMap { vocabularies[$0] }, names: names)
    }

    private func furniture(
        of lines: [Line], _ roles: [ParagraphRole?], _ vocabulary: PageVocabulary
    ) -> [FurnitureMatch?] {
        var candidates = lines.map { FurnitureRules.match($0, vocabulary) }
        for (index, match) in SwitcherRun.matches(lines, beside: candidates, vocabulary) { candidates[index] = match }
        for index in lines.indices { candidates[index] = HintRule.furniture(roles[index], found: candidates[index]) }
        return PageZones(lines, candidates).accepted
    }

    /// The dateline stands in the first paragraph of text, or in the second below a lead.
    private func markDateline(in labels: inout [ParagraphLabel], _ lines: [Line], _ vocabulary: PageVocabulary) {
        let bodies = labels.indices.filter { labels[$0].kind == .body }
        for index in bodies.prefix(2) {
            let utf8 = lines[index].utf8
            guard let range = HanDatelineRule.find(utf8, vocabulary) ?? DatelineRule.find(utf8, agencies, vocabulary),
                range.end < utf8.count
            else { continue }
            labels[index].dateline = range
            return
        }
    }

    private static func switcher(_ furniture: [FurnitureMatch?]) -> [SwitcherEntry] {
        furniture.enumerated().flatMap { index, match in
            (match?.names ?? []).map { SwitcherEntry(language: $0.language, paragraph: index, range: $0.range) }
        }
    }

    private static func counts(of labels: [ParagraphLabel]) -> StageCounts {
        let furniture = labels.count { $0.kind == .furniture }
        var counts = StageCounts(input: labels.count, output: labels.count - furniture)
        for kind in ParagraphKind.allCases { counts.add(kind.rawValue, labels.count { $0.kind == kind }) }
        counts.add("dateline", labels.count { $0.dateline != nil })
        return counts
    }

    private func findings(on document: LabelledDocument) -> [Finding] {
        let source = document.detected.source
        let kinds = Set(document.labels.map(\.kind))
        func finding(_ code: FindingCode, _ severity: Severity, _ message: String) -> Finding {
            Finding(
                code, severity, message, article: source.id.article, language: source.id.language, file: source.path)
        }
        if kinds == [.furniture] {
            return [finding(.nothingButFurniture, .warning, "The document holds nothing but furniture of its page.")]
        }
        if options.titles, !kinds.isEmpty, !kinds.contains(.title) {
            return [finding(.noTitle, .info, "No title was found above the text.")]
        }
        return []
    }
}

extension CleanOptions {
    /// Which of titles and headings are looked for.
    var kinds: Set<ParagraphKind> { Set((titles ? [.title] : []) + (headings ? [.heading] : [])) }
}
