/// A number as it stands in a text, in digits, in words or in both, with every value it can have.
package struct Numeral: Sendable, Hashable {
    /// The bytes it takes in the text it was read from.
    package var range: Range<Int>
    /// The values it can have, the likeliest first; never empty.
    package var values: [ExactNumber]
    /// Or else it is all of these, as when stops or spaces part digits.
    package var parts: [ExactNumber] = []
    /// Values that a part of it has, or that another text gives for the same: a decade without its century, an hour on
    /// the other clock.
    package var others: [ExactNumber] = []
    /// The pieces of it that are written in digits.
    package var written: [WrittenNumber] = []
    /// Whether it counts a place: "21st", "quinto", "XXI".
    package var isOrdinal = false
    /// Whether it is a number and nothing else.
    package var isSure = true

    /// The likeliest value.
    package var value: ExactNumber { values[0] }

    /// The same number, its digits a label if so it is said.
    func labelled(_ isLabel: Bool) -> Numeral {
        guard isLabel else { return self }
        var numeral = self
        for place in numeral.written.indices { numeral.written[place].isLabel = true }
        return numeral
    }

    /// Whether any of it is written in digits.
    package var hasDigits: Bool { !written.isEmpty }

    /// The atoms it takes.
    var atoms: Range<Int>
    /// The number of digits, when it is one run of digits and nothing else.
    var plainLength = 0
    /// Whether it is the hour of a time of day with a colon.
    var isHour = false
    /// Whether it belongs to a time of day with a colon, as minutes or seconds.
    var isMinute = false
    /// Whether it is hour and minute in four digits.
    var isWireTime = false
    /// Whether the letter behind it is a part of it: "125 M€".
    var hasScaleLetter = false
}

/// Digits of a text with the scale words right after them: what another text must have as well.
package struct WrittenNumber: Sendable, Hashable {
    /// The bytes of digits and scale words.
    package var range: Range<Int>
    /// The values it can stand for, the likeliest first; never empty.
    package var values: [ExactNumber]
    /// Or else it stands for all of these, when there are any.
    package var parts: [ExactNumber] = []
    /// Whether it is often written in another way, like a decade or a half.
    package var isLoose = false
    /// Whether the digits are a name or a label: "F-16", "[3]", an item's number, a part of an address.
    package var isLabel = false
}
