import HexaplaCore
import HexaplaICU

/// Traditional Han characters become simplified ones where the text is traditional; simplified text is not touched.
struct HanVariantFold: Sendable {
    static let id = "hanVariant"

    private let variants: HanVariants

    /// Creates the rule; `nil` when ICU has no table for it.
    init?() {
        guard let shared = HanVariants.shared else { return nil }
        variants = shared
    }

    /// The simplified form of a character, or the character.
    func fold(_ scalar: UInt32) -> UInt32 {
        variants.simplified(scalar) ?? scalar
    }

    /// Whether a text shows traditional characters: more of them than of characters only simplified text has.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: `true` when there is at least one traditional character and they are the greater number.
    func isTraditional(_ text: [UInt8]) -> Bool {
        var balance = 0
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead >= 0xE3, lead <= 0xE9 {
                let scalar = UTF8Bytes.scalar(text, at: index)
                balance += variants.evidence(scalar)
            }
            index += UTF8Bytes.length(lead)
        }
        return balance > 0
    }
}
