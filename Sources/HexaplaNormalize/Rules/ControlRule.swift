/// Control characters that are no white space are left out: they cannot be shown, nor written in XML.
struct ControlRule: CharacterRule {
    let id = "control"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        guard scalar < 0x20 || (0x7F...0x9F).contains(scalar) else { return nil }
        return LineEndRule.matches(scalar) ? nil : .drop
    }
}
