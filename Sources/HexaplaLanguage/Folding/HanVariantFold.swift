import HexaplaCore
import HexaplaICU

/// Traditional Han characters become simplified ones where the text is traditional; simplified text is not touched.
///
/// 著 and 乾 have two simplified forms: 著 is 着 behind a verb and stays in words of writing and fame (著名, 名著); 乾 is
/// 干 for dry and stays in names and terms (乾隆, 乾坤).
struct HanVariantFold: Sendable {
    static let id = "hanVariant"

    private let variants: HanVariants

    /// Creates the rule; `nil` when ICU has no table for it.
    init?() {
        guard let shared = HanVariants.shared else { return nil }
        variants = shared
    }

    /// Whether a character may become another one.
    func changes(_ scalar: UInt32) -> Bool {
        scalar == Self.zhu || scalar == Self.qian || variants.simplified(scalar) != nil
    }

    /// The simplified form of a character, or the character.
    func fold(_ scalar: UInt32, in text: [UInt8], from start: Int, to end: Int) -> UInt32 {
        guard scalar == Self.zhu || scalar == Self.qian else { return variants.simplified(scalar) ?? scalar }
        let before = UTF8Bytes.scalar(text, before: start)
        let after = end < text.count ? UTF8Bytes.scalar(text, at: end) : 0
        if scalar == Self.zhu {
            return Self.writtenBefore.contains(before) || Self.writtenAfter.contains(after) ? scalar : 0x7740
        }
        return Self.heavenBefore.contains(before) || Self.heavenAfter.contains(after) ? scalar : 0x5E72
    }

    private static let zhu: UInt32 = 0x8457
    private static let qian: UInt32 = 0x4E7E
    private static let writtenBefore = scalars("名原專专巨論论編编合所顯显卓昭土譯译遺遗拙共新舊旧主較彰撰")
    private static let writtenAfter = scalars("名作者稱称述有錄录譯译文於于")
    private static let heavenBefore = scalars("康雍")
    private static let heavenAfter = scalars("隆坤清元卦縣县陵符寧宁嘉德興兴")

    private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    /// Whether a text shows traditional characters: more of them than of characters only simplified text has.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: `true` when there is at least one traditional character and they are the greater number.
    func isTraditional(_ text: [UInt8]) -> Bool {
        var balance = 0
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let lead = text[index]
                if lead >= 0xE3, lead <= 0xE9 {
                    let scalar =
                        UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
                    balance += variants.evidence(scalar)
                    index += 3
                } else {
                    index += 1
                }
            }
        }
        return balance > 0
    }
}
