/// ѐ and ѝ, which NFC makes of е and и with a stress mark, become е and и.
struct GraveLetterFold: FoldRule {
    let id = "graveLetter"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x450: [0x435]
        case 0x45D: [0x438]
        default: nil
        }
    }
}
