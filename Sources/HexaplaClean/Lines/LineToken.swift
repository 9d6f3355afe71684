import HexaplaCore

/// A word of a line: letters, digits and what joins them, folded for look-up.
struct LineToken: Hashable {
    /// The folded word.
    let key: String
    /// Where it stands in the paragraph, in bytes.
    let range: ByteRange<Original>
    /// The folded marks between the word before and this one, white space left out; a line end is `\n`.
    let gap: [Unicode.Scalar]
    /// Whether it has a cased letter and no lower-case letter.
    let isUppercase: Bool
    /// Whether it starts with a lower-case letter.
    let startsLowercase: Bool

    /// Whether the word is written in digits only.
    var isNumber: Bool { key.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

/// The words of a line, with the marks after the last one.
struct TokenList: Hashable {
    var tokens: [LineToken] = []
    var trailing: [Unicode.Scalar] = []
}

/// Cuts a line into words.
struct LineTokenizer {
    private var list = TokenList()
    private var key = String.UnicodeScalarView()
    private var gap: [Unicode.Scalar] = []
    private var start = 0
    private var end = 0
    private var hasLower = false
    private var hasUpper = false
    private var startsLower = false
    private var pending: Unicode.Scalar?

    /// Cuts the beginning of a text into words.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - limit: The number of bytes to look at; a word that is cut off there is left out.
    /// - Returns: The words.
    static func tokens(of utf8: [UInt8], limit: Int) -> TokenList {
        var tokenizer = LineTokenizer()
        var position = 0
        for scalar in String(decoding: utf8.prefix(limit), as: UTF8.self).unicodeScalars {
            tokenizer.take(scalar, at: position)
            position += UTF8.width(scalar)
        }
        if utf8.count <= limit {
            tokenizer.close()
            tokenizer.list.trailing = tokenizer.gap
        }
        return tokenizer.list
    }

    private mutating func take(_ scalar: Unicode.Scalar, at position: Int) {
        if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{2028}" {
            close()
            return gap.append("\n")
        }
        guard let folded = ScalarFold.fold(scalar) else {
            if !key.isEmpty { end = position + UTF8.width(scalar) }
            return
        }
        if Self.isWordPart(folded) {
            return add(folded, of: scalar, at: position)
        }
        if Self.joins(folded), !key.isEmpty, pending == nil {
            pending = folded
            return
        }
        close()
        if folded != " " { gap.append(folded) }
    }

    private mutating func add(_ folded: Unicode.Scalar, of scalar: Unicode.Scalar, at position: Int) {
        let traits = ScalarTraits(scalar)
        if key.isEmpty {
            start = position
            startsLower = traits.contains(.lowercase)
        }
        if let joint = pending {
            key.append(joint)
            pending = nil
        }
        key.append(folded)
        hasLower = hasLower || traits.contains(.lowercase)
        hasUpper = hasUpper || traits.contains(.uppercase)
        end = position + UTF8.width(scalar)
    }

    /// Ends the word at hand.
    private mutating func close() {
        guard !key.isEmpty else { return }
        list.tokens.append(
            LineToken(
                key: String(key), range: ByteRange(start, end), gap: gap, isUppercase: hasUpper && !hasLower,
                startsLowercase: startsLower))
        gap = pending.map { [$0] } ?? []
        key = String.UnicodeScalarView()
        pending = nil
        hasLower = false
        hasUpper = false
    }

    /// An apostrophe or hyphen between two letters belongs to the word.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if (0x4E00...0x9FFF).contains(scalar.value) { return true }
        return !ScalarTraits(scalar).isDisjoint(with: [.alphabetic, .numeric])
    }
}
