import HexaplaCore

extension Sequence {
    /// Every value that a text with these facts can stand for: of digits and words, of months, of hours on both clocks.
    ///
    /// What is offered is read freely, so that a text is never said to lack a number that a reader would find in it.
    package func offeredValues<Layer>() -> Set<ExactNumber> where Element == Fact<Layer> {
        var values: Set<ExactNumber> = []
        for fact in self {
            for numeral in fact.numerals {
                values.formUnion(numeral.values)
                values.formUnion(numeral.parts)
                values.formUnion(numeral.others)
            }
            for reading in fact.readings { values.formUnion(reading.offered) }
        }
        return values
    }
}

extension FactValue {
    /// The whole numbers that a date or a time holds.
    fileprivate var offered: [ExactNumber] {
        switch self {
        case .date(let date): [date.year, date.month, date.day].compactMap { $0.map { ExactNumber($0) } }
        case .time(let time): [time.hour, time.hour > 12 ? time.hour - 12 : time.hour + 12].map { ExactNumber($0) }
        default: []
        }
    }
}
