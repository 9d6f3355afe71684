/// Arabic comma, semicolon, question mark, per cent sign and number marks become their ASCII counterparts.
struct ArabicPunctuationFold: FoldRule {
    let id = "arabicPunctuation"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x60C, 0x66C: [0x2C]
        case 0x61B: [0x3B]
        case 0x61F: [0x3F]
        case 0x66A: [0x25]
        case 0x66B, 0x6D4: [0x2E]
        default: nil
        }
    }
}
