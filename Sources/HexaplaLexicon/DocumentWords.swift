package import HexaplaCore

/// The normal forms of a document's words, each numbered once, and which of them stand in each sentence.
///
/// It is made once for a document, however many versions are compared with it.
package struct DocumentWords: Sendable {
    /// The distinct normal forms, by first occurrence.
    let forms: [[UInt8]]
    /// The number of each form's key, in the order of `forms`.
    let keys: [FormKey]
    private let starts: [Int32]
    private let words: [Int32]

    /// Collects the words of a document; numbers and page furniture have none.
    ///
    /// - Parameter document: Any document.
    package init(_ document: SegmentedDocument) {
        var index = FormIndex(document.id.language)
        var starts: [Int32] = [0]
        var words: [Int32] = []
        let labels = document.labelled.labels
        for sentence in document.sentences {
            if labels[sentence.paragraph].kind != .furniture {
                let folded = document.normalized.paragraphs[sentence.paragraph].folded.utf8
                var own: Set<Int32> = []
                for token in document.tokens[sentence.tokens] {
                    own.formUnion(index.numbers(of: folded[token.folded.indices], kind: token.kind))
                }
                words += own.sorted()
            }
            starts.append(Int32(words.count))
        }
        forms = index.forms
        keys = index.forms.map { FormKey(form: $0[...]) }
        (self.starts, self.words) = (starts, words)
    }

    /// The distinct words of a run of sentences, by number.
    func words(of sentences: Range<Int>) -> [Int32] {
        let all = words[Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])]
        return sentences.count == 1 ? Array(all) : Set(all).sorted()
    }

    /// All words, once for each sentence that holds them.
    var all: [Int32] { words }

    /// The lexicon's number of each form; -1 for one that the lexicon does not know.
    func numbers(in table: LexiconTable) -> [Int32] {
        keys.map { key in table.word(key).map(Int32.init) ?? -1 }
    }
}

/// Numbers normal forms; each surface is stemmed once.
private struct FormIndex: ~Copyable {
    private(set) var forms: [[UInt8]] = []
    private var numbers: [[UInt8]: Int32] = [:]
    private var bySurface: [UInt64: [Int32]] = [:]
    private var maker: WordForms

    init(_ language: LanguageTag) {
        maker = WordForms(language)
    }

    mutating func numbers(of word: ArraySlice<UInt8>, kind: TokenKind) -> [Int32] {
        guard kind != .number else { return [] }
        let key = FormKey(surface: word).value
        if let known = bySurface[key] { return known }
        var made: [[UInt8]] = []
        maker.forEach(of: word, kind: kind) { made.append(Array($0)) }
        let found = made.map { number(of: $0) }
        bySurface[key] = found
        return found
    }

    private mutating func number(of form: [UInt8]) -> Int32 {
        if let number = numbers[form] { return number }
        let number = Int32(forms.count)
        numbers[form] = number
        forms.append(form)
        return number
    }
}
