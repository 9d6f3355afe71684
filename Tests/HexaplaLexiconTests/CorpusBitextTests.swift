import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLexicon

/// A lexicon of a few words among many in a language without stems, and documents in which a new word stands among them.
enum SmallCorpus {
    static func lexicon(_ language: LanguageTag = .chinese) throws -> Lexicon {
        var trainer = LexiconTrainer(language: language)
        trainer.iterations = 20
        let english = ["mola kenu", "mola vira", "kenu vira", "mola", "kenu", "vira"]
        let other = ["alom unek", "alom ariv", "unek ariv", "alom", "unek", "ariv"]
        let rest = (0..<400).map { "zu\($0)ki" }
        trainer.add(document(english + rest, .english), document(other + rest, language))
        let info = LexiconInfo(language: language, sources: [], command: "test", files: [:])
        return try Lexicon(data: Data(trainer.lexicon(info: info)))
    }

    static func document(
        _ sentences: [String], _ language: LanguageTag, article: String = "a", kinds: [ParagraphKind] = []
    ) -> SegmentedDocument {
        DocumentFactory.segmented(sentences.map { [$0] }, language: language, article: article, kinds: kinds)
    }

    /// Sentence by sentence, each with a probability.
    static func links(
        _ english: [String], _ other: [String], language: LanguageTag = .chinese, scores: [Double]? = nil,
        kinds: [ParagraphKind] = []
    ) throws -> LinkedSentences {
        let left = document(english, .english, kinds: kinds)
        let right = document(other, language, kinds: kinds)
        let beads = english.indices.map {
            Bead(canonical: $0..<$0 + 1, target: $0..<$0 + 1, score: scores?[$0] ?? 1)
        }
        let alignment = try Alignment(
            level: .sentence, beads: beads, canonicalCount: english.count, targetCount: other.count)
        return LinkedSentences(
            canonical: DocumentWords(left), target: DocumentWords(right),
            alignment: try VersionAlignment(
                language: language, paragraphs: alignment, sentences: alignment,
                places: SentencePlaces(canonical: Array(english.indices), target: Array(other.indices))),
            lexicon: try lexicon(language))
    }

    static func translations(_ lexicon: Lexicon, _ word: String, _ side: LexiconSide = .canonical) -> [String] {
        var found: [Int] = []
        lexicon.withTable(side) { table in
            guard let number = table.word(FormKey(form: Array(word.utf8)[...])) else { return }
            table.forEachEntry(of: number) { found.append($0.word) }
        }
        return lexicon.withTable(side.other) { other in found.map { other.text($0) } }
    }
}

@Suite struct CorpusBitextTests {
    private static let english = ["mola dubo", "kenu dubo", "vira dubo sela", "mola sela", "kenu sela"]
    private static let other = ["alom obud", "unek obud", "ariv obud ales", "alom ales", "unek ales"]

    private func bitext(_ parts: [[Int]]) throws -> CorpusBitext {
        var bitext = CorpusBitext(language: .chinese)
        for part in parts {
            bitext.add(try SmallCorpus.links(part.map { Self.english[$0] }, part.map { Self.other[$0] }))
        }
        return bitext
    }

    private func learnt(_ bitext: CorpusBitext) throws -> Lexicon {
        try bitext.lexicon(over: SmallCorpus.lexicon())
    }

    @Test(arguments: [[[0, 1, 2, 3, 4]], [[0, 3], [1, 4], [2]]])
    func newWordsAreLearnt(parts: [[Int]]) throws {
        let lexicon = try learnt(bitext(parts))
        #expect(SmallCorpus.translations(lexicon, "dubo").first == "obud")
        #expect(SmallCorpus.translations(lexicon, "ales", .target).first == "sela")
        #expect(SmallCorpus.translations(lexicon, "mola").first == "alom")
        #expect(lexicon.info.sources.last?.pairs == 5)
    }

    @Test func theOrderOfDocumentsAndSentencesDoesNotMatter() throws {
        let parts = [[0, 3], [1, 4], [2]]
        let first = try learnt(bitext(parts))
        let second = try learnt(bitext(parts.reversed().map { Array($0.reversed()) }))
        #expect(first.digest == second.digest)
    }

    @Test func aWordOfOneSentenceIsNotLearnt() throws {
        var bitext = try bitext([[0, 1, 2, 3, 4]])
        bitext.add(try SmallCorpus.links(["mola tepi"], ["alom ipet"]))
        #expect(SmallCorpus.translations(try learnt(bitext), "tepi").isEmpty)
    }

    @Test func aSentenceThatIsRepeatedCountsOnce() throws {
        var bitext = CorpusBitext(language: .chinese)
        for _ in 0..<9 { bitext.add(try SmallCorpus.links(["mola tepi"], ["alom ipet"])) }
        #expect(bitext.count == 1 && bitext.figures.links == 9)
        #expect(SmallCorpus.translations(try learnt(bitext), "tepi").isEmpty)
    }

    @Test func nothingTeachesNothing() throws {
        let base = try SmallCorpus.lexicon()
        let lexicon = try learnt(CorpusBitext(language: .chinese))
        for word in ["mola", "kenu", "vira"] {
            #expect(SmallCorpus.translations(lexicon, word) == SmallCorpus.translations(base, word))
        }
        #expect(lexicon.wordCount(.canonical) == base.wordCount(.canonical))
    }

    @Test func tooManyLinksAreDrawnFrom() throws {
        let bitext = try bitext([[0, 1, 2, 3, 4]])
        var constants = SelfTraining()
        constants.cells = 20
        let bytes = try bitext.bytes(over: SmallCorpus.lexicon(), constants)
        let pairs = try Lexicon(data: Data(bytes)).info.sources.last?.pairs ?? 0
        #expect(pairs < 5)
    }
}
