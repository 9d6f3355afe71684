/// Builds the table of characters from the general categories and case mappings of the Unicode Character Database.
struct CharacterTableBuilder {
    /// The entries of U+0000 to U+FFFF, without weights for Han.
    func build() -> [CharacterEntry] {
        var scripts = [Script](repeating: .none, count: CharacterEntry.tableCount)
        for (range, script) in Self.blocks {
            for value in range { scripts[Int(value)] = script }
        }
        return scripts.enumerated().map { value, script in
            Unicode.Scalar(UInt32(value)).map { entry($0, script) } ?? CharacterEntry(script: .none)
        }
    }

    private func entry(_ scalar: Unicode.Scalar, _ script: Script) -> CharacterEntry {
        if Self.isIgnored(scalar.value) { return CharacterEntry(script: .ignored) }
        if let special = Self.special[scalar.value] { return CharacterEntry(script: special) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return letter(scalar, script)
        case .nonspacingMark, .spacingMark:
            let isInherited = script == .none || script == .other
            return CharacterEntry(script: isInherited ? .mark : script, folded: UInt16(scalar.value))
        default:
            return CharacterEntry(script: .none)
        }
    }

    private func letter(_ scalar: Unicode.Scalar, _ script: Script) -> CharacterEntry {
        if script == .han { return CharacterEntry(script: .han) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        var folded = lower < 0x10000 ? UInt16(lower) : UInt16(scalar.value)
        if (0xFF41...0xFF5A).contains(folded) { folded -= 0xFEE0 }
        let isCapital = scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
        return CharacterEntry(
            script: script == .none ? .other : script, folded: folded, isCapital: isCapital,
            isRare: !CharacterEntry.isBase(folded))
    }

    /// Arabic vowel signs, tatweel, joiners, soft hyphen and variation selectors say nothing of the language.
    private static func isIgnored(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x610...0x61A, 0x640, 0x64B...0x652, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8,
            0x6EA...0x6ED, 0x200C...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
            true
        default: false
        }
    }

    private static let special: [UInt32: Script] = {
        var table: [UInt32: Script] = [0x27: .apostrophe, 0x2019: .apostrophe, 0x2BC: .apostrophe]
        let ideographic: [UInt32] = Array(0x3001...0x3003) + Array(0x3008...0x3011) + [0xFF01, 0xFF08, 0xFF09]
        for value in ideographic + [0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F] { table[value] = .ideographicSign }
        return table
    }()

    /// The blocks of the Unicode Standard, joined where neighbours belong to one script.
    private static let blocks: [(range: ClosedRange<UInt32>, script: Script)] = [
        (0x41...0x2AF, .latin), (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic), (0x530...0x58F, .armenian),
        (0x590...0x5FF, .hebrew), (0x600...0x6FF, .arabic), (0x750...0x77F, .arabic), (0x780...0x7BF, .thaana),
        (0x860...0x8FF, .arabic), (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali), (0xA00...0xA7F, .gurmukhi),
        (0xA80...0xAFF, .gujarati), (0xB00...0xB7F, .oriya), (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu),
        (0xC80...0xCFF, .kannada), (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala), (0xE00...0xE7F, .thai),
        (0xE80...0xEFF, .lao), (0xF00...0xFFF, .tibetan), (0x1000...0x109F, .myanmar), (0x10A0...0x10FF, .georgian),
        (0x1100...0x11FF, .hangul), (0x1200...0x139F, .ethiopic), (0x1780...0x17FF, .khmer),
        (0x1C80...0x1C8F, .cyrillic), (0x1C90...0x1CBF, .georgian), (0x1D00...0x1DBF, .latin),
        (0x1E00...0x1EFF, .latin), (0x1F00...0x1FFF, .greek), (0x2C60...0x2C7F, .latin), (0x2D00...0x2D2F, .georgian),
        (0x2D80...0x2DDF, .ethiopic), (0x2DE0...0x2DFF, .cyrillic), (0x3005...0x3007, .han), (0x3021...0x3029, .han),
        (0x3040...0x30FF, .kana), (0x3130...0x318F, .hangul), (0x31F0...0x31FF, .kana), (0x3400...0x4DBF, .han),
        (0x4E00...0x9FFF, .han), (0xA640...0xA69F, .cyrillic), (0xA720...0xA7FF, .latin), (0xA960...0xA97F, .hangul),
        (0xAA60...0xAA7F, .myanmar), (0xAB00...0xAB2F, .ethiopic), (0xAB30...0xAB6F, .latin),
        (0xAC00...0xD7FF, .hangul), (0xF900...0xFAFF, .han), (0xFB00...0xFB06, .latin), (0xFB13...0xFB17, .armenian),
        (0xFB1D...0xFB4F, .hebrew), (0xFB50...0xFDFF, .arabic), (0xFE70...0xFEFE, .arabic), (0xFF21...0xFF5A, .latin),
        (0xFF66...0xFF9D, .kana), (0xFFA0...0xFFDC, .hangul),
    ]
}
