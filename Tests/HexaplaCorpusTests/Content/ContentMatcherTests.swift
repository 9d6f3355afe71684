import HexaplaCore
import HexaplaLanguage
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus

@Suite struct ContentMatcherTests {
    /// Texts of random items; versions share three quarters of the items of their English text.
    private func random(_ count: Int, seed: UInt64) -> (english: [ContentSignature], versions: [ContentSignature]) {
        var generator = SeededGenerator(seed: seed)
        func signature(_ path: String, _ language: LanguageTag, _ words: Set<Int>) -> ContentSignature {
            let items = words.sorted().map {
                ContentItem(.number, "\($0)".utf8, chance: 0.02, position: UInt8($0 % 200))
            }
            return ContentSignature(
                path: path, language: language, length: 900, paragraphs: 9, items: items.sorted())
        }
        var pairs: (english: [ContentSignature], versions: [ContentSignature]) = ([], [])
        for number in 0..<count {
            let words = Set((0..<24).map { _ in Int.random(in: 0..<4000, using: &generator) })
            let own = Set((0..<8).map { _ in Int.random(in: 0..<4000, using: &generator) })
            pairs.english.append(signature("e\(number)", .english, words))
            pairs.versions.append(signature("v\(number)", .chinese, Set(words.sorted().dropLast(6)).union(own)))
        }
        return pairs
    }

    private static func facts(_ language: LanguageTag) -> LanguageFacts { TestLanguages.all.facts(of: language) }

    @Test(arguments: [(2, 1), (20, 2), (150, 3)])
    func findsAllOfManyTexts(count: Int, seed: Int) {
        let (english, versions) = random(count, seed: UInt64(seed))
        let pairs = ContentMatcher(english: english, versions: versions, facts: Self.facts(.chinese)).pairs()
        #expect(pairs.map(\.version) == Array(0..<count))
        #expect(pairs.allSatisfy { $0.english == $0.version && $0.isSure })
    }

    @Test func theOrderOfTheTextsDoesNotMatter() {
        let (english, versions) = random(90, seed: 4)
        let forward = ContentMatcher(english: english, versions: versions, facts: Self.facts(.chinese)).pairs()
        let backward = ContentMatcher(
            english: english.reversed(), versions: versions.reversed(), facts: Self.facts(.chinese)
        ).pairs().reversed()
        for (left, right) in zip(forward, backward) {
            #expect(left.english == 89 - right.english && left.version == 89 - right.version)
            #expect(left.evidence == right.evidence && left.isSure == right.isSure)
        }
    }

    @Test func textsWithoutACounterpartAreSeldomSure() {
        let (english, versions) = random(40, seed: 5)
        let pairs = ContentMatcher(
            english: Array(english[..<20]), versions: Array(versions[20...]), facts: Self.facts(.chinese)
        ).pairs()
        #expect(pairs.count { $0.isSure } < 5)
    }

    @Test func nothingInCommonIsNoPair() throws {
        let english = try ContentSample.signature(.english, 1)
        let empty = ContentSignature(path: "x", language: .french, length: 10, paragraphs: 1, items: [])
        #expect(ContentMatcher(english: [english], versions: [empty], facts: Self.facts(.french)).pairs().isEmpty)
        #expect(ContentMatcher(english: [], versions: [english], facts: Self.facts(.french)).pairs().isEmpty)
    }

    @Test func evidenceReadsLikeASentence() {
        let shared: [ContentKind: Int] = [.number: 12, .date: 3, .name: 1]
        #expect(ContentEvidence(score: 1, shared: shared).words == "12 numbers, 3 dates and 1 name")
        #expect(ContentEvidence(score: 1, shared: [.word: 2]).words == "2 words spelt alike")
        #expect(ContentEvidence(score: 1, shared: [:]).words == "nothing")
    }
}
