import HexaplaCore

/// What a paragraph looks like, as far as the rules ask.
struct Line: Hashable {
    /// The bytes of the paragraph.
    let utf8: [UInt8]
    /// Columns: one a scalar, two a Han character or full-width form.
    let width: Int
    /// How the paragraph ends.
    let ending: LineEnding
    /// How the paragraph begins.
    let opening: LineOpening
    /// The words, when the paragraph is short enough to be furniture; none otherwise.
    let words: TokenList
    /// The folded text, when the paragraph is short enough; spaces collapsed.
    let folded: [Unicode.Scalar]

    /// The longest paragraph, in bytes, that can be furniture.
    static let maxFurnitureBytes = 480

    /// Looks at a paragraph in time linear in its length.
    ///
    /// - Parameter text: The paragraph as read.
    init(_ text: LayeredText<Original>) {
        utf8 = text.utf8
        width = Self.width(of: utf8)
        ending = LineEnds.ending(of: utf8)
        opening = LineEnds.opening(of: utf8)
        let isShort = utf8.count <= Self.maxFurnitureBytes
        words = isShort ? LineTokenizer.tokens(of: utf8, limit: utf8.count) : TokenList()
        folded = isShort ? Self.fold(utf8) : []
    }

    /// The words of the line.
    var tokens: [LineToken] { words.tokens }

    /// A paragraph of running text: a sentence of some length with its stop.
    var isProse: Bool { ending.isTerminal && width >= 60 }

    private static func width(of utf8: [UInt8]) -> Int {
        var result = 0
        for byte in utf8 where byte & 0xC0 != 0x80 {
            result += (0xE3...0xE9).contains(byte) || byte == 0xEF || byte >= 0xF0 ? 2 : 1
        }
        return result
    }

    private static func fold(_ utf8: [UInt8]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            guard var folded = ScalarFold.fold(scalar) else { continue }
            if folded.value < 0x20 { folded = " " }
            if folded == " ", result.last == " " || result.isEmpty { continue }
            result.append(folded)
        }
        return result
    }
}
