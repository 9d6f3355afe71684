/// Spaces of every width, no-break or not, become the ASCII space.
struct SpaceFold: FoldRule {
    let id = "space"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [0x20]
        default: nil
        }
    }
}
