import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// A text with what is needed to look around in it.
struct SegmentText {
    /// The text as UTF-8; valid.
    let bytes: [UInt8]
    /// What the language brings.
    let profile: SegmentProfile
    /// The classes of scalars.
    let classes = ScalarClasses.shared
    /// The simplified forms of Han characters, where words are found among them.
    let variants: HanVariants?
    /// How far rules look back or ahead, in bytes: what keeps the whole linear.
    static let horizon = 96

    init(bytes: [UInt8], profile: SegmentProfile) {
        self.bytes = bytes
        self.profile = profile
        variants = profile.has(.han) ? HanVariants.shared : nil
    }

    /// The class of the scalar at a position; `.other` at the end.
    func kind(at index: Int) -> ScalarClass {
        index < bytes.count ? classes[UTF8Bytes.scalar(bytes, at: index)] : .other
    }

    /// The class of the scalar before a position; `.other` at the start.
    func kind(before index: Int) -> ScalarClass {
        index > 0 ? classes[UTF8Bytes.scalar(bytes, before: index)] : .other
    }

    /// The scalar at a position; 0 at the end.
    func scalar(at index: Int) -> UInt32 {
        index < bytes.count ? UTF8Bytes.scalar(bytes, at: index) : 0
    }

    /// The scalar before a position; 0 at the start.
    func scalar(before index: Int) -> UInt32 { index > 0 ? UTF8Bytes.scalar(bytes, before: index) : 0 }

    /// The position after the scalar at a position.
    func after(_ index: Int) -> Int {
        index < bytes.count ? index + UTF8Bytes.length(bytes[index]) : index
    }

    /// The first position from here that is no white space.
    func skipSpaces(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                index += 1
            } else if byte >= 0xC2, kind(at: index) == .space {
                index = after(index)
            } else {
                break
            }
        }
        return index
    }

    /// The first position before here, going back, that has no white space before it.
    func skipSpaces(backFrom end: Int) -> Int {
        var index = end
        while index > 0 {
            let start = UTF8Bytes.start(bytes, before: index)
            guard kind(at: start) == .space else { break }
            index = start
        }
        return index
    }

    /// The run of letters, digits and marks from a position, with apostrophes' left part only.
    func word(from start: Int) -> Range<Int> {
        var index = start
        while index < bytes.count, index - start < Self.horizon, kind(at: index).isWordLike { index = after(index) }
        return start..<index
    }

    /// The run of letters, digits and marks that ends before a position.
    func word(before end: Int) -> Range<Int> {
        var index = end
        while index > 0, end - index < Self.horizon {
            let start = UTF8Bytes.start(bytes, before: index)
            guard kind(at: start).isWordLike else { break }
            index = start
        }
        return index..<end
    }

    /// The token around a position, bounded by white space and the horizon.
    func chunk(around position: Int) -> Range<Int> {
        var start = position
        while start > 0, position - start < Self.horizon, kind(before: start) != .space {
            start = UTF8Bytes.start(bytes, before: start)
        }
        var end = position
        while end < bytes.count, end - position < Self.horizon, kind(at: end) != .space { end = after(end) }
        return start..<end
    }

    /// The number of scalars in a range, counted to a limit.
    func scalarCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether a word is one capital letter.
    func isCapitalLetter(_ word: Range<Int>) -> Bool {
        scalarCount(word) == 1 && kind(at: word.lowerBound) == .upper
    }

    /// Whether a word is one capital letter with a stop behind it.
    func isInitial(_ word: Range<Int>) -> Bool {
        isCapitalLetter(word) && word.upperBound < bytes.count && bytes[word.upperBound] == 0x2E
    }

    /// The number of line ends in a range, a pair of CR and LF counted once.
    func lineEnds(in range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            let isPair = bytes[index] == 0x0A && index > range.lowerBound && bytes[index - 1] == 0x0D
            if bytes[index] == 0x0D || bytes[index] == 0x0A && !isPair { count += 1 }
        }
        return count
    }

    /// Whether a range holds digits only, and at least one.
    func isNumber(_ range: Range<Int>) -> Bool {
        !range.isEmpty && range.allSatisfy { (0x30...0x39).contains(bytes[$0]) } || isOtherNumber(range)
    }

    private func isOtherNumber(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            guard kind(at: index) == .digit else { return false }
            index = after(index)
        }
        return !range.isEmpty
    }

    /// The scalar at a position, a traditional Han character in its simplified form.
    func simplified(at index: Int) -> UInt32 {
        let scalar = scalar(at: index)
        return variants?.simplified(scalar) ?? scalar
    }

    /// A range in simplified Han characters.
    func simplified(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            UTF8Bytes.append(simplified(at: index), to: &result)
            index = after(index)
        }
        return result
    }

    /// What the Han character at a position can be inside a word.
    func traits(at index: Int) -> HanTraits {
        let scalar = scalar(at: index)
        let traits = profile.han[scalar]
        guard traits.isEmpty, let form = variants?.simplified(scalar) else { return traits }
        return profile.han[form]
    }

    /// Whether the Han character at a position is a word by itself.
    func isSingle(at index: Int) -> Bool { traits(at: index).contains(.single) }

    /// Whether a Chinese word stays whole, though a word of grammar stands in it.
    func isWhole(_ range: Range<Int>) -> Bool { profile.isWhole(simplified(range)) }

    /// Whether a Chinese word is a verb that an adverb may be glued to.
    func isVerb(_ range: Range<Int>) -> Bool { profile.isVerb(simplified(range)) }

    /// Whether a piece holds nothing but Chinese numerals.
    func isNumeral(_ piece: WordPiece) -> Bool { piece.kind == .han && numeralEnd(piece) == piece.end }

    /// Where the Chinese numerals at the start of a piece end.
    func numeralEnd(_ piece: WordPiece) -> Int {
        var index = piece.start
        while index < piece.end, traits(at: index).contains(.numeral) { index = after(index) }
        return index
    }

    /// Whether "://" stands somewhere.
    var hasScheme: Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while let colon = buffer[index...].firstIndex(of: 0x3A) {
                if colon + 2 < buffer.count, buffer[colon + 1] == 0x2F, buffer[colon + 2] == 0x2F { return true }
                index = colon + 1
            }
            return false
        }
    }

    /// Whether bytes stand at a position.
    func has(_ ascii: StaticString, at index: Int) -> Bool {
        let count = ascii.utf8CodeUnitCount
        guard index >= 0, index + count <= bytes.count else { return false }
        return ascii.withUTF8Buffer { wanted in
            for offset in 0..<count where bytes[index + offset] != wanted[offset] { return false }
            return true
        }
    }
}
