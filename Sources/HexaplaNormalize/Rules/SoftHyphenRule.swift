/// Soft hyphens are left out: they mark where a line may break, not how the word is spelt.
struct SoftHyphenRule: CharacterRule {
    let id = "softHyphen"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        scalar == 0xAD ? .drop : nil
    }
}
