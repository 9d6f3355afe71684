import HexaplaICU

/// Decimal digits of every script become ASCII digits of the same value.
struct DigitFold: FoldRule {
    let id = "digit"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        guard scalar > 0x7F, let value = CaseFolder.digitValue(scalar) else { return nil }
        return [0x30 + value]
    }
}
