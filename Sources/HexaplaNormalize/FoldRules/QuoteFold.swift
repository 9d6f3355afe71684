/// Double quotation marks and guillemets become the ASCII quotation mark; the corner brackets 「」『』 stay.
struct QuoteFold: FoldRule {
    let id = "quote"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x301D...0x301F: [0x22]
        default: nil
        }
    }
}
