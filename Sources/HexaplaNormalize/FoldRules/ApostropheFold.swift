/// The apostrophe in all its shapes becomes the ASCII apostrophe.
struct ApostropheFold: FoldRule {
    let id = "apostrophe"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x60, 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2BC, 0x2B9, 0x2BB, 0x55A: [0x27]
        default: nil
        }
    }
}
