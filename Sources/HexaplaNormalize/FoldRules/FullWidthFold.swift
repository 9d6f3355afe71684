import HexaplaICU

/// Full-width forms of ASCII (U+FF01 to U+FF5E) become ASCII.
struct FullWidthFold: FoldRule {
    let id = "fullWidth"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        (0xFF01...0xFF5E).contains(scalar) ? [scalar - 0xFF01 + 0x21] : nil
    }
}
