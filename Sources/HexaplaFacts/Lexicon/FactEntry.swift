/// What a word can do beside a number; one bit a role, each a kind of `facts.txt`.
struct FactRoles: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// Joins the words of one number: "hundred and five".
    static let joint = FactRoles(rawValue: 1 << 0)
    /// Stands between day, month and year, or between a number and its currency: "de", "of".
    static let dateJoint = FactRoles(rawValue: 1 << 1)
    /// May stand on a line that is nothing but a date.
    static let dateWord = FactRoles(rawValue: 1 << 2)
    static let year = FactRoles(rawValue: 1 << 3)
    static let month = FactRoles(rawValue: 1 << 4)
    static let day = FactRoles(rawValue: 1 << 5)
    /// After the hour of a time of day.
    static let hour = FactRoles(rawValue: 1 << 6)
    static let minute = FactRoles(rawValue: 1 << 7)
    static let second = FactRoles(rawValue: 1 << 8)
    /// After an hour, of the day or of a duration.
    static let hours = FactRoles(rawValue: 1 << 9)
    /// Before the hour of a time of day.
    static let clock = FactRoles(rawValue: 1 << 10)
    static let morning = FactRoles(rawValue: 1 << 11)
    static let afternoon = FactRoles(rawValue: 1 << 12)
    static let zone = FactRoles(rawValue: 1 << 13)
    static let percent = FactRoles(rawValue: 1 << 14)
    static let percentBefore = FactRoles(rawValue: 1 << 15)
    /// Between the two numbers of a range.
    static let range = FactRoles(rawValue: 1 << 16)
    /// Before the number of a document or of a part of one.
    static let number = FactRoles(rawValue: 1 << 17)
    /// After the number of a part of a document.
    static let numberAfter = FactRoles(rawValue: 1 << 18)
    /// Before an ordinal in digits or words: 第.
    static let ordinalBefore = FactRoles(rawValue: 1 << 19)
    /// The ending of an ordinal in digits.
    static let ordinalEnding = FactRoles(rawValue: 1 << 20)
    /// Mostly an ordinary word.
    static let common = FactRoles(rawValue: 1 << 21)
    /// A letter that multiplies the digits before it, with its value.
    static let letterScale = FactRoles(rawValue: 1 << 22)
    /// A measure word after a Chinese number.
    static let classifier = FactRoles(rawValue: 1 << 23)
    /// The denominator of a fraction in words, with its value.
    static let fraction = FactRoles(rawValue: 1 << 24)
    /// Between denominator and numerator: 分之.
    static let fractionBar = FactRoles(rawValue: 1 << 25)
    /// Begins a phrase of several words.
    static let opensPhrase = FactRoles(rawValue: 1 << 26)
    /// Before a time of day, and before much else: French "à".
    static let at = FactRoles(rawValue: 1 << 27)

    /// Before the decimals of a number in words: 点.
    static let decimal = FactRoles(rawValue: 1 << 28)
    /// A joining word that can be written together with the word behind it as well.
    static let gluedJoint = FactRoles(rawValue: 1 << 29)
    /// Before a time of day when it is written with its accent: "à" and no "a".
    static let accentedAt = FactRoles(rawValue: 1 << 30)

    /// The kinds of `facts.txt` by name.
    static let named: [String: FactRoles] = [
        "joint": .joint, "date-joint": .dateJoint, "date-word": .dateWord, "year": .year, "month": .month, "day": .day,
        "hour": .hour, "minute": .minute, "second": .second, "hours": .hours, "clock": .clock, "morning": .morning,
        "afternoon": .afternoon, "zone": .zone, "percent": .percent, "percent-before": .percentBefore, "range": .range,
        "number": .number, "number-after": .numberAfter, "ordinal-before": .ordinalBefore,
        "ordinal-ending": .ordinalEnding, "common": .common, "letter-scale": .letterScale, "fraction": .fraction,
        "fraction-bar": .fractionBar, "at": .at, "decimal": .decimal,
    ]
}

/// What one word, phrase or sign says of a fact; a word may say several things: "second", French "sept".
struct FactEntry: Sendable, Hashable {
    /// A value that is added.
    var unit: Int?
    /// A value that multiplies what stands before it.
    var scale: Int?
    /// A place in an order.
    var ordinal: Int?
    /// The number of a month.
    var month: Int?
    /// The number of a day of the week.
    var weekday: Int?
    /// What it can do beside a number.
    var roles: FactRoles = []
    /// What it multiplies digits by when it is a letter behind them, or the denominator it names.
    var factor: Int?
    /// The currency it names, by its place among the lexicon's codes.
    var currency: Int32?
    /// The unit it names, by its place among the lexicon's codes.
    var measure: Int32?

    /// Whether it can be a part of a number.
    var isNumeral: Bool { unit != nil || scale != nil || ordinal != nil }
}
