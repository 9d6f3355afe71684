/// Zero-width spaces, word joiners, byte-order marks inside a text invisible operators and the marks of
/// interlinear annotation are left out.
struct ZeroWidthRule: CharacterRule {
    let id = "zeroWidth"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        switch scalar {
        case 0x200B, 0x2060...0x2064, 0x180E, 0xFEFF, 0x034F, 0xFFF9...0xFFFB: .drop
        default: nil
        }
    }
}
