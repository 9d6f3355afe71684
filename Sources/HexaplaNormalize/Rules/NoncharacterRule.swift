/// Noncharacters stay and are counted: they are valid in UTF-8 but stand for nothing.
struct NoncharacterRule: CharacterRule {
    let id = "noncharacter"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar) ? .keep : nil
    }
}
