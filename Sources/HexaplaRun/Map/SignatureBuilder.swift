import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaFacts
import HexaplaLanguage

/// Takes from a document what can be recognized in another language.
///
/// Numbers by value, read in the way of the language; days of a month; names by their consonants; words of Latin
/// letters that are spelt alike, and their first five letters. Furniture is passed over.
struct SignatureBuilder: Sendable {
    private let readers: FactReaders
    private let languages: LanguageSet
    private let skeletons: SkeletonTable

    init(languages: LanguageSet, facts: FactReaders, skeletons: SkeletonTable) {
        readers = facts
        self.languages = languages
        self.skeletons = skeletons
    }

    /// The signature of a document, whose language is the one it is filed under.
    func signature(of document: SegmentedDocument, path: String) -> ContentSignature {
        let labels = document.normalized.labelled.labels
        let taken = labels.indices.filter { labels[$0].kind != .furniture }
        let lengths = taken.map { document.normalized.paragraphs[$0].text.string.unicodeScalars.count }
        let total = lengths.reduce(0, +)
        let language = document.id.language.base
        var found = Collected(language: language, facts: languages.facts(of: language))
        var start = 0
        for (paragraph, length) in zip(taken, lengths) {
            found.position = UInt8(255 * (2 * start + length) / max(1, 2 * total))
            add(document, paragraph, to: &found)
            start += length
        }
        return ContentSignature(
            path: path, language: found.language, length: total, paragraphs: taken.count, items: found.kept)
    }

    private func add(_ document: SegmentedDocument, _ paragraph: Int, to found: inout Collected) {
        addFacts(of: document.normalized.paragraphs[paragraph].text, to: &found)
        let folded = document.normalized.paragraphs[paragraph].folded.utf8
        let sentences = document.sentenceIndices(ofParagraph: paragraph)
        guard let first = sentences.first, let last = sentences.last else { return }
        let tokens = document.tokens[
            document.sentences[first].tokens.lowerBound..<document.sentences[last].tokens.upperBound]
        for token in tokens where token.kind == .word { addWord(token, folded[token.folded.indices], to: &found) }
    }

    private func addFacts(of text: LayeredText<Normalized>, to found: inout Collected) {
        guard let facts = readers.known(found.language)?.facts(of: text) else { return }
        for number in facts.offeredValues().sorted(by: { ($0.mantissa, $0.exponent) < ($1.mantissa, $1.exponent) }) {
            add(number, to: &found)
        }
        for date in facts.compactMap(\.date) {
            guard let month = date.month, let day = date.day else { continue }
            found.add(.date, "\(month)-\(day)".utf8, chance: 0.02)
        }
    }

    private func add(_ number: ExactNumber, to found: inout Collected) {
        if let whole = number.integer, whole < 2 { return }
        found.add(.number, "\(number.mantissa)e\(number.exponent)".utf8, chance: Self.chance(of: number))
    }

    /// How many texts have a number, roughly: small and round ones are common.
    static func chance(of number: ExactNumber) -> Double {
        let digits = String(number.mantissa.magnitude).utf8.count
        guard let whole = number.integer else { return digits <= 2 ? 0.05 : 0.01 }
        switch whole {
        case ...12: return 0.5
        case ...31: return 0.2
        case 1990...2040: return 0.3
        case 1900..<1990: return 0.1
        default: return digits == 1 ? 0.15 : digits == 2 ? 0.05 : 0.01
        }
    }

    private func addWord(_ token: Token, _ bytes: ArraySlice<UInt8>, to found: inout Collected) {
        let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { ScalarFold.fold($0) }
        if letters.allSatisfy({ $0.isASCII }), letters.count >= 2 { addLatin(letters, to: &found) }
        guard letters.count >= 3, token.isCapitalized || found.facts.hasPlainNames else { return }
        for form in found.facts.hasPlainNames ? Self.bare(bytes) : [bytes] {
            let skeleton = skeletons.skeleton(of: form)
            if skeleton.count >= 3 {
                found.add(.name, skeleton, chance: [0.1, 0.03, 0.01][min(skeleton.count - 3, 2)])
            }
        }
    }

    private func addLatin(_ letters: [Unicode.Scalar], to found: inout Collected) {
        let bytes = letters.map { UInt8(truncatingIfNeeded: $0.value) }
        found.add(.word, bytes, chance: letters.count < 4 ? 0.1 : 0.02)
        if letters.count >= 6, found.usesLatin { found.add(.stem, bytes.prefix(5), chance: 0.05) }
    }

    /// An Arabic word as it is, and without the conjunction, preposition or article written together with it.
    private static func bare(_ word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var forms = [word]
        var rest = word
        for prefix in ["و", "ف", "ب", "ل", "ك"] where rest.count > 6 && rest.starts(with: prefix.utf8) {
            rest = rest.dropFirst(2)
            forms.append(rest)
            break
        }
        for prefix in ["ال", "ل"] where rest.count > 6 && rest.starts(with: prefix.utf8) {
            forms.append(rest.dropFirst(prefix.utf8.count))
            break
        }
        return forms
    }
}

/// The items of a document on their way into a signature.
private struct Collected {
    let language: LanguageTag
    let facts: LanguageFacts
    var position: UInt8 = 0
    private var items: [UInt64: ContentItem] = [:]

    init(language: LanguageTag, facts: LanguageFacts) {
        self.language = language
        self.facts = facts
    }

    var usesLatin: Bool { facts.script == "Latn" }

    mutating func add(_ kind: ContentKind, _ bytes: some Sequence<UInt8>, chance: Double) {
        let item = ContentItem(kind, bytes, chance: chance, position: position)
        if items[item.key] == nil { items[item.key] = item }
        if items.count >= 4 * ContentSignature.mostItems { shrink() }
    }

    private mutating func shrink() {
        items = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0) })
    }

    /// The items with the smallest keys, sorted.
    var kept: [ContentItem] { Array(items.values.sorted().prefix(ContentSignature.mostItems)) }
}
