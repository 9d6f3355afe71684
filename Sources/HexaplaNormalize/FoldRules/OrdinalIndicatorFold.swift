/// The ordinal indicators ª and º become a and o.
struct OrdinalIndicatorFold: FoldRule {
    let id = "ordinalIndicator"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xAA: [0x61]
        case 0xBA: [0x6F]
        default: nil
        }
    }
}
