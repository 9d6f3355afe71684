/// Private-use characters stay and are counted: nobody but their author knows what they show.
struct PrivateUseRule: CharacterRule {
    let id = "privateUse"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        let isPrivate = (0xE000...0xF8FF).contains(scalar) || (0xF0000...0x10FFFD).contains(scalar)
        return isPrivate && scalar & 0xFFFE != 0xFFFE ? .keep : nil
    }
}
