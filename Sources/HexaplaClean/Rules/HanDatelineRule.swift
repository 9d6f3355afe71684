import HexaplaCore
import HexaplaFacts

/// The dateline of a wire story in Chinese: agency and place, month and day, and the character for "wire"
/// ("新华社莫斯科5月26日电"), with the reporters in brackets if they follow at once.
enum HanDatelineRule {
    static let id = "dateline"
    private static let maxScalars = 48
    private static let marks: Set<Unicode.Scalar> = ["电", "電", "讯", "訊"]
    private static let stops: Set<Unicode.Scalar> = ["，", "。", ",", ".", "；", "！", "？"]

    /// Looks for a dateline.
    ///
    /// - Parameters:
    ///   - utf8: The paragraph; only its beginning is read.
    ///   - vocabulary: What reads dates.
    /// - Returns: Its bytes, from the start of the paragraph.
    static func find(_ utf8: [UInt8], _ vocabulary: PageVocabulary) -> ByteRange<Original>? {
        let scalars = Array(
            String(decoding: utf8.prefix(maxScalars * 4), as: UTF8.self).unicodeScalars.prefix(maxScalars))
        guard scalars.contains(where: marks.contains), let day = dayEnd(scalars, vocabulary),
            let mark = scalars[day...].prefix(7).firstIndex(where: marks.contains),
            !scalars[..<mark].contains(where: stops.contains)
        else { return nil }
        let end = bracketEnd(scalars, from: mark + 1) ?? mark + 1
        return ByteRange(0, scalars[..<end].reduce(0) { $0 + UTF8.width($1) })
    }

    /// The place after the first day of a month.
    private static func dayEnd(_ scalars: [Unicode.Scalar], _ vocabulary: PageVocabulary) -> Int? {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let head = LayeredText<Original>(String(text))
        for language in vocabulary.languages {
            let dates = language.facts.facts(of: head).filter { $0.date?.month != nil && $0.date?.day != nil }
            guard let date = dates.first else { continue }
            return String(decoding: head.utf8[..<date.range.end], as: UTF8.self).unicodeScalars.count
        }
        return nil
    }

    private static func bracketEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var open = start
        while open < scalars.count, scalars[open].properties.isWhitespace { open += 1 }
        guard open < scalars.count, scalars[open] == "（" || scalars[open] == "(" else { return nil }
        return scalars[open...].firstIndex { $0 == "）" || $0 == ")" }.map { $0 + 1 }
    }
}
