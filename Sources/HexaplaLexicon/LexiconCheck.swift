import Foundation

/// Looks through the bytes of a lexicon before any of it is used.
///
/// The digest tells damage by accident; the bounds also hold against a file that was put together wrongly, because the
/// tables are read without bounds afterwards.
struct LexiconCheck {
    let layout: LexiconLayout
    let digest: [UInt8]
    let info: LexiconInfo

    init(_ bytes: UnsafeRawBufferPointer) throws(LexiconError) {
        guard bytes.count >= LexiconLayout.headSize, bytes.prefix(8).elementsEqual(LexiconLayout.magic) else {
            throw .noLexicon
        }
        let head = (0..<10).map { Self.number(bytes, at: 8 + 4 * $0) }
        guard head[0] == WordForms.version else { throw .otherForms(head[0]) }
        layout = LexiconLayout(
            infoSize: Int(head[1]), canonical: Self.sizes(head[2..<6]), target: Self.sizes(head[6..<10]))
        guard layout.size == bytes.count else { throw .damaged("its size is not what its head says") }
        digest = Array(bytes[48..<LexiconLayout.headSize])
        let body = UnsafeRawBufferPointer(rebasing: bytes[LexiconLayout.headSize...])
        guard LexiconDigest.of(body) == digest else {
            throw .damaged("the content does not have the digest that its head gives")
        }
        do {
            info = try JSONDecoder().decode(LexiconInfo.self, from: Data(body.prefix(layout.infoSize)))
        } catch {
            throw .damaged("its description cannot be read")
        }
        let sides = (layout.canonical, layout.target)
        guard Self.isSound(bytes, sides.0, others: sides.1.sizes.words),
            Self.isSound(bytes, sides.1, others: sides.0.sizes.words)
        else { throw .damaged("a number in it points outside the table it belongs to") }
    }

    private static func sizes(_ head: ArraySlice<UInt32>) -> LexiconLayout.SideSizes {
        let values = head.map(Int.init)
        return LexiconLayout.SideSizes(words: values[0], slots: values[1], entries: values[2], textBytes: values[3])
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// Whether all numbers of a side lie inside what they count; `others` is the number of words of the other side.
    private static func isSound(_ bytes: UnsafeRawBufferPointer, _ side: LexiconLayout.Side, others: Int) -> Bool {
        let sizes = side.sizes
        return sizes.slots.nonzeroBitCount == 1
            && rises(bytes, at: side.entryStarts, count: sizes.words, end: sizes.entries)
            && rises(bytes, at: side.textStarts, count: sizes.words, end: sizes.textBytes)
            && (0..<sizes.entries).allSatisfy { Int(number(bytes, at: side.entries + 4 * $0) >> 8) < others }
            && hasSoundKeys(bytes, side) && hasOrderedTexts(bytes, side)
    }

    /// Whether the starts of the parts of a table begin at 0, never fall and end where the table does.
    private static func rises(_ bytes: UnsafeRawBufferPointer, at offset: Int, count: Int, end: Int) -> Bool {
        var last: UInt32 = 0
        guard number(bytes, at: offset) == 0 else { return false }
        for place in 0...count {
            let next = number(bytes, at: offset + 4 * place)
            guard next >= last else { return false }
            last = next
        }
        return Int(last) == end
    }

    /// Whether each key names a word and a slot is free, so that the search for a word that is not there ends.
    private static func hasSoundKeys(_ bytes: UnsafeRawBufferPointer, _ side: LexiconLayout.Side) -> Bool {
        var used = 0
        for slot in 0..<side.sizes.slots
        where bytes.loadUnaligned(fromByteOffset: side.keys + 8 * slot, as: UInt64.self) != 0 {
            guard Int(number(bytes, at: side.numbers + 4 * slot)) < side.sizes.words else { return false }
            used += 1
        }
        return used < side.sizes.slots
    }

    /// Whether the words are in the order of their bytes, each once.
    private static func hasOrderedTexts(_ bytes: UnsafeRawBufferPointer, _ side: LexiconLayout.Side) -> Bool {
        func text(_ word: Int) -> Slice<UnsafeRawBufferPointer> {
            let first = side.texts + Int(number(bytes, at: side.textStarts + 4 * word))
            return bytes[first..<side.texts + Int(number(bytes, at: side.textStarts + 4 * word + 4))]
        }
        return stride(from: 1, to: side.sizes.words, by: 1).allSatisfy { word in
            text(word - 1).lexicographicallyPrecedes(text(word))
        }
    }
}
