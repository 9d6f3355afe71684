import GRDB
import HexaplaCore
import HexaplaICU
import HexaplaLexicon

/// The words of a corpus, counted by the sentences that hold them, and the list of words of each sentence.
///
/// Memory grows with the number of different words.
struct WordLists {
    private struct Word {
        let form: Int
        let number: Int
        /// The spelling as shown, where there is one of a place that begins no sentence.
        var text: [UInt8] = []
        var beginsSentence = true
        var sentences = 0
    }

    private struct Form {
        let language: LanguageTag
        let text: [UInt8]
        var words = 0
        var sentences = 0
    }

    private var forms: [Form] = []
    private var words: [Word] = []
    private var formNumbers: [LanguageTag: [FormKey: Int32]] = [:]
    private var wordNumbers: [LanguageTag: [FormKey: Int32]] = [:]

    /// Counts the words of a sentence.
    ///
    /// - Parameters:
    ///   - folded: The sentence in the folded layer.
    ///   - cutter: Cuts texts of the language.
    ///   - shown: The spelling as shown of a range of the folded layer.
    /// - Returns: The sentence's list, each different word once: the numbers of the forms in ascending order, each as the
    ///   distance from the one before, followed by the number of the word among those of its form; as LEB128.
    /// - Throws: `ICUError` when ICU cannot open its iterator.
    mutating func add(
        _ folded: [UInt8], _ cutter: WordCutter, shown: (Range<Int>) -> ArraySlice<UInt8>
    ) throws(ICUError) -> [UInt8] {
        var numbers: Set<Int32> = []
        for (place, token) in try cutter.listed(in: folded).enumerated() {
            let word = number(of: token, in: folded, cutter)
            numbers.insert(word)
            if needsSpelling(Int(word), isFirst: place == 0) {
                words[Int(word)].text = Array(shown(token.range))
                words[Int(word)].beginsSentence = place == 0
            }
        }
        var list: [UInt8] = []
        var last = -1
        let sorted = numbers.map { words[Int($0)] }.sorted { ($0.form, $0.number) < ($1.form, $1.number) }
        for word in sorted {
            VariableInteger.append(word.form - max(last, 0), to: &list)
            VariableInteger.append(word.number, to: &list)
            if word.form != last { forms[word.form].sentences += 1 }
            last = word.form
        }
        for number in numbers { words[Int(number)].sentences += 1 }
        return list
    }

    /// Whether the spelling of a word is taken from a place: the first, or the first that begins no sentence.
    private func needsSpelling(_ word: Int, isFirst: Bool) -> Bool {
        words[word].text.isEmpty || words[word].beginsSentence && !isFirst
    }

    private mutating func number(of token: SearchToken, in folded: [UInt8], _ cutter: WordCutter) -> Int32 {
        let surface = folded[token.range]
        let key = FormKey(surface: surface)
        if let known = wordNumbers[cutter.language]?[key] { return known }
        let text = cutter.form(of: token, in: folded)
        let formKey = FormKey(form: text)
        let form = formNumbers[cutter.language]?[formKey] ?? Int32(forms.count)
        if form == forms.count {
            forms.append(Form(language: cutter.language, text: Array(text)))
            formNumbers[cutter.language, default: [:]][formKey] = form
        }
        let number = Int32(words.count)
        words.append(Word(form: Int(form), number: forms[Int(form)].words))
        forms[Int(form)].words += 1
        wordNumbers[cutter.language, default: [:]][key] = number
        return number
    }

    /// Writes the tables of forms and words.
    func write(_ inserts: CorpusInserts, _ database: Database) throws {
        for (number, item) in forms.enumerated() {
            let text = String(decoding: item.text, as: UTF8.self)
            try inserts.add(to: .form, [number, item.language.code, text, item.sentences], database)
        }
        for item in words.sorted(by: { ($0.form, $0.number) < ($1.form, $1.number) }) {
            let text = String(decoding: item.text, as: UTF8.self)
            try inserts.add(to: .word, [item.form, item.number, text, item.sentences], database)
        }
    }
}

/// Whole numbers as LEB128: seven bits a byte, the lowest first.
package enum VariableInteger {
    /// Adds a number that is not negative.
    package static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Reads a number and moves behind it.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - position: Where the number begins, from 0.
    /// - Returns: The number; `nil` where the bytes end or it is too large.
    package static func next(_ bytes: some RandomAccessCollection<UInt8>, _ position: inout Int) -> Int? {
        var (number, shift) = (0, 0)
        while position < bytes.count, shift < 56 {
            let byte = bytes[bytes.index(bytes.startIndex, offsetBy: position)]
            position += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }
}
