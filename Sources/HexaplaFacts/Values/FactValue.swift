/// A date as far as a text gives it: a year, a month, a day, or some of them, in the calendar it is written in.
package struct PartialDate: Sendable, Hashable {
    /// The year; two digits are completed to 1950–2049.
    package var year: Int?
    /// The month, January 1.
    package var month: Int?
    /// The day of the month, from 1.
    package var day: Int?

    /// Creates a date from the fields that are known.
    package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The year that two digits stand for: 1950 to 2049.
    static func full(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

    /// Whether day, month and year are known.
    package var isComplete: Bool { year != nil && month != nil && day != nil }
}

/// A time of day on the 24-hour clock as far as a text gives it.
package struct ClockTime: Sendable, Hashable {
    /// The hour, 0 to 24.
    package var hour: Int
    /// The minute, 0 to 59.
    package var minute = 0
    /// The second, 0 to 59.
    package var second = 0

    /// Minutes since midnight on the 12-hour clock: what "3:30" and "15:30" have in common.
    package var minuteOfHalfDay: Int { hour % 12 * 60 + minute }
}

/// What a fact says.
package enum FactValue: Sendable, Hashable {
    /// A number of things, a place in an order, a share.
    case number(ExactNumber)
    /// A percentage: 5 for 5 %.
    case percentage(ExactNumber)
    /// A share that is no decimal number: numerator and denominator.
    case fraction(Int, Int)
    /// From one number to another, both included.
    case range(ExactNumber, ExactNumber)
    /// A date or a part of one.
    case date(PartialDate)
    /// A day of the week, Monday 1 to Sunday 7.
    case weekday(Int)
    /// A time of day.
    case time(ClockTime)
    /// A sum of money with the ISO 4217 code of its currency.
    case money(ExactNumber, currency: String)
    /// A number of units of measure, by the CLDR name of the unit.
    case measure(ExactNumber, unit: String)
    /// The symbol of a document or version, as written.
    case symbol(String)
}
