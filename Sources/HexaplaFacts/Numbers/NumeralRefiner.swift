/// Adds to numbers in digits what their neighbours say: ordinals, decades, hours, short years, scales of a range.
struct NumeralRefiner {
    var numerals: [Numeral]
    let atoms: [FactAtom]
    let lexicon: FactLexicon

    mutating func refine() {
        for place in numerals.indices where numerals[place].hasDigits {
            markOrdinal(place)
            markLabel(place)
            addScaleLetter(place)
            addRangeScale(place)
            addDecade(place)
            addShortYear(place)
            addHour(place)
            addWireTime(place)
        }
    }

    private func entry(_ index: Int) -> FactEntry? {
        guard index < atoms.count, atoms[index].entry >= 0 else { return nil }
        return lexicon.entries[Int(atoms[index].entry)]
    }

    /// The atom behind the digits of a number, when they are all of it.
    private func behindDigits(_ place: Int) -> Int { numerals[place].atoms.upperBound }

    private mutating func offer(_ values: [ExactNumber], at place: Int, isAsked: Bool = true) {
        numerals[place].others += values
        guard isAsked else { return }
        for written in numerals[place].written.indices { numerals[place].written[written].values += values }
    }

    /// "21st", "3-й", "1.º": digits with the ending of an ordinal.
    private mutating func markOrdinal(_ place: Int) {
        let next = behindDigits(place)
        guard numerals[place].plainLength > 0, let entry = entry(next), entry.roles.contains(.ordinalEnding) else {
            return
        }
        let atom = atoms[next]
        guard atom.isGlued || atom.gapLength == 1 && (atom.gap == 0x2D || atom.gap == 0x2E) else { return }
        numerals[place].isOrdinal = true
    }

    /// Digits in addresses, in names ("G20", "F-16"), in footnote marks, full minutes and an item's number.
    private mutating func markLabel(_ place: Int) {
        let index = numerals[place].atoms.lowerBound
        let atom = atoms[index]
        let isLabel: Bool
        if atom.traits.contains(.inAddress) || atom.length == 2 && atom.value == 0 || atom.mark == 0x5B {
            isLabel = true
        } else if index == 0 {
            isLabel = isItemNumber(place)
        } else {
            let isGlued = atom.isGlued || atom.gapLength == 1 && atom.gap == 0x2D
            isLabel = isGlued && atoms[index - 1].traits.contains(.endsCased) && atoms[index - 1].kind == .word
        }
        if isLabel, !numerals[place].written.isEmpty { numerals[place].written[0].isLabel = true }
    }

    /// The number of a list item at the start of the paragraph.
    private func isItemNumber(_ place: Int) -> Bool {
        let next = numerals[place].atoms.upperBound
        guard numerals[place].plainLength > 0, numerals[place].plainLength <= 2, next < atoms.count else {
            return false
        }
        return [0x2E, 0x29, 0xFF09, 0x3001, 0xFF0E].contains(atoms[next].gap)
    }

    /// A letter glued to the digits, or parted by a space and before a currency, that may stand for a scale: "£125m",
    /// "125 M€".
    private mutating func addScaleLetter(_ place: Int) {
        let next = behindDigits(place)
        guard let entry = entry(next), entry.roles.contains(.letterScale), let scale = entry.factor else { return }
        let isBeforeCurrency =
            next + 1 < atoms.count && atoms[next + 1].isGlued && self.entry(next + 1)?.currency != nil
        guard atoms[next].isGlued || atoms[next].isSpaced && isBeforeCurrency else { return }
        let scaled = numerals[place].values.compactMap { $0.times(scale) }
        offer(scaled, at: place)
        let first = numerals[place].atoms.lowerBound
        let isBehindCurrency = first > 0 && atoms[first].gapLength <= 1 && self.entry(first - 1)?.currency != nil
        if isBeforeCurrency || isBehindCurrency {
            numerals[place].values = scaled + numerals[place].values
            numerals[place].hasScaleLetter = true
        }
    }

    /// The first number of a range takes the scale of the second: "3-5 million", "from 3 to 5 million".
    private mutating func addRangeScale(_ place: Int) {
        guard numerals[place].written.count == 1, place + 1 < numerals.count,
            numerals[place].written[0].values.first == numerals[place].values[0],
            numerals[place + 1].written.count == 1
        else { return }
        let next = numerals[place + 1]
        let (end, start) = (numerals[place].atoms.upperBound, next.atoms.lowerBound)
        guard start == end || start == end + 1 && atoms[end].length <= 4, next.atoms.count > 1 else { return }
        var scale = 1
        for index in next.atoms {
            guard let factor = entry(index)?.scale else { continue }
            let (product, isTooLarge) = scale.multipliedReportingOverflow(by: factor)
            if isTooLarge { return }
            scale = product
        }
        guard scale > 1 else { return }
        let scaled = numerals[place].values.compactMap { $0.times(scale) }
        offer(scaled, at: place)
        if start == end || entry(end)?.roles.contains(.range) == true {
            numerals[place].values = scaled + numerals[place].values
        }
    }

    /// A round year also stands for its decade, and for the century that begins with it; "1980s", "1980-х".
    private mutating func addDecade(_ place: Int) {
        guard let year = numerals[place].value.integer, (1000...2099).contains(year), year.isMultiple(of: 10),
            numerals[place].written.count == 1
        else {
            if isHalf(place) { numerals[place].written[0].isLoose = true }
            return
        }
        offer([ExactNumber(year % 100), ExactNumber(year / 100 + 1)], at: place, isAsked: false)
        let next = behindDigits(place)
        guard next < atoms.count, atoms[next].kind == .word, entry(next)?.unit == nil, atoms[next].length <= 2,
            atoms[next].traits.contains(.endsCased),
            atoms[next].isGlued || atoms[next].gapLength == 1 && !FactAtom.isSpace(atoms[next].gap)
        else { return }
        numerals[place].written[0].isLoose = true
        offer([ExactNumber(year % 100)], at: place)
    }

    /// A value with a half, which words often give: "two and a half".
    private func isHalf(_ place: Int) -> Bool {
        guard let value = numerals[place].written.first?.values.first else { return false }
        return value.mantissa % 10 == 5
            && (value.exponent == -1 || value.exponent >= 2 && value.significantDigits == 2)
    }

    /// The full year of "2017-18" and "2017/18", and of two digits behind a day and a month: "05.04.18".
    private mutating func addShortYear(_ place: Int) {
        guard numerals[place].plainLength == 2, let short = numerals[place].value.integer, place > 0,
            numerals[place - 1].atoms.upperBound == numerals[place].atoms.lowerBound
        else { return }
        if let year = numerals[place - 1].value.integer, (1000...2999).contains(year) {
            return offer([ExactNumber(year / 100 * 100 + short)], at: place)
        }
        guard place > 1, numerals[place - 2].atoms.upperBound == numerals[place - 1].atoms.lowerBound,
            isDateMark(place), isDateMark(place - 1), (1...31).contains(numerals[place - 1].value.integer ?? 0),
            (1...31).contains(numerals[place - 2].value.integer ?? 0)
        else { return }
        offer([ExactNumber(PartialDate.full(short))], at: place)
    }

    private func isDateMark(_ place: Int) -> Bool {
        let atom = atoms[numerals[place].atoms.lowerBound]
        return atom.gapLength == 1 && [0x2E, 0x2F, 0x2D].contains(atom.gap)
    }

    /// An hour stands for the hour on the other clock as well.
    private mutating func addHour(_ place: Int) {
        guard numerals[place].isHour || isBeforeHour(place), let hour = numerals[place].value.integer,
            (0...24).contains(hour)
        else { return }
        offer([ExactNumber(hour > 12 ? hour - 12 : hour + 12)], at: place, isAsked: hour > 12)
    }

    private func isBeforeHour(_ place: Int) -> Bool {
        let next = behindDigits(place)
        guard next < atoms.count, atoms[next].gapLength <= 1, let roles = entry(next)?.roles else { return false }
        return !roles.isDisjoint(with: [.hour, .hours, .morning, .afternoon])
    }

    /// Hour and minute in four digits: "0800", "1430 GMT".
    private mutating func addWireTime(_ place: Int) {
        guard numerals[place].plainLength == 4, let value = numerals[place].value.integer, value % 100 < 60,
            value / 100 < 24
        else { return }
        let next = behindDigits(place)
        let roles: FactRoles = [.zone, .hour, .hours]
        let hasZone =
            next < atoms.count && atoms[next].gapLength <= 1 && !(entry(next)?.roles.isDisjoint(with: roles) ?? true)
        guard atoms[numerals[place].atoms.lowerBound].traits.contains(.leadingZero) || hasZone else { return }
        let parts = [value / 100] + (value % 100 == 0 ? [] : [value % 100])
        numerals[place].parts = parts.map { ExactNumber($0) }
        numerals[place].written[0].parts = numerals[place].parts
        numerals[place].isWireTime = true
        if value / 100 > 12 { offer([ExactNumber(value / 100 - 12)], at: place, isAsked: false) }
    }
}
