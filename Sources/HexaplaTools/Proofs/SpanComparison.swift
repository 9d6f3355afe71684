/// Compares the text of a span with that of a segment: white space aside, which line ends and markup change.
enum SpanComparison {
    /// Whether two texts are the same but for white space, and for how many U+FFFD stand in a row.
    static func agree(_ left: String, _ right: String) -> Bool {
        left == right && left.utf8.count == right.utf8.count || essence(left) == essence(right)
    }

    /// White space, controls and invisible characters: between the lines of a paragraph they are no part of its text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value > 0x20, scalar.value < 0x7F { return false }
        let properties = scalar.properties
        return properties.isWhitespace || properties.generalCategory == .control
            || properties.isDefaultIgnorableCodePoint
    }

    /// Whether a text is a part of another, white space and invisible characters aside.
    static func holds(_ whole: String, _ part: String) -> Bool {
        let part = essence(part)
        return part.isEmpty || essence(whole).firstRange(of: part) != nil
    }

    private static func essence(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if scalar == "\u{FFFD}", scalars.last == "\u{FFFD}" { continue }
            scalars.append(scalar)
        }
        return scalars
    }
}
