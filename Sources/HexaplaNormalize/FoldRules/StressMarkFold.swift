/// Acute and grave accents on Cyrillic letters mark stress and are left out; letters with accents of their own
/// (й, ё, ї) are single scalars in NFC and are not touched.
enum StressMarkFold {
    static let id = "stressMark"

    /// Whether a mark after a letter only marks stress.
    static func drops(_ mark: UInt32, after letter: UInt32) -> Bool {
        (mark == 0x300 || mark == 0x301) && (0x400...0x52F).contains(letter)
    }
}
