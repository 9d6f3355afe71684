/// The words of one side of a lexicon and their translations, read where they lie.
package struct LexiconTable {
    /// A translation of a word.
    @frozen
    package struct Entry: Sendable, Hashable {
        /// The number of the word of the other side.
        package let word: Int
        /// The probability, in steps of `LexiconScale`.
        package let steps: UInt8

        @inlinable
        init(packed: UInt32) {
            word = Int(packed >> 8)
            steps = UInt8(truncatingIfNeeded: packed)
        }
    }

    @usableFromInline let bytes: UnsafeRawBufferPointer
    @usableFromInline let part: LexiconLayout.Side

    init(bytes: UnsafeRawBufferPointer, part: LexiconLayout.Side) {
        self.bytes = bytes
        self.part = part
    }

    /// The number of words.
    @inlinable package var count: Int { part.sizes.words }

    /// The number of a word.
    ///
    /// - Parameter key: The key of a surface or of a form.
    /// - Returns: A number below `count`; `nil` when the lexicon does not know the word.
    @inlinable
    package func word(_ key: FormKey) -> Int? {
        let mask = part.sizes.slots - 1
        var slot = Int(truncatingIfNeeded: key.value) & mask
        for _ in 0...mask {
            let found: UInt64 = load(part.keys + 8 * slot)
            if found == key.value {
                let number = Int(load(part.numbers + 4 * slot) as UInt32)
                return number < count ? number : nil
            }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// How probable a word is by itself, in steps of `LexiconScale`.
    ///
    /// - Parameter word: A number below `count`.
    /// - Returns: Steps below 1.
    @inlinable
    package func background(_ word: Int) -> UInt8 { bytes[part.background + word] }

    /// Whether some word of the other side has this word among its translations.
    ///
    /// - Parameter word: A number below `count`.
    /// - Returns: `true` when it can be explained.
    @inlinable
    package func isReached(_ word: Int) -> Bool { bytes[part.flags + word] & 1 == 1 }

    /// The translations of a word, the likeliest first.
    ///
    /// - Parameters:
    ///   - word: A number below `count`.
    ///   - body: Called with each translation.
    @inlinable
    @inline(__always)
    package func forEachEntry(of word: Int, _ body: (Entry) -> Void) {
        let first = Int(load(part.entryStarts + 4 * word) as UInt32)
        let last = min(Int(load(part.entryStarts + 4 * word + 4) as UInt32), part.sizes.entries)
        guard first < last else { return }
        for place in first..<last {
            body(Entry(packed: load(part.entries + 4 * place)))
        }
    }

    /// How a word is written.
    ///
    /// - Parameter word: A number below `count`.
    /// - Returns: The normal form.
    package func text(_ word: Int) -> String { String(decoding: form(word), as: UTF8.self) }

    /// The UTF-8 bytes of a word's normal form.
    func form(_ word: Int) -> [UInt8] {
        let first = Int(load(part.textStarts + 4 * word) as UInt32)
        let last = Int(load(part.textStarts + 4 * word + 4) as UInt32)
        guard first <= last, last <= part.sizes.textBytes else { return [] }
        return Array(bytes[(part.texts + first)..<(part.texts + last)])
    }

    /// Calls with each key, of surfaces and of forms, and the number of its word; in the order of the file.
    func forEachKey(_ body: (_ key: UInt64, _ word: Int) -> Void) {
        for slot in 0..<part.sizes.slots {
            let key: UInt64 = load(part.keys + 8 * slot)
            let word = Int(load(part.numbers + 4 * slot) as UInt32)
            if key != 0, word < count { body(key, word) }
        }
    }

    @inlinable
    @inline(__always)
    func load<Value: FixedWidthInteger>(_ offset: Int) -> Value {
        Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
    }
}
