import Foundation

/// Writes the file of a lexicon.
struct LexiconWriter {
    /// What is known of the words of one side.
    struct Side {
        let words: Vocabulary
        let surfaces: SurfaceTable
        /// How probable each word is by itself, in steps of `LexiconScale`.
        let background: [UInt8]
        var entries: [[(target: Int32, probability: Float)]]

        init(words: Vocabulary, surfaces: SurfaceTable) {
            let total = Double(words.counts.reduce(0, +) + words.count)
            let background = words.counts.map { LexiconScale.quantized(Float(Double($0 + 1) / total)) }
            self.init(words: words, surfaces: surfaces, background: background)
        }

        init(words: Vocabulary, surfaces: SurfaceTable, background: [UInt8]) {
            (self.words, self.surfaces, self.background) = (words, surfaces, background)
            entries = Array(repeating: [], count: words.count)
        }
    }

    var canonical: Side
    var target: Side

    /// The content of the file.
    func bytes(info: LexiconInfo) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let description = [UInt8](try encoder.encode(info))
        let order = (canonical: Self.order(canonical.words), target: Self.order(target.words))
        let left = PackedSide(
            canonical, order.canonical, reached: Self.reached(target, canonical.words.count), others: order.target)
        let right = PackedSide(
            target, order.target, reached: Self.reached(canonical, target.words.count), others: order.canonical)
        let layout = LexiconLayout(infoSize: description.count, canonical: left.sizes, target: right.sizes)
        var body = description
        body.append(contentsOf: repeatElement(0, count: layout.canonical.keys - LexiconLayout.headSize - body.count))
        left.append(to: &body, layout.canonical)
        right.append(to: &body, layout.target)
        var head = LexiconLayout.magic
        Self.append(WordForms.version, to: &head)
        Self.append(UInt32(description.count), to: &head)
        for sizes in [left.sizes, right.sizes] {
            for size in [sizes.words, sizes.slots, sizes.entries, sizes.textBytes] {
                Self.append(UInt32(size), to: &head)
            }
        }
        return head + (try LexiconDigest.of(body)) + body
    }

    /// The words in the order of their bytes.
    private static func order(_ words: Vocabulary) -> [Int] {
        (0..<words.count).sorted { words.words[$0].lexicographicallyPrecedes(words.words[$1]) }
    }

    /// Which words some word of the other side translates to.
    private static func reached(_ side: Side, _ count: Int) -> [Bool] {
        var reached = [Bool](repeating: false, count: count)
        for entries in side.entries { for entry in entries { reached[Int(entry.target)] = true } }
        return reached
    }

    static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// One side in the order and form of the file.
private struct PackedSide {
    private var keys: [UInt64]
    private var numbers: [UInt32]
    private var background: [UInt8] = []
    private var flags: [UInt8] = []
    private var entryStarts: [UInt32] = [0]
    private var entries: [UInt32] = []
    private var textStarts: [UInt32] = [0]
    private var texts: [UInt8] = []
    private(set) var sizes = LexiconLayout.SideSizes()

    init(_ side: LexiconWriter.Side, _ order: [Int], reached: [Bool], others: [Int]) {
        var place = [Int](repeating: 0, count: order.count)
        for (number, word) in order.enumerated() { place[word] = number }
        var otherPlace = [Int](repeating: 0, count: others.count)
        for (number, word) in others.enumerated() { otherPlace[word] = number }
        for word in order {
            background.append(side.background[word])
            flags.append(reached[word] ? 1 : 0)
            for entry in side.entries[word] {
                let number = UInt32(otherPlace[Int(entry.target)])
                entries.append(number << 8 | UInt32(LexiconScale.quantized(entry.probability)))
            }
            entryStarts.append(UInt32(entries.count))
            texts += side.words.words[word]
            textStarts.append(UInt32(texts.count))
        }
        var slots = 16
        while slots < 2 * (order.count + side.surfaces.numbers.count) { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        numbers = Array(repeating: 0, count: slots)
        for word in order { insert(FormKey(form: side.words.words[word][...]).value, UInt32(place[word])) }
        for (key, word) in side.surfaces.numbers.sorted(by: { $0.key < $1.key }) {
            insert(key, UInt32(place[Int(word)]))
        }
        sizes = LexiconLayout.SideSizes(
            words: order.count, slots: slots, entries: entries.count, textBytes: texts.count)
    }

    private mutating func insert(_ key: UInt64, _ number: UInt32) {
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        numbers[slot] = number
    }

    /// Adds the parts in the order of the layout.
    func append(to body: inout [UInt8], _ layout: LexiconLayout.Side) {
        for key in keys { LexiconWriter.append(key, to: &body) }
        for number in numbers { LexiconWriter.append(number, to: &body) }
        body += background
        body += flags
        pad(&body, to: layout.entryStarts)
        for start in entryStarts { LexiconWriter.append(start, to: &body) }
        for entry in entries { LexiconWriter.append(entry, to: &body) }
        for start in textStarts { LexiconWriter.append(start, to: &body) }
        body += texts
        pad(&body, to: layout.end)
    }

    private func pad(_ body: inout [UInt8], to offset: Int) {
        body.append(contentsOf: repeatElement(0, count: offset - LexiconLayout.headSize - body.count))
    }
}
