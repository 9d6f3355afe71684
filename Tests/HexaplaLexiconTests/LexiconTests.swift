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
        return try trainer.lexicon(info: Self.info)
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
        #expect(throws: LexiconError.noLexicon) { try Lexicon(data: Data()) }
        #expect(throws: LexiconError.damaged("its size is not what its head says")) {
            try Lexicon(data: Data(good.dropLast()))
        }
        #expect(throws: LexiconError.noLexicon) { try Lexicon(data: Data([1] + good.dropFirst())) }
        var other = good
        other[8] = 99
        #expect(throws: LexiconError.otherForms(99)) { try Lexicon(data: Data(other)) }
        #expect(throws: LexiconError.self) { try Lexicon(path: "/nonexistent.hxlex") }
        for path in ["/dev/zero", "/dev/null", "/"] { #expect(throws: LexiconError.self) { try Lexicon(path: path) } }
    }

    @Test func everyFlippedBitIsSeen() throws {
        let good = try bytes()
        for place in good.indices {
            var bad = good
            bad[place] ^= 1 << UInt8(place % 8)
            #expect(throws: LexiconError.self, "byte \(place)") { try Lexicon(data: Data(bad)) }
        }
    }

    /// A file whose digest holds for its numbers, whatever they are.
    private func sealed(_ change: (inout [UInt8]) -> Void) throws -> Data {
        var bytes = try bytes()
        change(&bytes)
        bytes.replaceSubrange(48..<80, with: try LexiconDigest.of(Array(bytes[80...])))
        return Data(bytes)
    }

    @Test func numbersThatPointOutsideAreSeenWhereTheDigestHolds() throws {
        let good = try bytes()
        let layout = try Data(good).withUnsafeBytes { try LexiconCheck($0).layout }
        #expect(throws: Never.self) { try Lexicon(data: sealed { _ in }) }
        let outside = LexiconError.damaged("a number in it points outside the table it belongs to")
        for side in [layout.canonical, layout.target] {
            for (start, count) in [
                (side.entries, side.sizes.entries), (side.entryStarts, side.sizes.words + 1),
                (side.textStarts, side.sizes.words + 1),
            ] {
                for place in 0..<count {
                    let data = try sealed {
                        $0.replaceSubrange(start + 4 * place..<start + 4 * place + 4, with: [255, 255, 255, 255])
                    }
                    #expect(throws: outside, "\(start) \(place)") { try Lexicon(data: data) }
                }
            }
            let full = try sealed { bytes in for place in side.keys..<side.numbers { bytes[place] = 1 } }
            #expect(throws: outside) { try Lexicon(data: full) }
            let numbers = try sealed { bytes in for place in side.numbers..<side.background { bytes[place] = 255 } }
            #expect(throws: outside) { try Lexicon(data: numbers) }
            let twice = try sealed { bytes in
                for place in side.texts..<side.texts + side.sizes.textBytes { bytes[place] = 97 }
            }
            #expect(throws: outside) { try Lexicon(data: twice) }
        }
    }

    @Test(arguments: [[UInt32.max, 0, 0], [0, UInt32.max, 0], [0, 0, UInt32.max], [.max, .max, .max]])
    func absurdCountsInTheHeadAreRefused(counts: [UInt32]) throws {
        var bytes = try bytes()
        for (place, count) in counts.enumerated() {
            for side in 0..<2 {
                for byte in 0..<4 {
                    bytes[12 + 4 * (place + 1 + 4 * side) - 4 + byte] = UInt8(
                        truncatingIfNeeded: count >> UInt32(8 * byte))
                }
            }
        }
        #expect(throws: LexiconError.self) { try Lexicon(data: Data(bytes)) }
    }

    @Test(arguments: [Float(1), 0.5, 0.01, 1e-4])
    func probabilitiesAreKeptToAThirtiethNat(probability: Float) {
        let read = LexiconScale.probability(LexiconScale.quantized(probability))
        #expect(abs(read / probability - 1) < 0.04)
    }
}
