/// Hyphens, dashes and the minus sign become the ASCII hyphen.
struct DashFold: FoldRule {
    let id = "dash"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2E3A, 0x2E3B: [0x2D]
        default: nil
        }
    }
}
