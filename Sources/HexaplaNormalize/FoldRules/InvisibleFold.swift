import HexaplaICU

/// Format characters, controls and variation selectors are left out.
struct InvisibleFold: FoldRule {
    let id = "invisible"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        let isSelector = (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
        return isSelector || ScalarClasses.shared[scalar] == .format ? [] : nil
    }
}
