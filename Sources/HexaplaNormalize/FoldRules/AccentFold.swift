import HexaplaICU

/// Accents on Latin letters are left out, ñ excepted, and œ and æ become two letters.
///
/// Off unless the options ask for it: stemmers and lexicons need the accents.
struct AccentFold: FoldRule {
    let id = "accent"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xF1, 0xD1: return nil
        case 0x153: return [0x6F, 0x65]
        case 0xE6: return [0x61, 0x65]
        case 0xC0...0x24F, 0x1E00...0x1EFF:
            let parts = CaseFolder.compatibility(scalar)
            guard let base = parts.first, parts.count > 1, base < 0x80,
                parts.dropFirst().allSatisfy({ (0x300...0x36F).contains($0) })
            else { return nil }
            return [base]
        default: return nil
        }
    }
}
