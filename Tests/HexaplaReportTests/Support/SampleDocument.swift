import HexaplaCore

/// A paragraph of a hand-made document: its kind and its sentences.
struct SampleParagraph {
    var kind = ParagraphKind.body
    var furniture: FurnitureClass?
    var dateline = ""
    let sentences: [String]
    var language: LanguageTag?

    static func body(_ sentences: String...) -> SampleParagraph { SampleParagraph(sentences: sentences) }
    static func title(_ text: String) -> SampleParagraph { SampleParagraph(kind: .title, sentences: [text]) }
    static func heading(_ text: String) -> SampleParagraph { SampleParagraph(kind: .heading, sentences: [text]) }
    static func dated(_ dateline: String, _ sentences: String...) -> SampleParagraph {
        SampleParagraph(dateline: dateline, sentences: sentences)
    }
    static func page(_ furniture: FurnitureClass, _ text: String) -> SampleParagraph {
        SampleParagraph(kind: .furniture, furniture: furniture, sentences: [text])
    }
}

/// Makes documents whose layers are all the same text.
enum SampleDocument {
    static func make(
        _ article: String, _ language: LanguageTag, _ paragraphs: [SampleParagraph], found: LanguageTag? = nil,
        encoding: String = "UTF-8", switcher: [LanguageTag] = []
    ) -> SegmentedDocument {
        var builder = Builder(separator: language == .chinese ? "" : " ")
        for paragraph in paragraphs { builder.add(paragraph, language: paragraph.language ?? found ?? language) }
        let read = ReadDocument(
            id: DocumentID(article: article, language: language), path: "\(article)/\(language.code).txt",
            byteCount: builder.offset, encoding: TextEncoding(name: encoding, confidence: 0.99, source: .detected),
            style: .blank, paragraphs: builder.sources)
        let detected = DetectedDocument(
            source: read, language: LanguageGuess(tag: found ?? language, confidence: 0.98),
            paragraphs: builder.guesses)
        let entries = switcher.map { SwitcherEntry(language: $0, paragraph: 0, range: ByteRange(0, 1)) }
        let labelled = LabelledDocument(detected: detected, labels: builder.labels, switcher: entries)
        return SegmentedDocument(
            normalized: NormalizedDocument(labelled: labelled, paragraphs: builder.shown),
            sentences: builder.sentences, tokens: [])
    }

    private struct Builder {
        let separator: String
        var offset = 0
        var sources: [SourceParagraph] = []
        var guesses: [LanguageGuess] = []
        var labels: [ParagraphLabel] = []
        var shown: [NormalizedParagraph] = []
        var sentences: [Sentence] = []

        mutating func add(_ paragraph: SampleParagraph, language: LanguageTag) {
            let text = paragraph.dateline + paragraph.sentences.joined(separator: separator)
            let count = text.utf8.count
            var start = 0
            for (number, sentence) in paragraph.sentences.enumerated() {
                let end =
                    start + sentence.utf8.count + (number == 0 ? paragraph.dateline.utf8.count : 0)
                sentences.append(Sentence(paragraph: sources.count, range: ByteRange(start, end), tokens: 0..<0))
                start = end + separator.utf8.count
            }
            sources.append(
                SourceParagraph(text: LayeredText(text), map: OffsetMap(identity: count, origin: offset)))
            guesses.append(LanguageGuess(tag: language, confidence: 0.9))
            labels.append(
                ParagraphLabel(
                    kind: paragraph.kind, furniture: paragraph.furniture,
                    dateline: paragraph.dateline.isEmpty ? nil : ByteRange(0, paragraph.dateline.utf8.count),
                    rule: "sample"))
            shown.append(
                NormalizedParagraph(
                    text: LayeredText(text), map: OffsetMap(identity: count), folded: LayeredText(text),
                    foldedMap: OffsetMap(identity: count)))
            offset += count + 2
        }
    }
}

/// Makes articles from documents and lists of beads.
enum SampleAligned {
    /// A version with its paragraph beads as `1-1 2-1 …` and the probability of each.
    struct Version {
        let document: SegmentedDocument
        let beads: [(shape: String, score: Double)]
        var moves: [Move] = []
        var edition: Edition?
    }

    static func checked(
        _ canonical: SegmentedDocument, _ versions: [Version], findings: [Finding] = []
    ) throws -> CheckedArticle {
        let alignments = try versions.map { version in
            let beads = paragraphBeads(version.beads)
            let alignment = try Alignment(
                level: .paragraph, beads: beads, canonicalCount: canonical.paragraphCount,
                targetCount: version.document.paragraphCount)
            let sentences = try Alignment(
                level: .sentence, beads: sentenceBeads(beads, canonical, version.document),
                canonicalCount: canonical.sentences.count, targetCount: version.document.sentences.count)
            return try VersionAlignment(
                language: version.document.id.language, paragraphs: alignment, sentences: sentences,
                places: SentencePlaces(canonical, version.document), moves: version.moves, edition: version.edition)
        }
        let article = Article(id: canonical.id.article, canonical: canonical, versions: versions.map(\.document))
        return CheckedArticle(
            aligned: AlignedArticle(article: article, alignments: alignments),
            rows: rows(canonical.paragraphCount, alignments), findings: findings)
    }

    private static func paragraphBeads(_ list: [(shape: String, score: Double)]) -> [Bead] {
        var (source, target) = (0, 0)
        return list.map { item in
            let sides = item.shape.split(separator: "-").map { Int($0) ?? 0 }
            defer { (source, target) = (source + sides[0], target + sides[1]) }
            return Bead(
                canonical: source..<source + sides[0], target: target..<target + sides[1], score: item.score)
        }
    }

    /// Sentences one to one where a paragraph bead has as many on both sides, otherwise all in one bead.
    private static func sentenceBeads(
        _ beads: [Bead], _ canonical: SegmentedDocument, _ version: SegmentedDocument
    ) -> [Bead] {
        beads.flatMap { bead -> [Bead] in
            let source = sentences(bead.canonical, canonical)
            let target = sentences(bead.target, version)
            guard source.count == target.count else {
                return [Bead(canonical: source, target: target, score: bead.score * 0.9)]
            }
            return zip(source, target).map { Bead(canonical: $0..<$0 + 1, target: $1..<$1 + 1, score: bead.score) }
        }
    }

    private static func sentences(_ paragraphs: Range<Int>, _ document: SegmentedDocument) -> Range<Int> {
        let start = document.sentences.count { $0.paragraph < paragraphs.lowerBound }
        return start..<document.sentences.count { $0.paragraph < paragraphs.upperBound }
    }

    /// A row for each canonical paragraph, and one for each added paragraph after the row it follows.
    private static func rows(_ count: Int, _ alignments: [VersionAlignment]) -> [Row] {
        var cells = Array(repeating: [LanguageTag: Cell](), count: count)
        var additions = Array(repeating: [(LanguageTag, Cell)](), count: count + 1)
        for alignment in alignments {
            for bead in alignment.paragraphs.beads where !bead.target.isEmpty {
                let cell = Cell(paragraphs: Array(bead.target), type: bead.type, score: bead.score)
                if bead.canonical.isEmpty { additions[bead.canonical.lowerBound].append((alignment.language, cell)) }
                for paragraph in bead.canonical { cells[paragraph][alignment.language] = cell }
            }
        }
        var rows: [Row] = []
        for paragraph in 0...count {
            rows += additions[paragraph].map { Row(canonical: nil, cells: [$0.0: $0.1]) }
            guard paragraph < count else { continue }
            var shared: [LanguageTag: Cell] = [:]
            for (language, cell) in cells[paragraph] {
                let first = rows.lastIndex { $0.cells[language]?.paragraphs == cell.paragraphs }
                shared[language] = Cell(
                    paragraphs: cell.paragraphs, type: cell.type, score: cell.score,
                    sharedWithRow: first.map { rows[$0].cells[language]?.sharedWithRow ?? $0 })
            }
            rows.append(Row(canonical: paragraph, cells: shared))
        }
        return rows
    }
}
