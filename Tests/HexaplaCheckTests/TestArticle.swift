import HexaplaCore
import HexaplaFacts
import HexaplaLanguage
import HexaplaTesting

@testable import HexaplaCheck

/// Documents, alignments and lists for the tests of this target.
enum TestArticle {
    static let readers = FactReaders(TestLanguages.all)
    static let stage = CheckStage(languages: TestLanguages.all, facts: readers, options: CheckOptions())

    static func numbers(_ text: String, _ language: LanguageTag) -> ParagraphNumbers {
        ParagraphNumbers(readers[language].facts(of: LayeredText(text)))
    }

    /// A document; each paragraph is given as its sentences, and they are joined by spaces.
    static func document(
        _ language: LanguageTag, _ paragraphs: [[String]], kinds: [Int: ParagraphKind] = [:],
        languages: [Int: LanguageTag] = [:], switcher: [LanguageTag] = []
    ) -> SegmentedDocument {
        let texts = paragraphs.map { $0.joined(separator: " ") }
        var position = 0
        let source = texts.map { text in
            defer { position += text.utf8.count + 2 }
            return SourceParagraph(
                text: LayeredText(text), map: OffsetMap(identity: text.utf8.count, origin: position))
        }
        let read = ReadDocument(
            id: DocumentID(article: "a1", language: language), path: "a1/\(language).txt",
            byteCount: texts.reduce(0) { $0 + $1.utf8.count + 2 },
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .blank, paragraphs: source)
        let detected = DetectedDocument(
            source: read, language: LanguageGuess(tag: language, confidence: 1),
            paragraphs: texts.indices.map { LanguageGuess(tag: languages[$0] ?? language, confidence: 1) })
        let labelled = LabelledDocument(
            detected: detected,
            labels: texts.indices.map { ParagraphLabel(kind: kinds[$0] ?? .body, rule: "test") },
            switcher: switcher.map { SwitcherEntry(language: $0, paragraph: 0, range: ByteRange(0, 1)) })
        let normalized = NormalizedDocument(
            labelled: labelled,
            paragraphs: texts.map { text in
                NormalizedParagraph(
                    text: LayeredText(text), map: OffsetMap(identity: text.utf8.count), folded: LayeredText(text),
                    foldedMap: OffsetMap(identity: text.utf8.count))
            })
        return SegmentedDocument(normalized: normalized, sentences: sentences(paragraphs), tokens: [])
    }

    static func document(_ language: LanguageTag, _ paragraphs: [String]) -> SegmentedDocument {
        document(language, paragraphs.map { [$0] })
    }

    private static func sentences(_ paragraphs: [[String]]) -> [Sentence] {
        paragraphs.enumerated().flatMap { index, sentences in
            var start = 0
            return sentences.map { text in
                defer { start += text.utf8.count + 1 }
                return Sentence(paragraph: index, range: ByteRange(start, start + text.utf8.count), tokens: 0..<0)
            }
        }
    }

    /// Beads from their two counts and a score.
    static func beads(_ shapes: [(Int, Int, Double)]) -> [Bead] {
        var canonical = 0
        var target = 0
        return shapes.map { shape in
            defer {
                canonical += shape.0
                target += shape.1
            }
            return Bead(
                canonical: canonical..<canonical + shape.0, target: target..<target + shape.1, score: shape.2)
        }
    }

    static func alignment(_ level: AlignmentLevel, _ shapes: [(Int, Int, Double)]) throws -> Alignment {
        try Alignment(
            level: level, beads: beads(shapes), canonicalCount: shapes.reduce(0) { $0 + $1.0 },
            targetCount: shapes.reduce(0) { $0 + $1.1 })
    }

    /// The alignment of a version; without shapes of sentences each sentence is linked with the one of its number; without
    /// places each paragraph has one sentence.
    static func version(
        _ language: LanguageTag, _ paragraphs: [(Int, Int, Double)], sentences: [(Int, Int, Double)]? = nil,
        moves: [Move] = [], places: SentencePlaces? = nil
    ) throws -> VersionAlignment {
        let counts = (sentences ?? paragraphs).reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        return try VersionAlignment(
            language: language, paragraphs: alignment(.paragraph, paragraphs),
            sentences: alignment(.sentence, sentences ?? paragraphs),
            places: places ?? SentencePlaces(canonical: Array(0..<counts.0), target: Array(0..<counts.1)), moves: moves)
    }

    static func aligned(
        _ canonical: SegmentedDocument, _ versions: [(SegmentedDocument, VersionAlignment)]
    ) -> AlignedArticle {
        AlignedArticle(
            article: Article(id: "a1", canonical: canonical, versions: versions.map(\.0)), alignments: versions.map(\.1)
        )
    }

    /// An article whose paragraphs are linked one to one.
    static func parallel(_ canonical: [String], _ versions: [LanguageTag: [String]]) throws -> AlignedArticle {
        let links = canonical.map { _ in (1, 1, 0.9) }
        return try aligned(
            document(.english, canonical),
            versions.sorted { $0.key < $1.key }.map { (document($0.key, $0.value), try version($0.key, links)) })
    }

    static func findings(_ aligned: AlignedArticle, _ options: CheckOptions = CheckOptions()) -> [Finding] {
        options == CheckOptions()
            ? stage.run(CheckInput(aligned: aligned)).findings
            : CheckStage(languages: TestLanguages.all, facts: readers, options: options).run(
                CheckInput(aligned: aligned)
            ).findings
    }
}
