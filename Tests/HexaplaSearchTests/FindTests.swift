import Foundation
import HexaplaCore
import HexaplaRun
import HexaplaRunTesting
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaSearch

@Suite struct FindTests {
    let sample: SearchSample

    init() async throws {
        sample = try await SearchSample()
    }

    /// An inflected or folded form of a word in each language, and what stands in the texts.
    static let words = [
        ("en", "Bridges", "bridge"), ("ar", "جِسر", "الجسر"), ("es", "PUENTES", "puente"), ("ru", "мостами", "мост"),
        ("fr", "ponts", "pont"), ("zh", "新橋", "新桥"), ("ru", "обошелся", "обошёлся"), ("fr", "coûté", "coûté"),
    ]

    private func text(_ hit: FindResult.Hit, _ place: Range<Int>) -> String {
        String(decoding: Array(hit.text.utf8)[place], as: UTF8.self)
    }

    @Test func wordsAreFoundByTheirForms() throws {
        for (code, query, word) in Self.words {
            let language = try #require(LanguageTag(code))
            let result = try sample.answer(query) { $0.languages = [language] }
            #expect(result.total >= 4, "\(query)")
            for hit in result.hits {
                #expect(hit.language == language && !hit.matches.isEmpty)
                #expect(hit.matches.allSatisfy { text(hit, $0).lowercased().contains(word) }, "\(hit.text)")
            }
        }
    }

    /// Counts add up, and hits come in order, each once.
    @Test func countsAddUp() throws {
        for query in ["bridge", "1200", "korvala", "Talvi", "nothing-of-this"] { try countsAddUp(query) }
    }

    private func countsAddUp(_ query: String) throws {
        let result = try sample.answer(query)
        #expect(result.total == result.hits.count && result.counts.map(\.language) == LanguageTag.six)
        for count in result.counts {
            let own = result.hits.filter { $0.language == count.language }
            #expect(own.count == count.hits && Set(own.map(\.article)).count == count.articles)
            #expect(Set(own.map { "\($0.article) \($0.sentence)" }).count == own.count)
        }
        #expect(result.hits.map(\.article) == result.hits.map(\.article).sorted())
        for limit in [1, 3] {
            let part = try sample.answer(query) { $0.limit = limit }
            #expect(part.counts == result.counts && part.hits == Array(result.hits.prefix(limit)))
        }
    }

    @Test func phrasesAndRows() throws {
        let phrase = try sample.answer("\"new bridge\"") { $0.languages = [.english] }
        #expect(phrase.total == 4 && phrase.hits.allSatisfy { text($0, $0.matches[0]) == "new bridge" })
        #expect(try sample.answer("\"bridge new\"") { $0.languages = [.english] }.total == 0)
        #expect(try sample.answer("bridge new") { $0.languages = [.english] }.total == 4)
        let hit = phrase.hits[0]
        #expect(hit.article == "a0" && hit.sentence == 1 && hit.paragraph == 1 && hit.row == 1 && hit.canonical == 1)
        #expect(hit.columns.map(\.language) == [.arabic, .spanish, .russian, .french, .chinese])
        let beside = Dictionary(uniqueKeysWithValues: hit.columns.map { ($0.language, $0.text) })
        #expect(beside[.french] == "La ministre Ana Talvi a inauguré lundi le nouveau pont de Korvala.")
        #expect(beside[.chinese] == "安娜·塔尔维部长星期一在科尔瓦拉为新桥揭幕。")
        let paragraph = try sample.answer("\"new bridge\"") {
            ($0.level, $0.languages, $0.columns) = (.paragraph, [.english], [.french])
        }
        #expect(paragraph.hits[0].columns.map(\.units) == [[1]])
        #expect(paragraph.hits[0].columns[0].text.hasSuffix("millions de couronnes."))
        #expect(try sample.answer("bridge") { $0.columns = [] }.hits.allSatisfy(\.columns.isEmpty))
    }

    @Test func exactIsLetterForLetter() throws {
        #expect(try sample.answer("bridge") { $0.mode = .exact }.counts[0].hits == 12)
        #expect(try sample.answer("Bridge") { $0.mode = .exact }.counts[0].hits == 0)
        #expect(try sample.answer("bridg") { $0.mode = .exact }.total == 0)
        #expect(try sample.answer("Он обошёлся в") { $0.mode = .exact }.total == 4)
        #expect(try sample.answer("Он обошелся в") { $0.mode = .exact }.total == 0)
        // Signs have no words, and characters of Chinese stand alone.
        #expect(try sample.answer("·") { $0.mode = .exact }.counts.last?.hits == 4)
        #expect(try sample.answer("瓦拉为新") { $0.mode = .exact }.total == 4)
    }

    @Test func regularExpressions() throws {
        let result = try sample.answer("\\b[0-9]{4}\\b") { $0.mode = .regex }
        #expect(result.total == 20 && result.hits.allSatisfy { text($0, $0.matches[0]) == "1200" })
        #expect(try sample.answer("(?i)MINISTRE?A") { $0.mode = .regex }.counts.map(\.hits)[2] == 8)
        // Nothing is found nowhere.
        #expect(try sample.answer("Ω*") { $0.mode = .regex }.total == 0)
        #expect(try sample.answer("桥+") { $0.mode = .regex }.hits.allSatisfy { text($0, $0.matches[0]) == "桥" })
    }

    private static func cancelThisTask() {
        withUnsafeCurrentTask { $0?.cancel() }
    }

    /// A query that nobody waits for any more ends, and its index is not taken for damaged.
    @Test(arguments: [("bridge", FindMode.regex), ("bridge", .exact)])
    func aCancelledQueryEnds(text: String, mode: FindMode) async throws {
        let output = sample.output
        let asking = Task {
            var search = try CorpusSearch(output: output, resources: SearchSample.resources.get()) { _ in }
            var query = FindQuery(text)
            query.mode = mode
            Self.cancelThisTask()
            return try search.answer(query).total
        }
        let error = await #expect(throws: PipelineError.self) { try await asking.value }
        #expect(error?.kind == .cancelled)
    }

    /// Who stands beside whom does not depend on the side that is asked first.
    @Test func conditionsAreSymmetric() throws {
        let pairs = [
            ("ru", "мост", "fr", "pont"), ("zh", "揭幕", "ar", "افتتحت"), ("en", "people", "es", "personas"),
            ("fr", "millions", "fr", "couronnes"), ("ru", "мост", "fr", "absent"),
        ]
        for (left, word, right, other) in pairs { try conditionsAreSymmetric(left, word, right, other) }
    }

    private func conditionsAreSymmetric(_ left: String, _ word: String, _ right: String, _ other: String) throws {
        let languages = try [left, right].map { try #require(LanguageTag($0)) }
        for level in AlignmentLevel.allCases {
            func pairs(_ here: Int, _ text: String, _ condition: String) throws -> Set<String> {
                let result = try sample.answer(text) {
                    ($0.level, $0.languages, $0.columns) = (level, [languages[here]], [languages[1 - here]])
                    $0.conditions = [try FindQuery.Condition(condition)]
                }
                return Set(
                    result.hits.flatMap { hit in
                        hit.columns.flatMap { column in column.matches.isEmpty ? [] : [hit.article] }
                    })
            }
            let there = try pairs(0, word, "\(right):\(other)")
            #expect(try pairs(1, other, "\(left):\(word)") == there)
            #expect(there.isEmpty == (other == "absent"), "\(left) \(right) \(level)")
        }
    }

    /// What always stands beside a word is among its renderings, with the word of the lexicon first.
    @Test func renderingsAreWordsOfWhatIsLinked() throws {
        let renderings = try #require(try sample.answer("monday") { $0.languages = [.english] }.renderings)
        #expect(renderings.language == .english && renderings.hits == 4 && renderings.sampled == 4)
        let columns = Dictionary(uniqueKeysWithValues: renderings.columns.map { ($0.language, $0) })
        for (code, word) in [("es", "lunes"), ("ru", "понедельник"), ("fr", "lundi"), ("zh", "星期一")] {
            let language = try #require(LanguageTag(code))
            let column = try #require(columns[language])
            let candidate = try #require(column.candidates.first { $0.word == word }, "\(code) \(column.candidates)")
            #expect(column.linked == 4 && candidate.sentences == 4 && candidate.association >= RenderingRanking.least)
            #expect(column.candidates.count <= RenderingRanking.most)
        }
        #expect(try sample.answer("monday") { $0.hasRenderings = false }.renderings == nil)
        #expect(try sample.answer("nothing-of-this").renderings == nil)
    }

    /// Where the run aligned paragraphs only, these are what is linked.
    @Test func runsOfParagraphsAlone() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(6, to: folder)
        var options = PipelineOptions()
        options.level = .paragraph
        _ = try await Sample.run(in: folder, options: options)
        var search = try CorpusSearch(
            output: folder.location("out"), resources: SearchSample.resources.get(), tell: { _ in })
        var query = FindQuery("million")
        query.languages = [.english]
        query.conditions = [try FindQuery.Condition("fr:nouveau")]
        let result = try search.answer(query)
        #expect(result.level == .paragraph && result.total == 6)
        #expect(result.hits[0].columns.allSatisfy { $0.units == [1] })
        let french = result.renderings?.columns.first { $0.language == .french }
        #expect(french?.linked == 12 && french?.candidates.isEmpty == false)
        #expect(french?.candidates.allSatisfy { $0.sentences >= 6 && $0.association >= RenderingRanking.least } == true)
    }

    /// What `--json` prints is what its schema says, for Python's `jsonschema`.
    ///
    /// Where the package is not installed the test says so; where `HEXAPLA_FOREIGN` is `required`, as in CI, it fails.
    @Test func aForeignValidatorAgrees() throws {
        var arguments: [String] = []
        for (number, text) in ["bridge", "talvi", "nothing-of-this", "桥"].enumerated() {
            let name = "answer\(number).json"
            try sample.folder.write(
                sample.answer(text) {
                    $0.limit = 7
                    if number > 0 { $0.conditions = [try FindQuery.Condition("fr:pont")] }
                }.json, to: name)
            arguments += ["find.json", sample.folder.location(name)]
        }
        let root = #filePath.replacing("/HexaplaSearchTests/FindTests.swift", with: "")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", root + "/Schemas/validate.py"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let isMissing = process.terminationStatus == 3
        if isMissing, ProcessInfo.processInfo.environment["HEXAPLA_FOREIGN"] != "required" {
            return FileHandle.standardError.write(Data("\n*** NOT TESTED: find.json. \(text)***\n\n".utf8))
        }
        #expect(process.terminationStatus == 0, "\(text)")
    }

    @Test func associationsAreAsDefined() {
        func association(_ both: Int, _ first: Int, _ second: Int, _ all: Int) -> Association {
            Association(both: both, first: first, second: second, all: all)
        }
        // Dunning's formula by hand: 10 of 10 together among 100.
        let expected = 2 * (10 * log(100.0 / 10) + 90 * log(100.0 / 90))
        #expect(abs(association(10, 10, 10, 100).logLikelihood - expected) < 1e-9)
        #expect(association(1, 10, 10, 100).logLikelihood == 0)
        #expect(association(0, 10, 10, 100).logLikelihood == 0)
        #expect(association(3, 3, 3, 1).logLikelihood >= 0)
        // Precision 1/3, recall 3/4: 5 · P · R / (4 · P + R) is 0.6, and 0.072 by chance.
        #expect(abs(association(3, 4, 9, 100).overlap(share: 1) - (0.6 - 0.072) / (1 - 0.072)) < 1e-9)
        #expect(abs(association(3, 4, 18, 100).overlap(share: 0.5) - (0.6 - 0.144) / (1 - 0.144)) < 1e-9)
        // What stands everywhere, and what stands nowhere.
        #expect(association(10, 10, 100, 100).overlap(share: 1) == 0)
        #expect(association(0, 0, 0, 0).overlap(share: 1) == 0)
    }
}
