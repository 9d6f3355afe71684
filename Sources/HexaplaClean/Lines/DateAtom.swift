/// A piece of a line as dates are read: digits, letters, or one run of Han characters.
struct DateAtom: Hashable {
    enum Kind: Hashable {
        case digits, letters, han
    }

    let kind: Kind
    let text: String
    /// The last mark before the piece: a space when it is parted by white space only, nothing when it is glued.
    let mark: Unicode.Scalar?

    /// The value, when the piece is digits.
    var number: Int? { kind == .digits && text.utf8.count <= 4 ? Int(text) : nil }

    /// Cuts words where digits, letters and Han characters meet.
    ///
    /// - Parameter tokens: The words of a line.
    /// - Returns: The pieces, in order.
    static func atoms(of tokens: [LineToken]) -> [DateAtom] {
        var atoms: [DateAtom] = []
        for token in tokens {
            var text = ""
            var kind: Kind?
            var mark: Unicode.Scalar? = token.gap.last ?? " "
            for scalar in token.key.unicodeScalars {
                let next = Self.kind(of: scalar)
                if let current = kind, next != current {
                    atoms.append(DateAtom(kind: current, text: text, mark: mark))
                    text = ""
                    mark = next == nil ? scalar : nil
                }
                if next != nil { text.unicodeScalars.append(scalar) }
                kind = next
            }
            if let kind { atoms.append(DateAtom(kind: kind, text: text, mark: mark)) }
        }
        return atoms
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind? {
        if (0x30...0x39).contains(scalar.value) { return .digits }
        if scalar == "-" || scalar == "'" || scalar == "\u{2010}" || scalar == "\u{2011}" { return nil }
        return (0x3007...0x9FFF).contains(scalar.value) ? .han : .letters
    }
}
