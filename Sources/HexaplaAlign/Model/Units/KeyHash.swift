import HexaplaCore

/// Hashes that start with a salt for the kind of key, so that a number never equals a word.
enum KeyHash {
    /// What kind of key is hashed.
    enum Salt: UInt64 { case number = 1, word, name, prefix, month, weekday, time, symbols, territory }

    /// The start of a hash, to add bytes to.
    static func start(_ salt: Salt) -> FNV1a { FNV1a(salt: salt.rawValue &* 0x9E37_79B9_7F4A_7C15) }

    static func of(_ salt: Salt, _ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start(salt)
        hash.add(contentsOf: bytes)
        return hash.value
    }

    static func of(_ salt: Salt, number: Int) -> UInt64 {
        of(salt, String(number).utf8)
    }
}
