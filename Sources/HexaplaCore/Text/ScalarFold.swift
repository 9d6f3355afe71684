/// A light folding of single scalars, for looking words up in small lists without a normalized copy of the text.
///
/// It drops case, accents, Arabic vowel marks, tatweel and format controls; it joins the alef, yeh and teh marbuta
/// forms; full-width forms become ASCII, every kind of space U+0020 and every decimal digit an ASCII digit. A scalar
/// gives one scalar or nothing, composed and decomposed spellings give the same. Both sides of a comparison must be
/// folded; the result is not for reading.
public enum ScalarFold {
    /// Folds a scalar.
    ///
    /// - Parameter scalar: Any scalar.
    /// - Returns: The folded scalar; `nil` when the scalar is dropped (marks and format controls).
    public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        if value < tableEnd {
            let folded = table[Int(value)]
            return folded == 0 ? nil : Unicode.Scalar(folded)
        }
        if value >= 0x2000, value < markEnd {
            let folded = marks[Int(value - 0x2000)]
            return folded == 0 ? nil : Unicode.Scalar(folded)
        }
        if (0xFF01...0xFF5E).contains(value) { return Unicode.Scalar(value - 0xFEE0).flatMap(fold) }
        if (0x3400...0x9FFF).contains(value) || value >= 0x10000 { return scalar }
        return slowFold(scalar)
    }

    /// Folds a string.
    ///
    /// - Parameter string: Any string.
    /// - Returns: The folded scalars, possibly none.
    public static func fold(_ string: String) -> [Unicode.Scalar] {
        string.unicodeScalars.compactMap { fold($0) }
    }

    /// Latin, Greek, Cyrillic, Hebrew and Arabic.
    private static let tableEnd: UInt32 = 0x700
    private static let table = folded(0..<tableEnd)
    /// General punctuation.
    private static let markEnd: UInt32 = 0x2070
    private static let marks = folded(0x2000..<markEnd)

    private static func folded(_ values: Range<UInt32>) -> [UInt16] {
        values.map { value in
            Unicode.Scalar(value).flatMap(slowFold).map { UInt16(truncatingIfNeeded: $0.value) } ?? 0
        }
    }

    private static func slowFold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return nil
        case .spaceSeparator: return " "
        case .decimalNumber:
            return properties.numericValue.flatMap { Unicode.Scalar(0x30 + UInt32($0)) }
        default: break
        }
        if scalar == "\u{640}" { return nil }
        let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return variants[lower] ?? lower
    }

    private static let variants: [Unicode.Scalar: Unicode.Scalar] = {
        let groups = [  // in NFC; the first of each group is the base
            "aàáâãäåāăą", "cçćĉċč", "dď", "eèéêëēĕėęě", "gĝğġģ", "hĥ", "iìíîïĩīĭį", "jĵ", "kķ", "lĺļľ", "nñńņň",
            "oòóôõöōŏő", "rŕŗř", "sśŝşš", "tţť", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž", "иѝй", "еѐё", "ії", "уў", "гѓ",
            "кќ",
            "اأإآٱ", "يىئ", "هة", "وؤ", "'’‘ʼ",
        ]
        var result: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups {
            guard let base = group.unicodeScalars.first else { continue }
            for variant in group.unicodeScalars.dropFirst() { result[variant] = base }
        }
        return result
    }()
}
