import HexaplaICU

/// Tatweel, harakat and the other marks on Arabic letters are left out.
struct ArabicMarkFold: FoldRule {
    let id = "arabicMark"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        if scalar == 0x640 { return [] }
        let isArabic =
            (0x610...0x61A).contains(scalar) || (0x64B...0x65F).contains(scalar) || scalar == 0x670
            || (0x6D6...0x6ED).contains(scalar) || (0x898...0x8FF).contains(scalar)
        return isArabic && ScalarClasses.shared[scalar] == .mark ? [] : nil
    }
}
