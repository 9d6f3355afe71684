import HexaplaICU

/// Format characters, controls and variation selectors are left out.
struct InvisibleFold: FoldRule {
    let id = "invisible"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        let isSelector = (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
        return isSelector || ScalarClasses.shared[scalar] == .format ? [] : nil
    }
}

/// Arabic presentation forms of every kind become the letters, spaces and marks they show.
package struct PresentationFormFold: FoldRule {
    package let id = "presentationFormFold"

    package func fold(_ scalar: UInt32) -> [UInt32]? {
        guard Self.isPresentationForm(scalar) else { return nil }
        let letters = CaseFolder.compatibility(scalar)
        return letters.isEmpty ? nil : letters
    }

    /// Whether a scalar is an Arabic presentation form (A or B).
    package static func isPresentationForm(_ scalar: UInt32) -> Bool {
        (0xFB50...0xFDFF).contains(scalar) || (0xFE70...0xFEFC).contains(scalar)
    }
}

/// Full-width forms of ASCII (U+FF01 to U+FF5E) become ASCII.
struct FullWidthFold: FoldRule {
    let id = "fullWidth"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        (0xFF01...0xFF5E).contains(scalar) ? [scalar - 0xFF01 + 0x21] : nil
    }
}

/// Decimal digits of every script become ASCII digits of the same value.
struct DigitFold: FoldRule {
    let id = "digit"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        guard scalar > 0x7F, let value = CaseFolder.digitValue(scalar) else { return nil }
        return [0x30 + value]
    }
}

/// Full case folding (UAX #44, `CaseFolding.txt`); accents are kept.
struct CaseFold: FoldRule {
    let id = "case"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        let kind = ScalarClasses.shared[scalar]
        guard kind == .upper || kind == .lower || kind == .letter || kind == .symbol else { return nil }
        let folded = CaseFolder.fold(scalar)
        return folded == [scalar] ? nil : folded
    }
}

/// Accents on Latin letters are left out, ñ excepted, and œ and æ become two letters.
///
/// Off unless the options ask for it: stemmers and lexicons need the accents.
struct AccentFold: FoldRule {
    let id = "accent"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xF1, 0xD1: return nil
        case 0x153: return [0x6F, 0x65]
        case 0xE6: return [0x61, 0x65]
        case 0xC0...0x24F, 0x1E00...0x1EFF:
            let parts = CaseFolder.compatibility(scalar)
            guard let base = parts.first, parts.count > 1, base < 0x80,
                parts.dropFirst().allSatisfy({ (0x300...0x36F).contains($0) })
            else { return nil }
            return [base]
        default: return nil
        }
    }
}

/// Tatweel, harakat and the other marks on Arabic letters are left out.
struct ArabicMarkFold: FoldRule {
    let id = "arabicMark"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        if scalar == 0x640 { return [] }
        let isArabic =
            (0x610...0x61A).contains(scalar) || (0x64B...0x65F).contains(scalar) || scalar == 0x670
            || (0x6D6...0x6ED).contains(scalar) || (0x898...0x8FF).contains(scalar)
        return isArabic && ScalarClasses.shared[scalar] == .mark ? [] : nil
    }
}
