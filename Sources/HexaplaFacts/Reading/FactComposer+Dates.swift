/// Dates: with the name of a month, with signs (年月日), in digits.
extension FactComposer {
    func date(at index: Int) -> Composed? {
        if let place = numeral(index) {
            return numericDate(place) ?? signedDate(at: index) ?? dayAndMonth(at: index) ?? stoppedDay(place)
                ?? monthFirst(at: index)
        }
        return monthFirst(at: index)
    }

    private func composed(_ readings: [PartialDate], _ numerals: [Int], _ end: Int) -> Composed {
        Composed(kind: .date, readings: readings.map { .date($0) }, numerals: numerals, end: end)
    }

    /// The atom behind words like "de" and "of".
    private func behindJoints(_ index: Int) -> Int {
        var index = index
        while has(.dateJoint, index), isNear(index) { index += 1 }
        return index
    }

    private func day(_ index: Int) -> (value: Int, place: Int)? {
        guard let place = numeral(index), let day = whole(place, in: 1...31, digits: 2) else { return nil }
        return (day, place)
    }

    private func year(_ index: Int) -> (value: Int, place: Int)? {
        guard let place = numeral(index), let year = whole(place, in: 1000...2999, digits: 4),
            numerals[place].plainLength == 4 || !numerals[place].hasDigits && numerals[place].isSure
        else { return nil }
        return (year, place)
    }

    // MARK: - With the name of a month

    /// "5 April 2018", "5 de abril", "1er avril".
    private func dayAndMonth(at index: Int) -> Composed? {
        guard let day = day(index) else { return nil }
        let place = behindJoints(after(day.place))
        guard let month = entry(place)?.month, isNear(place) else { return nil }
        let found = withYear(PartialDate(month: month, day: day.value), [day.place], behind: place + 1)
        return found.numerals.count > 1 || hasCapital(place) ? found : nil
    }

    /// Whether a name of a month that is mostly an ordinary word has the capital that months have in the language: "Only
    /// 5 may attend".
    private func hasCapital(_ index: Int) -> Bool {
        guard lexicon.capitalizesMonths, has(.common, index) else { return true }
        return !atoms[index].traits.isDisjoint(with: [.capitalized, .uppercase])
    }

    /// Whether a day and a month stand behind an atom: "mar 5 avril" is no day in March.
    func opensDate(_ index: Int) -> Bool {
        guard isNear(index + 1), let day = day(index + 1) else { return false }
        let place = behindJoints(after(day.place))
        return entry(place)?.month != nil && isNear(place) && hasCapital(place)
    }

    /// "April 5, 2018", "April 2018", 十月一日; a month alone when the word is hardly anything else.
    private func monthFirst(at index: Int) -> Composed? {
        guard let month = entry(index)?.month else { return nil }
        let next = index + 1
        if let day = day(next), isNext(next),
            !has([.percent, .classifier], after(day.place)) || has(.day, after(day.place))
        {
            let end = after(day.place)
            let found = withYear(
                PartialDate(month: month, day: day.value), [day.place], behind: has(.day, end) ? end + 1 : end)
            if found.numerals.count > 1 || hasCapital(index) { return found }
        }
        let found = withYear(PartialDate(month: month), [], behind: next)
        if found.numerals.isEmpty, !isMeant(index) || numeral(index) != nil {
            // "sept" is a number first; "may" is a verb.
            if numeral(index) != nil { return nil }
            return Composed(kind: .date, readings: found.readings, numerals: [], end: next, isSure: false)
        }
        return found
    }

    /// Goes on with the year, and the word for it.
    private func withYear(_ date: PartialDate, _ numerals: [Int], behind end: Int) -> Composed {
        let place = behindJoints(end)
        guard isNear(place), let year = year(place) else { return composed([date], numerals, end) }
        var date = date
        date.year = year.value
        let next = after(year.place)
        return composed([date], numerals + [year.place], has(.year, next) && isNear(next) ? next + 1 : next)
    }

    // MARK: - With signs

    /// 2018年4月5日, 4月5日, 2018年, "2018 года".
    private func signedDate(at index: Int) -> Composed? {
        var date = PartialDate()
        var found: [Int] = []
        var end = index
        if let year = year(index), has(.year, after(year.place)), isNear(after(year.place)) {
            date.year = year.value
            found.append(year.place)
            end = after(year.place) + 1
        }
        if let month = entry(end)?.month, end > index, atoms[end].isGlued {
            date.month = month
            end += 1
        } else if let month = signed(end, .month, in: 1...12), end == index || isNext(end) {
            date.month = month.value
            found.append(month.place)
            end = month.end
        }
        if date.month != nil || end == index, let day = signed(end, .day, in: 1...31), end == index || isNext(end) {
            date.day = day.value
            found.append(day.place)
            end = day.end
        }
        return end > index ? composed([date], found, end) : nil
    }

    private func signed(_ index: Int, _ sign: FactRoles, in bounds: ClosedRange<Int>) -> (
        value: Int, place: Int, end: Int
    )? {
        guard let place = numeral(index), let value = whole(place, in: bounds, digits: 2), has(sign, after(place)),
            isNext(after(place))
        else { return nil }
        return (value, place, after(place) + 1)
    }

    // MARK: - In digits

    /// Three numbers with the same mark between: year, month and day, or day and month in either order, then year.
    private func numericDate(_ place: Int) -> Composed? {
        guard place + 2 < numerals.count, let mark = mark(place + 1), mark == self.mark(place + 2),
            place + 3 >= numerals.count || self.mark(place + 3) != mark
        else { return nil }
        let parts = (place..<place + 3).map { numerals[$0] }
        guard parts.allSatisfy({ (1...4).contains($0.plainLength) }) else { return nil }
        let values = parts.compactMap(\.value.integer)
        let dates = Self.dates(values, parts.map(\.plainLength), isStop: mark == 0x2E)
        guard values.count == 3, !dates.isEmpty else { return nil }
        return composed(dates, Array(place..<place + 3), parts[2].atoms.upperBound)
    }

    /// The mark between the number before and this one, when it can part the fields of a date.
    private func mark(_ place: Int) -> UInt32? {
        let (atom, before) = (atoms[numerals[place].atoms.lowerBound], numerals[place - 1])
        guard atom.gapLength == 1, before.atoms.upperBound == numerals[place].atoms.lowerBound else { return nil }
        return [0x2E, 0x2F, 0x2D, 0x2013, 0x2010, 0x2011].contains(atom.gap) ? atom.gap : nil
    }

    private static func dates(_ values: [Int], _ lengths: [Int], isStop: Bool) -> [PartialDate] {
        guard values.count == 3, lengths.count == 3 else { return [] }
        func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
            guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
            return PartialDate(year: year, month: month, day: day)
        }
        if lengths[0] == 4 {
            guard lengths[1] <= 2, lengths[2] <= 2 else { return [] }
            return [date(values[0], values[1], values[2])].compactMap { $0 }
        }
        guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 else { return [] }
        let year = lengths[2] == 2 ? PartialDate.full(values[2]) : values[2]
        let dayFirst = date(year, values[1], values[0])
        let monthFirst = isStop || values[0] == values[1] ? nil : date(year, values[0], values[1])
        return [dayFirst, monthFirst].compactMap { $0 }
    }

    /// "05.04": a day and a month, or a decimal number.
    private func stoppedDay(_ place: Int) -> Composed? {
        let numeral = numerals[place]
        guard numeral.parts.count == 2, numeral.atoms.count == 2, numeral.written.count == 1 else { return nil }
        let (first, second) = (atoms[numeral.atoms.lowerBound], atoms[numeral.atoms.lowerBound + 1])
        guard first.length == 2, second.length == 2, second.gap == 0x2E, second.traits.contains(.leadingZero),
            (1...31).contains(first.value), (1...12).contains(second.value),
            !isNext(numeral.atoms.upperBound) || !isMeasuring(numeral.atoms.upperBound)
        else { return nil }
        var found = composed([PartialDate(month: second.value, day: first.value)], [place], numeral.atoms.upperBound)
        found.readings += numeral.values.map { .number($0) }
        return found
    }

    /// Whether what stands behind digits says that they are a time of day, an amount or a measure.
    private func isMeasuring(_ index: Int) -> Bool {
        guard let entry = entry(index), !entry.roles.contains(.year) else { return false }
        return entry.currency != nil || entry.measure != nil
            || !entry.roles.isDisjoint(with: [.percent, .hour, .hours, .morning, .afternoon])
    }
}
