import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLexicon

@Suite struct LexiconTests {
    private static let english = ["mola kenu", "mola vira", "kenu vira", "mola"]
    private static let other = ["alom unek", "alom ariv", "unek ariv", "alom"]
    private static let info = LexiconInfo(
        language: .french, sources: [.init(name: "made up", licence: "none", credit: "nobody", pairs: 4)],
        command: "test", files: [:])

    private func bytes() throws -> [UInt8] {
        var trainer = LexiconTrainer(language: .french)
        trainer.iterations = 20
        trainer.add(
            DocumentFactory.segmented(Self.english.map { [$0] }, language: .english),
            DocumentFactory.segmented(Self.other.map { [$0] }, language: .french))
        #expect(trainer.pairCount == 4)
        return try trainer.lexicon(info: Self.info) { body in
            (0..<32).map { UInt8(truncatingIfNeeded: body.count >> ($0 % 4)) }
        }
    }

    private func translations(_ lexicon: Lexicon, _ word: String, _ side: LexiconSide) -> [String] {
        var found: [Int] = []
        lexicon.withTable(side) { table in
            guard let number = table.word(FormKey(surface: Array(word.utf8)[...])) else { return }
            table.forEachEntry(of: number) { found.append($0.word) }
        }
        return lexicon.withTable(side.other) { other in found.map { other.text($0) } }
    }

    @Test func whatIsWrittenIsRead() throws {
        let lexicon = try Lexicon(data: Data(try bytes()))
        #expect(lexicon.info == Self.info && lexicon.language == .french)
        #expect(lexicon.wordCount(.canonical) == 3 && lexicon.wordCount(.target) == 3)
        #expect(translations(lexicon, "mola", .canonical).first == "alom")
        #expect(translations(lexicon, "ariv", .target).first == "vira")
        #expect(translations(lexicon, "sera", .canonical).isEmpty)
    }

    @Test func wordsAreKnownBySurfaceAndByForm() throws {
        let lexicon = try Lexicon(data: Data(try bytes()))
        lexicon.withTable(.canonical) { table in
            for word in 0..<table.count {
                #expect(table.word(FormKey(form: Array(table.text(word).utf8)[...])) == word)
                #expect(table.isReached(word))
                #expect(LexiconScale.probability(table.background(word)) < 1)
            }
        }
    }

    @Test func trainingTwiceGivesTheSameBytes() throws {
        #expect(try bytes() == bytes())
    }

    @Test func damagedFilesAreRefused() throws {
        let good = try bytes()
        #expect(throws: LexiconError.damaged) { try Lexicon(data: Data()) }
        #expect(throws: LexiconError.damaged) { try Lexicon(data: Data(good.dropLast())) }
        #expect(throws: LexiconError.damaged) { try Lexicon(data: Data([1] + good.dropFirst())) }
        var other = good
        other[8] = 99
        #expect(throws: LexiconError.otherForms(99)) { try Lexicon(data: Data(other)) }
        #expect(throws: LexiconError.self) { try Lexicon(path: "/nonexistent.hxlex") }
    }

    @Test(arguments: [Float(1), 0.5, 0.01, 1e-4])
    func probabilitiesAreKeptToAThirtiethNat(probability: Float) {
        let read = LexiconScale.probability(LexiconScale.quantized(probability))
        #expect(abs(read / probability - 1) < 0.04)
    }
}
