import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

/// Maps from the folded layer down to the bytes of a file.
@Suite struct CompositionTests {
    /// Scalars of all scripts, marks, and the planes behind UTF-16 surrogates.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x52F, 0x590...0x5FF, 0x600...0x6FF,
        0x900...0x97F, 0xE00...0xE7F, 0x1100...0x11FF, 0x1E00...0x1EFF, 0x2000...0x206F, 0x3000...0x30FF,
        0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xE010, 0xF900...0xFAD9, 0xFB50...0xFDFF, 0xFE00...0xFE0F,
        0xFE70...0xFEFF, 0xFF00...0xFFFF, 0x10000...0x100FF, 0x1D400...0x1D7FF, 0x1F300...0x1F6FF, 0x20000...0x2A6DF,
        0x2F800...0x2FA1D, 0xE0100...0xE01EF, 0x10FFF0...0x10FFFF, 0x0A...0x0D,
    ]

    private static func text(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var text = String.UnicodeScalarView("x".unicodeScalars)
        while text.count < 160 {
            guard let range = ranges.randomElement(using: &generator) else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
            }
        }
        return String(text)
    }

    /// The map of a text that lies in a file as UTF-16 behind a mark of two bytes.
    private static func fileMap(_ text: String) -> OffsetMap<Original, FileBytes> {
        var map = OffsetMap<Original, FileBytes>(origin: 2)
        for scalar in text.unicodeScalars {
            map.append(fromWidth: UTF8.width(scalar), toWidth: 2 * UTF16.width(scalar))
        }
        return map
    }

    /// Where each scalar of the file starts, and its end.
    private static func fileBoundaries(_ text: String) -> Set<Int> {
        var boundaries: Set<Int> = [2]
        var position = 2
        for scalar in text.unicodeScalars {
            position += 2 * UTF16.width(scalar)
            boundaries.insert(position)
        }
        return boundaries
    }

    @Test(arguments: UInt64(0)..<60)
    func mapsComposeDownToTheFile(seed: UInt64) throws {
        let source = Self.text(seed: seed)
        let file = Self.fileMap(source)
        let boundaries = Self.fileBoundaries(source)
        for language in LanguageTag.six {
            let paragraph = try layers(source, language)
            let down = paragraph.foldedMap.then(paragraph.map)
            var last = 0
            var end = 2
            for (start, stop) in scalarRanges(paragraph.folded.utf8) {
                let range = file.map(down(ByteRange(start, stop)))
                #expect(boundaries.contains(range.start) && boundaries.contains(range.end))
                #expect(range.start >= last && range.end >= end)
                last = range.start
                end = range.end
            }
            let whole = file.map(down(paragraph.folded.bounds))
            #expect(paragraph.folded.isEmpty || whole.end <= file.toEnd && whole.start >= 2)
            #expect(whole.end >= end)
        }
    }

    @Test(arguments: UInt64(60)..<100)
    func aRangeIsMappedToWhatItsPartsAreMappedTo(seed: UInt64) throws {
        let paragraph = try layers(Self.text(seed: seed), .arabic)
        var generator = SeededGenerator(seed: seed)
        let cuts = scalarRanges(paragraph.text.utf8).map(\.0)
        for _ in 0..<40 {
            let three = (0..<3).compactMap { _ in cuts.randomElement(using: &generator) }.sorted()
            guard three.count == 3, three[0] < three[1], three[1] < three[2] else { continue }
            let left = paragraph.map.map(ByteRange(three[0], three[1]))
            let right = paragraph.map.map(ByteRange(three[1], three[2]))
            let both = paragraph.map.map(ByteRange(three[0], three[2]))
            #expect(both.start == left.start && both.end == right.end)
            #expect(left.start <= right.start && left.end <= right.end)
        }
    }

    @Test(arguments: UInt64(100)..<140)
    func goingDownAndUpAgainGivesWholeUnits(seed: UInt64) throws {
        let paragraph = try layers(Self.text(seed: seed), .chinese)
        for (start, end) in scalarRanges(paragraph.folded.utf8) {
            let range = ByteRange<Folded>(start, end)
            let down = paragraph.foldedMap.map(range)
            let again = paragraph.foldedMap.inverseMap(down)
            #expect(again.contains(range))
            #expect(paragraph.foldedMap.map(again) == down)
        }
    }

    @Test(arguments: NormalizeOptions.ruleIDs)
    func mapsHoldWithEachRuleAlone(id: String) throws {
        let others = NormalizeOptions.ruleIDs.filter { $0 != id }
        let options = NormalizeOptions(disabledRules: others, foldsAccents: true)
        for seed in UInt64(0)..<4 {
            let source = Self.text(seed: seed) + oddText(seed: seed, length: 200)
            let document = DocumentFactory.labelled([source], language: .traditionalChinese)
            let paragraph = try #require(try NormalizeStage(options: options).run(document).value.paragraphs.first)
            #expect(paragraph.map.fromCount == paragraph.text.count)
            #expect(paragraph.map.toEnd == source.utf8.count)
            #expect(paragraph.foldedMap.fromCount == paragraph.folded.count)
            #expect(paragraph.foldedMap.toEnd == paragraph.text.count)
            #expect(String(validating: paragraph.folded.utf8, as: UTF8.self) != nil)
        }
    }

    @Test func aLoneSurrogateIsAReplacementCharacterAndStays() throws {
        let source = String(decoding: [0x61, 0xD800, 0x62, 0xDC00] as [UInt16], as: UTF16.self)
        #expect(source == "a\u{FFFD}b\u{FFFD}")
        #expect(try layers(source).folded.string == source)
    }

    private func scalarRanges(_ bytes: [UInt8]) -> [(Int, Int)] {
        let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
        return zip(starts, starts.dropFirst() + [bytes.count]).map { ($0, $1) }
    }
}
