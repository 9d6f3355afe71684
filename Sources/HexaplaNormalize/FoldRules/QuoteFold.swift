/// Double quotation marks, guillemets and the corner brackets 「」『』 become the ASCII quotation mark.
struct QuoteFold: FoldRule {
    let id = "quote"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFE41...0xFE44,
            0xFF62, 0xFF63:
            [0x22]
        default: nil
        }
    }
}
