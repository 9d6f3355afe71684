/// Times of day: "15:30", "3.30 pm", "14 h 30", "下午3点", "1430 GMT".
extension FactComposer {
    func time(at index: Int) -> Composed? {
        if let place = numeral(index) { return clockTime(place) ?? hourTime(place, half: nil) ?? wireTime(place) }
        guard has([.morning, .afternoon], index), let place = numeral(index + 1), isNext(index + 1),
            isBeforeHour(index)
        else { return nil }
        return hourTime(place, half: index) ?? clockTime(place, half: index)
    }

    private func composed(
        _ hour: Int, _ minute: Int, _ second: Int = 0, half: Int?, _ numerals: [Int], _ end: Int
    ) -> Composed {
        var hour = hour
        if let half, (1...12).contains(hour) {
            hour = has(.afternoon, half) ? hour % 12 + 12 : hour % 12
        }
        let time = ClockTime(hour: hour, minute: minute, second: second)
        return Composed(kind: .time, readings: [.time(time)], numerals: numerals, end: withZone(end))
    }

    /// Whether a half of the day can stand before its hour: 下午, "nachmittags", but neither "am" nor "дня".
    private func isBeforeHour(_ index: Int) -> Bool {
        atoms[index].traits.contains(.han) || atoms[index].range.count > Self.longestShortHalf && !isAlsoMeasure(index)
    }

    /// The bytes of the longest abbreviation; "am" is another word as well.
    private static let longestShortHalf = 5

    private func isAlsoMeasure(_ index: Int) -> Bool { entry(index)?.measure != nil }

    private func withZone(_ end: Int) -> Int { has(.zone, end) && isNext(end) ? end + 1 : end }

    /// The half of the day behind a time.
    private func half(at end: Int) -> Int? { has([.morning, .afternoon], end) && isNext(end) ? end : nil }

    /// Hours, minutes and seconds with colons.
    private func clockTime(_ place: Int, half before: Int? = nil) -> Composed? {
        guard numerals[place].isHour, let hour = numerals[place].value.integer else { return nil }
        var rest: [Int] = []
        var last = place
        while last + 1 < numerals.count, numerals[last + 1].isMinute,
            numerals[last + 1].atoms.lowerBound == numerals[last].atoms.upperBound
        {
            last += 1
            rest.append(numerals[last].value.integer ?? 0)
        }
        guard let minute = rest.first else { return nil }
        let end = numerals[last].atoms.upperBound
        let half = before ?? half(at: end)
        return composed(
            hour, minute, rest.count > 1 ? rest[1] : 0, half: half, Array(place...last),
            half == end ? end + 1 : end)
    }

    /// An hour with a word or sign for it before or behind, and its minutes.
    private func hourTime(_ place: Int, half before: Int?) -> Composed? {
        guard let hour = whole(place, in: 0...24, digits: 2) ?? stopped(place)?.hour else { return nil }
        let end = after(place)
        let first = numerals[place].atoms.lowerBound
        // Roman numerals are no hours: "I am".
        guard numerals[place].hasDigits || entry(first) != nil else { return nil }
        let isAt = isBeforeTime([.at, .clock], first - 1)
        if has(.hour, end), isNext(end) {
            let found = withMinutes(hour, place, end + 1, half: before)
            // 一点 is "a little" as well, and 三点 three points.
            let isSign = has(.decimal, end) && !numerals[place].hasDigits
            return !isSign || isAt || before != nil || found.numerals.count > 1 || found.end > end + 1 ? found : nil
        }
        if has(.hours, end), isNext(end) {
            let found = withMinutes(hour, place, end + 1, half: before)
            let isDay = hour == 24 && !isBeforeTime(.clock, first - 1)
            let isHalved = before.map { atoms[$0].traits.contains(.han) } ?? false
            return isAt && !isDay || isHalved || found.numerals.count > 1 || found.end > end + 1 ? found : nil
        }
        let minute = stopped(place)?.minute ?? 0
        if let half = half(at: end), isAt || !isAlsoMeasure(half) {
            return composed(hour, minute, half: half, [place], half + 1)
        }
        if let range = sharedHalf(place, hour, minute, isAt: isAt) { return range }
        guard isBeforeTime(.clock, first - 1), stopped(place) != nil || !isCounted(end) else { return nil }
        return composed(hour, minute, half: nil, [place], end)
    }

    /// Whether the word behind a number is what it counts: a measure, an ordinal ("las dos primeras") or a plural.
    private func isCounted(_ index: Int) -> Bool {
        guard index < atoms.count, atoms[index].isSpaced, atoms[index].kind == .word else { return false }
        if let entry = entry(index) { return entry.measure != nil || entry.currency != nil || entry.ordinal != nil }
        return atoms[index].length > 3 && utf8[atoms[index].range].last == UInt8(ascii: "s")
    }

    /// "3.30" as hour and minute.
    private func stopped(_ place: Int) -> (hour: Int, minute: Int)? {
        let parts = numerals[place].parts
        guard parts.count == 2, numerals[place].atoms.count == 2, let hour = parts[0].integer,
            let minute = parts[1].integer, hour <= 24, minute < 60,
            atoms[numerals[place].atoms.lowerBound + 1].length == 2
        else { return nil }
        return (hour, minute)
    }

    private func withMinutes(_ hour: Int, _ place: Int, _ end: Int, half before: Int?) -> Composed {
        var (minute, numerals, end) = (stopped(place)?.minute ?? 0, [place], end)
        if let next = numeral(end), isNear(end), let value = whole(next, in: 0...59, digits: 2),
            self.numerals[next].plainLength == 2 || has(.minute, after(next))
        {
            minute = value
            numerals.append(next)
            end = after(next)
            if has(.minute, end), isNear(end) { end += 1 }
        }
        let half = before ?? half(at: end)
        return composed(hour, minute, half: half, numerals, half == end ? end + 1 : end)
    }

    /// The first hour of "6–7 pm".
    private func sharedHalf(_ place: Int, _ hour: Int, _ minute: Int, isAt: Bool) -> Composed? {
        guard place + 1 < numerals.count,
            whole(place + 1, in: 0...12, digits: 2) != nil || stopped(place + 1).map({ $0.hour <= 12 }) == true,
            isRange(numerals[place].atoms.upperBound, place + 1), let half = half(at: after(place + 1)),
            isAt || !isAlsoMeasure(half)
        else { return nil }
        return composed(hour, minute, half: half, [place], after(place))
    }

    /// Hour and minute in four digits.
    private func wireTime(_ place: Int) -> Composed? {
        guard numerals[place].isWireTime, let value = numerals[place].value.integer else { return nil }
        return composed(value / 100, value % 100, half: nil, [place], after(place))
    }
}
