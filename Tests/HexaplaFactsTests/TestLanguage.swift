import HexaplaCore
import HexaplaLanguage
import HexaplaTesting

@testable import HexaplaFacts

/// Readers of the languages as their folders have them, and facts in short.
enum TestLanguage {
    private static let readers = FactReaders(TestLanguages.all)

    static func reader(_ tag: LanguageTag) -> FactReader {
        readers[tag]
    }

    static func lexicon(_ tag: LanguageTag) -> FactLexicon {
        FactLexicon(TestLanguages.all[tag] ?? Language(LanguageLists(language: tag)))
    }

    static func atoms(_ text: String, _ lexicon: FactLexicon) -> [FactAtom] {
        var scanner = AtomScanner(lexicon)
        scanner.scan(Array(text.utf8))
        return scanner.atoms
    }

    static func facts(_ text: String, _ tag: LanguageTag) -> [Fact<Normalized>] {
        reader(tag).facts(of: LayeredText<Normalized>(text))
    }

    /// The sure facts of a text as kind and value, such as `date 2018-4-5` and `money 125000000 EUR`.
    static func told(_ text: String, _ tag: LanguageTag) -> [String] {
        facts(text, tag).filter(\.isSure).map { "\($0.kind) \($0.value.told)" }
    }
}

extension FactValue {
    /// The value in short.
    var told: String {
        switch self {
        case .number(let value), .percentage(let value): value.told
        case .fraction(let upper, let lower): "\(upper)/\(lower)"
        case .range(let low, let high): "\(low.told)...\(high.told)"
        case .date(let date):
            [date.year, date.month, date.day].map { $0.map(String.init) ?? "?" }.joined(separator: "-")
        case .weekday(let day): "\(day)"
        case .time(let time): "\(time.hour):\(time.minute)"
        case .money(let value, let currency): "\(value.told) \(currency)"
        case .measure(let value, let unit): "\(value.told) \(unit)"
        case .symbol(let text): text
        }
    }
}

extension ExactNumber {
    /// The value as digits, or with its exponent.
    var told: String { integer.map(String.init) ?? "\(mantissa)e\(exponent)" }
}
