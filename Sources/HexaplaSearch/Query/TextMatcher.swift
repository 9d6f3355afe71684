import Foundation
import HexaplaCore
import HexaplaDatabase
import HexaplaICU
import HexaplaSystem

/// A query made ready for the texts of one language.
final class TextMatcher {
    private enum Form {
        case words(WordPhrases)
        case exact([UInt8])
        case regex
    }

    /// The full-text table to ask and the question; `nil` when all texts must be looked at.
    let question: (table: String, expression: String)?
    /// Whether what the full-text table answers must still be looked at.
    let isOnlyCandidate: Bool
    private let form: Form
    private let cutter: WordCutter
    private let subject: String
    private var regex: RegularExpression?

    /// Makes a query ready.
    ///
    /// - Parameters:
    ///   - query: What to look for.
    ///   - mode: How.
    ///   - cutter: Cuts texts of the language.
    ///   - subject: What messages call the query.
    /// - Throws: `PipelineError` when it is empty, too long, without words, or no regular expression.
    init(_ query: String, _ mode: FindMode, _ cutter: WordCutter, subject: String) throws(PipelineError) {
        (self.cutter, self.subject) = (cutter, subject)
        try Self.check(query, subject)
        switch mode {
        case .words:
            let phrases = try WordPhrases(query, cutter, subject: subject)
            form = .words(phrases)
            question = (CorpusSchema.forms, phrases.expression(column: cutter.language))
        case .exact:
            let text = query.precomposed.trimmingCharacters(in: .whitespaces)
            form = .exact(Array(text.utf8))
            question = WordPhrases(exact: text, cutter).map {
                (CorpusSchema.words, $0.expression(column: cutter.language))
            }
        case .regex:
            do throws(RegularExpression.PatternError) {
                regex = try RegularExpression(query.precomposed)
            } catch {
                let place = error.offset.map { " (read up to character \($0))" } ?? ""
                throw PipelineError(.usage, subject, "It is no regular expression\(place). \(error.reason)")
            }
            form = .regex
            question = nil
        }
        isOnlyCandidate = mode == .exact
    }

    private static func check(_ query: String, _ subject: String) throws(PipelineError) {
        if query.allSatisfy(\.isWhitespace) { throw PipelineError(.usage, subject, "There is nothing to look for.") }
        if query.utf8.count > FindQuery.longest {
            throw PipelineError(
                .usage, subject,
                "It is \(query.utf8.count) bytes long; at most \(FindQuery.longest) are looked for.")
        }
    }

    /// Where the query stands in a text.
    ///
    /// - Parameters:
    ///   - text: The text as shown.
    ///   - most: The most places to look for.
    /// - Returns: Ranges of UTF-8 bytes in text order, none of them empty.
    /// - Throws: `PipelineError` when a regular expression takes too long.
    func places(in text: [UInt8], atMost most: Int = .max) throws(PipelineError) -> [Range<Int>] {
        switch form {
        case .words(let phrases): return phrases.places(in: text, cutter)
        case .exact(let words): return Self.places(of: words, in: text)
        case .regex:
            do throws(ICUError) {
                return try regex?.matches(in: text, atMost: most) ?? []
            } catch {
                throw PipelineError(
                    .usage, subject,
                    "The regular expression takes too long on a sentence of \(text.count) bytes; repetitions inside"
                        + " repetitions, such as (a+)+, do that.")
            }
        }
    }

    /// Whole words only: letters and digits at an end of what is looked for do not go on in the text.
    private static func places(of words: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        var (places, from): ([Range<Int>], Int) = ([], 0)
        while let found = ByteSearch.first(of: words, in: text, from: from) {
            if !goesOn(text, at: found.lowerBound), !goesOn(text, at: found.upperBound) { places.append(found) }
            from = found.upperBound
        }
        return places
    }

    /// Whether a word goes on at a place of a text.
    private static func goesOn(_ text: [UInt8], at place: Int) -> Bool {
        guard place > 0, place < text.count else { return false }
        let classes = ScalarClasses.shared
        let (before, behind) = (
            classes[UTF8Bytes.scalar(text, before: place)], classes[UTF8Bytes.scalar(text, at: place)]
        )
        return behind == .mark || before.isWordLike && behind.isWordLike && before != .han && behind != .han
    }
}

extension String {
    /// The same text with letters and marks composed (NFC), as texts are shown.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
