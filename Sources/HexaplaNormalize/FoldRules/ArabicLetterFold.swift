/// Arabic letters that are written one for another: alef forms, hamza on its seat, ya and alef maqsura, ta marbuta,
/// and the Persian and Urdu ya, kaf and ha.
struct ArabicLetterFold: FoldRule {
    let id = "arabicLetter"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675: [0x627]
        case 0x624: [0x648]
        case 0x626, 0x649, 0x6CC: [0x64A]
        case 0x629, 0x6BE, 0x6C0, 0x6C1, 0x6D5: [0x647]
        case 0x6A9, 0x6AA: [0x643]
        default: nil
        }
    }
}
