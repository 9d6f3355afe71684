/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9) are left out: the order of
/// display follows from the letters, and an override could show other text than is there.
struct BidiControlRule: CharacterRule {
    let id = "bidiControl"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        switch scalar {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .drop
        default: nil
        }
    }
}
