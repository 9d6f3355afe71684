package import HexaplaCore

/// What a fact is about.
package enum FactKind: String, Sendable, Hashable, CaseIterable {
    case cardinal, ordinal, fraction, percentage, range, date, weekday, time, money, measure
    /// The symbol of a document ("S/RES/2254"), a version or a check sum: its digits are no numbers.
    case symbol
    /// The number of a document or of a part of one: "No. 5", "article 5", "第5条".
    case number
}

/// Something a text says that can be compared by value, with its place.
///
/// `readings` holds what the writing can mean, the likeliest first: "1.500" is 1500 or 1.5, "05.04" the fifth of April
/// or 5.04, "05/04/2018" a day in April or in May.
package struct Fact<Layer: TextLayer>: Sendable, Hashable {
    /// What it is about.
    package let kind: FactKind
    /// Where it stands in the text it was read from.
    package let range: ByteRange<Layer>
    /// What it can mean, the likeliest first; never empty.
    package let readings: [FactValue]
    /// The numbers it is written with, in text order; none for names of months and days.
    package let numerals: [Numeral]
    /// Whether it is what it seems, and no word that is mostly something else ("may", "un", 三 inside a name).
    package let isSure: Bool

    /// The likeliest reading.
    package var value: FactValue { readings[0] }

    /// The likeliest date, for dates.
    package var date: PartialDate? {
        if case .date(let date) = readings[0] { return date }
        return nil
    }

    /// The likeliest time of day, for times.
    package var time: ClockTime? {
        if case .time(let time) = readings[0] { return time }
        return nil
    }
}
