import HexaplaCore
import HexaplaDatabase
import HexaplaSystem

/// The words of a query in one language: all must be there, those of a phrase one behind the other.
struct WordPhrases {
    /// The phrases, each of at least one normal form.
    let phrases: [[[UInt8]]]

    /// Reads a query.
    ///
    /// What stands between quotation marks is a phrase, and so is what is written without a space (`l'accord`, `政府`).
    ///
    /// - Parameters:
    ///   - query: Words, some in quotation marks.
    ///   - cutter: Cuts texts of the language.
    ///   - subject: What messages call the query.
    ///   - asWritten: Whether words stay as they are folded, without stemming.
    /// - Throws: `PipelineError` when a quotation mark is not closed, when there is no word or when there are too many.
    init(_ query: String, _ cutter: WordCutter, subject: String, asWritten: Bool = false) throws(PipelineError) {
        var phrases: [[[UInt8]]] = []
        for part in try Self.parts(query, subject) {
            let folded = cutter.fold(Array(part.utf8)).text
            let words = cutter.tokens(in: folded).map { token in
                Array(asWritten ? folded[token.range] : cutter.form(of: token, in: folded))
            }
            if !words.isEmpty { phrases.append(words) }
        }
        let count = phrases.joined().count
        guard count > 0 else {
            throw PipelineError(
                .usage, subject,
                "There is no word in '\(FindQuery.shown(query))'; signs are found letter for letter (--exact)"
                    + " or by a regular expression (--regex).")
        }
        guard count <= FindQuery.mostWords else {
            throw PipelineError(
                .usage, subject, "It has \(count) words; at most \(FindQuery.mostWords) are looked for at once.")
        }
        self.phrases = phrases
    }

    /// One phrase of all the words of a text, as folded; `nil` when it has none.
    init?(exact text: String, _ cutter: WordCutter) {
        let folded = cutter.fold(Array(text.utf8)).text
        let words = cutter.tokens(in: folded).map { Array(folded[$0.range]) }
        if words.isEmpty { return nil }
        phrases = [words]
    }

    private static func parts(_ query: String, _ subject: String) throws(PipelineError) -> [String] {
        let quoted = query.precomposed.split(separator: "\"", omittingEmptySubsequences: false)
        guard quoted.count % 2 == 1 else {
            throw PipelineError(
                .usage, subject, "A quotation mark is not closed; a mark itself is found letter for letter (--exact).")
        }
        return quoted.enumerated().flatMap { number, part in
            number % 2 == 1 ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    /// The query for SQLite's full-text search, in one column.
    func expression(column: LanguageTag) -> String {
        let phrases = phrases.map { phrase in
            // Words are made of letters, marks and digits, so that nothing in them means anything to SQLite.
            "\"" + phrase.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") + "\""
        }
        return "\(CorpusSchema.quoted(column.code)) : (\(phrases.joined(separator: " AND ")))"
    }

    /// Where the phrases stand in a text.
    ///
    /// - Parameters:
    ///   - text: The text as shown.
    ///   - cutter: Cuts texts of the language.
    /// - Returns: Ranges of UTF-8 bytes in text order, those that touch or overlap as one.
    func places(in text: [UInt8], _ cutter: WordCutter) -> [Range<Int>] {
        let (folded, map) = cutter.fold(text)
        let tokens = cutter.tokens(in: folded)
        let forms = tokens.map { cutter.form(of: $0, in: folded) }
        var places: [Range<Int>] = []
        for phrase in phrases where phrase.count <= forms.count {
            for start in 0...(forms.count - phrase.count)
            where zip(phrase, forms[start...]).allSatisfy({ $0.elementsEqual($1) }) {
                let (first, last) = (tokens[start].range, tokens[start + phrase.count - 1].range)
                let place = map.map(ByteRange(first.lowerBound, last.upperBound)).indices
                places.append(WordCutter.withMarks(place, in: text))
            }
        }
        return Self.joined(places)
    }

    private static func joined(_ places: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, place.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                joined.append(place)
            }
        }
        return joined
    }
}
