/// A rule of the folded layer: what one scalar is matched as.
package protocol FoldRule: Sendable {
    /// The id, for options and counts.
    var id: String { get }

    /// The scalars that stand for one scalar, none to leave it out; `nil` when the rule has nothing to say about it.
    func fold(_ scalar: UInt32) -> [UInt32]?
}

/// The rules of the folded layer, in the order they are tried; each sees what the ones before it made.
package enum FoldRules {
    package static let all: [any FoldRule] = [
        InvisibleFold(), PresentationFormFold(), FullWidthFold(), DigitFold(), ordinalIndicator, CaseFold(),
        AccentFold(), yo, graveLetter, ArabicMarkFold(), arabicLetter, arabicPunctuation, apostrophe, quote, dash,
        space,
    ]

    /// The ids of the rules that look at more than one scalar.
    package static let contextual = [StressMarkFold.id, HanVariantFold.id, TypographicSpaceFold.id, DegreeSignFold.id]

    /// The id of the rule that is off by default.
    package static let accent = AccentFold().id

    /// The ordinal indicators ª and º become a and o.
    private static let ordinalIndicator = ScalarMap("ordinalIndicator", [("a", [0xAA...0xAA]), ("o", [0xBA...0xBA])])

    /// Russian ё becomes е: print leaves the dots out more often than not.
    private static let yo = ScalarMap("yo", [("е", [0x451...0x451])])

    /// ѐ and ѝ, which NFC makes of е and и with a stress mark, become е and и.
    private static let graveLetter = ScalarMap("graveLetter", [("е", [0x450...0x450]), ("и", [0x45D...0x45D])])

    /// Arabic letters that are written one for another: alef forms, hamza on its seat, ya and alef maqsura, ta marbuta,
    /// and the Persian and Urdu ya, kaf and ha.
    private static let arabicLetter = ScalarMap(
        "arabicLetter",
        [
            ("ا", [0x622...0x623, 0x625...0x625, 0x671...0x673, 0x675...0x675]), ("و", [0x624...0x624]),
            ("ي", [0x626...0x626, 0x649...0x649, 0x6CC...0x6CC]),
            ("ه", [0x629...0x629, 0x6BE...0x6BE, 0x6C0...0x6C1, 0x6D5...0x6D5]), ("ك", [0x6A9...0x6AA]),
        ])

    /// Arabic comma, semicolon, question mark, per cent sign and number marks become their ASCII counterparts.
    private static let arabicPunctuation = ScalarMap(
        "arabicPunctuation",
        [
            (",", [0x60C...0x60C, 0x66C...0x66C]), (";", [0x61B...0x61B]), ("?", [0x61F...0x61F]),
            ("%", [0x66A...0x66A]), (".", [0x66B...0x66B, 0x6D4...0x6D4]),
        ])

    /// The apostrophe in all its shapes becomes the ASCII apostrophe.
    private static let apostrophe = ScalarMap(
        "apostrophe",
        [
            (
                "'",
                [
                    0x60...0x60, 0xB4...0xB4, 0x2018...0x201B, 0x2032...0x2032, 0x2B9...0x2B9, 0x2BB...0x2BC,
                    0x55A...0x55A,
                ]
            )
        ])

    /// Double quotation marks, guillemets and the corner brackets 「」『』 become the ASCII quotation mark.
    private static let quote = ScalarMap(
        "quote",
        [
            (
                "\"",
                [
                    0xAB...0xAB, 0xBB...0xBB, 0x201C...0x201F, 0x2033...0x2033, 0x2039...0x203A, 0x300C...0x300F,
                    0x301D...0x301F, 0xFE41...0xFE44, 0xFF62...0xFF63,
                ]
            )
        ])

    /// Hyphens, dashes and the minus sign become the ASCII hyphen.
    private static let dash = ScalarMap(
        "dash", [("-", [0x2010...0x2015, 0x2212...0x2212, 0xFE58...0xFE58, 0xFE63...0xFE63, 0x2E3A...0x2E3B])])

    /// Spaces of every width, no-break or not, become the ASCII space.
    private static let space = ScalarMap(
        "space",
        [(" ", [0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000])])
}

/// A rule that is a table: ranges of scalars and the one scalar that each stands for.
struct ScalarMap: FoldRule {
    let id: String
    private let table: [(to: [UInt32], from: [ClosedRange<UInt32>])]

    init(_ id: String, _ table: [(to: Unicode.Scalar, from: [ClosedRange<UInt32>])]) {
        self.id = id
        self.table = table.map { ([$0.to.value], $0.from) }
    }

    func fold(_ scalar: UInt32) -> [UInt32]? {
        for (folded, ranges) in table where ranges.contains(where: { $0.contains(scalar) }) { return folded }
        return nil
    }
}
