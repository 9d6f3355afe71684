import HexaplaCore

/// The dateline at the start of the first paragraph: place, date and agency before the first sentence.
///
/// It is found by its shape in any script with spaces: words of a place and a date, then an agency of the list
/// between slashes or brackets ("MOSCOW, May 26. /TASS/.", "PARIS (Reuters) —", "МОСКВА, 26 мая. /ТАСС/."); or, without an
/// agency, a place in capitals before a dash, or a place with a date before a dash or stop.
struct DatelineRule {
    static let id = "dateline"
    private static let maxBytes = 260
    private static let maxWords = 14

    private let tokens: [LineToken]
    private let utf8: [UInt8]
    private let agencies: Agencies
    private let vocabulary: PageVocabulary

    /// Looks for a dateline.
    ///
    /// - Parameters:
    ///   - utf8: The paragraph; only its beginning is read.
    ///   - agencies: The names of agencies.
    ///   - vocabulary: Where months and days are looked up.
    /// - Returns: Its bytes, from the start of the paragraph to the last mark of the dateline.
    static func find(_ utf8: [UInt8], _ agencies: Agencies, _ vocabulary: PageVocabulary) -> ByteRange<Original>? {
        let rule = DatelineRule(
            tokens: LineTokenizer.tokens(of: utf8, limit: maxBytes).tokens, utf8: utf8, agencies: agencies,
            vocabulary: vocabulary)
        return rule.withAgency ?? rule.withoutAgency
    }

    // MARK: - With an agency

    private var withAgency: ByteRange<Original>? {
        for index in tokens.indices.prefix(Self.maxWords) {
            let count = agencies.match(tokens, at: index)
            let after = index + count
            guard count > 0, after < tokens.count, isPlaceAndDate(0..<index) else { continue }
            let opens = tokens[index].gap.last.map { "/([".unicodeScalars.contains($0) } ?? false
            let closes = tokens[after].gap.first.map { "/)]".unicodeScalars.contains($0) } ?? false
            let isBare = index > 0 && isDash(tokens[index].gap.last) && isDash(tokens[after].gap.last)
            if opens && closes || isBare { return range(before: after) }
        }
        return nil
    }

    /// Whether words can be a place and a date: none of them begins small, dates and their little words aside.
    private func isPlaceAndDate(_ words: Range<Int>) -> Bool {
        words.count <= 10 && tokens[words].allSatisfy { !$0.startsLowercase || isDateWord($0) }
    }

    private func isDateWord(_ token: LineToken) -> Bool {
        token.isNumber || vocabulary.isDateWord(token.key)
            || vocabulary.dateLine(LayeredText(validUTF8: Array(utf8[token.range.indices]))) != nil
    }

    // MARK: - Without an agency

    private var withoutAgency: ByteRange<Original>? {
        for index in tokens.indices.dropFirst().prefix(9) where endsDateline(tokens[index].gap, before: index) {
            let words = 0..<index
            let dates = tokens[words].filter(isDateWord).count
            let place = tokens[words].filter { !isDateWord($0) }
            let hasDate = tokens[words].contains(where: \.isNumber) && tokens[words].contains(where: isMonth)
            let city = place.prefix(1) + place.dropFirst().prefix { !$0.gap.contains(",") }
            let isCapital = city.allSatisfy(\.isUppercase) && city.contains { $0.key.count >= 4 }
            guard (1...4).contains(place.count), dates == 0 || hasDate, isPlaceAndDate(words) else { continue }
            if isCapital || hasDate && isDash(tokens[index].gap.last) { return range(before: index) }
        }
        return nil
    }

    private func isMonth(_ token: LineToken) -> Bool { vocabulary.isMonth(token.key) }

    /// A dash parted by spaces; a stop only after a date.
    private func endsDateline(_ gap: [Unicode.Scalar], before index: Int) -> Bool {
        if isDash(gap.last) { return hasSpace(before: index) || gap.last == "—" }
        return gap == ["."] && (tokens[index - 1].isNumber || isMonth(tokens[index - 1]))
    }

    private func hasSpace(before index: Int) -> Bool {
        utf8[tokens[index - 1].range.end..<tokens[index].range.start].contains { $0 == 0x20 || $0 == 0xC2 }
    }

    private func isDash(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "-" || scalar == "–" || scalar == "—" || scalar == "−"
    }

    // MARK: - The range

    /// From the start of the paragraph to the last mark before a word; quotes that open the text are left to it.
    private func range(before index: Int) -> ByteRange<Original> {
        let start = tokens[index - 1].range.end
        let gap = String(decoding: utf8[start..<tokens[index].range.start], as: UTF8.self).unicodeScalars
        var end = start
        var position = start
        for scalar in gap {
            position += UTF8.width(scalar)
            if "\"“«„'‘¿¡「『".unicodeScalars.contains(scalar) { break }
            if !ScalarTraits(scalar).contains(.whitespace) { end = position }
        }
        return ByteRange(0, end)
    }
}
