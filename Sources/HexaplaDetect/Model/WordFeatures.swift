/// The hashed features of one word.
///
/// Runs of three to five characters of the word with its boundary signs, every letter outside the base alphabet, the
/// word, and the word with the one before it. All are sums of rows of one table; collisions are not checked (feature
/// hashing: Weinberger et al., ICML 2009). The top bits of a hash choose the row.
enum WordFeatures {
    /// The most features a word of `WordScanner.maximumLetters` letters can have.
    static let capacity = 127

    private static let gramSeed: UInt64 = 0x243F_6A88_85A3_08D3
    private static let wordSeed: UInt64 = 0x1319_8A2E_0370_7344
    private static let letterSeed: UInt64 = 0xA409_3822_299F_31D0

    /// Gives the hash of each feature of a word.
    ///
    /// - Parameters:
    ///   - word: Letters between boundary signs.
    ///   - length: The number of letters, at least 1.
    ///   - rareLetters: Bit `i` is set when `word[i]` is a feature by itself.
    ///   - previous: The hash of the word before; 0 when there is none.
    ///   - take: Called with each hash.
    /// - Returns: The hash of the word.
    @inline(__always)
    static func forEach(
        word: borrowing Span<UInt16>, length: Int, rareLetters: UInt64, previous: UInt64,
        _ take: (UInt64) -> Void
    ) -> UInt64 {
        let last = length + 1
        let seed = mix(gramSeed, word[0])
        var whole = mix(wordSeed, word[0])
        var index = 0
        while index + 2 <= last {
            let next = word[index + 1]
            var hash = mix(mix(mix(seed, word[index]), next), word[index + 2])
            take(hash)
            if index + 3 <= last {
                hash = mix(hash, word[index + 3])
                take(hash)
            }
            if index + 4 <= last { take(mix(hash, word[index + 4])) }
            whole = mix(whole, next)
            index += 1
        }
        var rest = rareLetters
        while rest != 0 {
            take(mix(letterSeed, word[rest.trailingZeroBitCount]))
            rest &= rest &- 1
        }
        take(whole)
        if previous != 0 { take(mix(previous &* 3 ^ whole, 7)) }
        return whole
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ sign: UInt16) -> UInt64 {
        let product = (hash ^ UInt64(sign)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
