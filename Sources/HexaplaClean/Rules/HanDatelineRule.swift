import HexaplaCore

/// The dateline of a wire story in Chinese: agency and place, month and day, and the character for "wire"
/// ("新华社莫斯科5月26日电"), with the reporters in brackets if they follow at once.
enum HanDatelineRule {
    static let id = "dateline"
    private static let maxScalars = 48
    private static let marks: Set<Unicode.Scalar> = ["电", "電", "讯", "訊"]
    private static let stops: Set<Unicode.Scalar> = ["，", "。", ",", ".", "；", "！", "？"]

    /// Looks for a dateline.
    ///
    /// - Parameter utf8: The paragraph; only its beginning is read.
    /// - Returns: Its bytes, from the start of the paragraph.
    static func find(_ utf8: [UInt8]) -> ByteRange<Original>? {
        let scalars = Array(
            String(decoding: utf8.prefix(maxScalars * 4), as: UTF8.self).unicodeScalars.prefix(maxScalars))
        guard let day = dayEnd(scalars),
            let mark = scalars[day...].prefix(7).firstIndex(where: marks.contains),
            !scalars[..<mark].contains(where: stops.contains)
        else { return nil }
        let end = bracketEnd(scalars, from: mark + 1) ?? mark + 1
        return ByteRange(0, scalars[..<end].reduce(0) { $0 + UTF8.width($1) })
    }

    /// The place after 日 in the first "…月…日" with digits.
    private static func dayEnd(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let month = scalars.firstIndex(of: "月"), month > 0, isDigit(scalars[month - 1]) else { return nil }
        var index = month + 1
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        guard index > month + 1, index < scalars.count, scalars[index] == "日" else { return nil }
        return index + 1
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ScalarFold.fold(scalar).map { (0x30...0x39).contains($0.value) } ?? false
    }

    private static func bracketEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var open = start
        while open < scalars.count, scalars[open].properties.isWhitespace { open += 1 }
        guard open < scalars.count, scalars[open] == "（" || scalars[open] == "(" else { return nil }
        return scalars[open...].firstIndex { $0 == "）" || $0 == ")" }.map { $0 + 1 }
    }
}
