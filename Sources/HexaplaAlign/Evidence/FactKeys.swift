import HexaplaCore
import HexaplaFacts

/// An item of a fact with the bytes it stands in.
struct FactItem: Hashable {
    let item: Item
    let range: ByteRange<Normalized>
}

/// The keys by which a fact is found again in another language.
///
/// A date gives its day, month and year, a time of day its minute on the 12-hour clock, everything else its numbers by
/// their likeliest value. One in words is passed over, for it is also an article, and so is zero.
enum FactKeys {
    static func keys(of fact: Fact<Normalized>) -> [UInt64] {
        switch fact.value {
        case .date(let date): keys(of: date)
        case .time(let time): [KeyHash.of(.time, number: time.minuteOfHalfDay)]
        case .weekday(let day): [KeyHash.of(.weekday, number: day)]
        default: fact.numerals.compactMap(key)
        }
    }

    private static func keys(of date: PartialDate) -> [UInt64] {
        var keys: [UInt64] = []
        if let day = date.day { keys.append(KeyHash.of(.number, number: day)) }
        if let month = date.month { keys.append(KeyHash.of(.month, number: month)) }
        if let year = date.year { keys.append(KeyHash.of(.number, number: year)) }
        return keys
    }

    private static func key(of numeral: Numeral) -> UInt64? {
        let value = numeral.value
        guard value.mantissa != 0, numeral.hasDigits || numeral.isOrdinal || value != ExactNumber(1) else { return nil }
        if let whole = value.integer { return KeyHash.of(.number, number: whole) }
        return KeyHash.of(.number, "\(value.mantissa)e\(value.exponent)".utf8)
    }
}
