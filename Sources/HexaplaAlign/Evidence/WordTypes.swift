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
        var slots = SlotTable(capacity: document.tokens.count)
        for sentence in document.sentences {
            let folded = paragraphs[sentence.paragraph].folded.utf8
            for token in document.tokens[sentence.tokens] {
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

    var count: Int { types.count }

    /// Calls with the lexicon's words of each type: none for a word it does not know, several in Chinese.
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

/// Numbers 64-bit keys by first occurrence: open addressing, room for as many keys as were told.
struct SlotTable {
    private var keys: [UInt64]
    private var numbers: [Int32]
    private(set) var count: Int32 = 0

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        numbers = Array(repeating: -1, count: size)
    }

    /// The number of a key and whether it is new.
    mutating func number(of key: UInt64) -> (Int32, isNew: Bool) {
        let slot = slot(of: key)
        if numbers[slot] >= 0 { return (numbers[slot], false) }
        keys[slot] = key
        numbers[slot] = count
        count += 1
        return (count - 1, true)
    }

    /// The number of a key; `nil` when it has none.
    func find(_ key: UInt64) -> Int? {
        let number = numbers[slot(of: key)]
        return number < 0 ? nil : Int(number)
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
