/// A 64-bit FNV-1a hash with a salt for the kind of key, so that a number never equals a word.
struct KeyHash {
    /// What kind of key is hashed.
    enum Salt: UInt64 { case number = 1, word, name, prefix, month, weekday, ordinal }

    private(set) var value: UInt64

    init(_ salt: Salt) {
        value = 0xCBF2_9CE4_8422_2325 ^ (salt.rawValue &* 0x9E37_79B9_7F4A_7C15)
    }

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    static func of(_ salt: Salt, _ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = KeyHash(salt)
        for byte in bytes { hash.add(byte) }
        return hash.value
    }

    static func of(_ salt: Salt, number: Int) -> UInt64 {
        of(salt, String(number).utf8)
    }
}
