import HexaplaCore
import HexaplaLexicon

/// The distinct words of a document, so that each is looked up once.
struct WordTypes: Sendable {
    private struct WordType {
        let surface: FormKey
        let kind: TokenKind
        let paragraph: Int
        let range: Range<Int>
    }

    /// The type of each token; -1 for numbers.
    private(set) var typeOfToken: [Int32] = []
    private let language: LanguageTag
    private let paragraphs: [NormalizedParagraph]
    private var types: [WordType] = []

    init(_ document: SegmentedDocument) {
        language = document.id.language.base
        paragraphs = document.normalized.paragraphs
        typeOfToken.reserveCapacity(document.tokens.count)
        types.reserveCapacity(document.tokens.count / 2)
        var slots = SlotTable(capacity: document.tokens.count / 2)
        for sentence in document.sentences {
            let folded = paragraphs[sentence.paragraph].folded.utf8
            for place in sentence.tokens {
                let token = document.tokens[place]
                guard token.kind != .number else {
                    typeOfToken.append(-1)
                    continue
                }
                let range = token.folded.indices
                let key = FormKey(surface: folded[range])
                let (number, isNew) = slots.number(of: key.value)
                if isNew {
                    types.append(
                        WordType(surface: key, kind: token.kind, paragraph: sentence.paragraph, range: range))
                }
                typeOfToken.append(number)
            }
        }
    }

    /// The words of a document that is not looked at.
    init(none language: LanguageTag) {
        self.language = language.base
        paragraphs = []
    }

    var count: Int { types.count }

    /// Calls with the lexicon's words of each type: none for a word it does not know, several in Chinese.
    @inline(__always)
    func forEachWord(in table: LexiconTable, _ body: (_ type: Int, _ word: Int) -> Void) {
        var forms = WordForms(language)
        for (number, type) in types.enumerated() {
            if type.kind == .word, let word = table.word(type.surface) {
                body(number, word)
                continue
            }
            let text = paragraphs[type.paragraph].folded.utf8[type.range]
            forms.forEach(of: text, kind: type.kind) { form in
                if let word = table.word(FormKey(form: form)) { body(number, word) }
            }
        }
    }
}
