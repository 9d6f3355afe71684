/// The zero-width joiner and non-joiner stay where they shape a script or an emoji and are left out elsewhere.
struct JoinerRule: CharacterRule {
    let id = "joiner"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        guard scalar == 0x200C || scalar == 0x200D else { return nil }
        return shapes(previous) && shapes(next) ? nil : .drop
    }

    /// Arabic and Indic scripts, emoji and their variation selector.
    private func shapes(_ scalar: UInt32) -> Bool {
        (0x0600...0x109F).contains(scalar) || (0x2600...0x27BF).contains(scalar) || scalar == 0xFE0F
            || scalar == 0x2640 || scalar == 0x2642 || (0x1F000...0x1FAFF).contains(scalar)
    }
}
