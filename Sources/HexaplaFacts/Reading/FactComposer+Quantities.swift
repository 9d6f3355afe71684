/// Numbers with what stands before and behind them: percent, money, measures, ranges, fractions, numbers of articles.
extension FactComposer {
    func quantities(at index: Int) -> Composed? {
        guard let place = numeral(index) else { return behindSign(at: index) }
        let first = quantity(place)
        guard let second = rangeEnd(first), let low = numerals[place].values.first,
            let high = numerals[second.numerals[0]].values.first, low < high,
            first.kind == second.kind || first.kind == .cardinal
        else { return first }
        return Composed(
            kind: second.kind == .cardinal ? .range : second.kind, readings: [.range(low, high)],
            numerals: first.numerals + second.numerals, end: second.end,
            isSure: first.isSure && second.isSure)
    }

    // MARK: - Signs before

    /// A number with its sign before it: "$5", "№ 5", "article 5", "第5条", "百分之五".
    private func behindSign(at index: Int) -> Composed? {
        guard let entry = entry(index), let place = numeral(index + 1) else { return nil }
        if entry.roles.contains(.percentBefore), atoms[index + 1].isGlued { return percentage(place, after(place)) }
        if entry.roles.contains(.percent), atoms[index].kind == .sign, atoms[index + 1].isGlued {
            return percentage(place, after(place))
        }
        if let currency = entry.currency, isNext(index + 1), isCode(index) {
            return money(place, currency, after(place))
        }
        if entry.roles.contains(.ordinalBefore), isNext(index + 1) { return counted(place) }
        guard entry.roles.contains(.number), isNear(index + 1) else { return nil }
        return numbered(place, after(place))
    }

    private func isCode(_ index: Int) -> Bool {
        atoms[index].kind == .sign || atoms[index].traits.contains(.uppercase)
    }

    /// A number behind 第: of a part of a document, or a place in an order.
    private func counted(_ place: Int) -> Composed {
        let end = after(place)
        if has(.numberAfter, end), isNext(end) { return numbered(place, end + 1) }
        return Composed(kind: .ordinal, readings: numbers(place), numerals: [place], end: end)
    }

    private func numbered(_ place: Int, _ end: Int) -> Composed {
        Composed(kind: .number, readings: numbers(place), numerals: [place], end: end)
    }

    private func numbers(_ place: Int) -> [FactValue] { numerals[place].values.map { .number($0) } }

    // MARK: - Signs behind

    private func quantity(_ place: Int) -> Composed {
        let end = after(place)
        if let fraction = fraction(place) { return fraction }
        if isNext(end) || isBehindScale(place) {
            if has(.percent, end) { return percentage(place, end + 1) }
            let unit = has(.dateJoint, end) && isNear(end + 1) && entry(end + 1)?.currency != nil ? end + 1 : end
            if let currency = entry(unit)?.currency { return money(place, currency, unit + 1) }
            if let measure = entry(end)?.measure, !numerals[place].isOrdinal {
                return self.measure(place, measure, end + 1)
            }
        }
        return plain(place, end)
    }

    /// Whether the scale that ends a number is an abbreviation with its stop.
    private func isBehindScale(_ place: Int) -> Bool {
        let end = numerals[place].atoms.upperBound
        guard end < atoms.count, entry(end - 1)?.scale != nil else { return false }
        return atoms[end].gapLength == 2 && atoms[end].gap == 0x2E && FactAtom.isSpace(atoms[end].mark)
    }

    private func percentage(_ place: Int, _ end: Int) -> Composed {
        Composed(
            kind: .percentage, readings: numerals[place].values.map { .percentage($0) }, numerals: [place], end: end)
    }

    private func money(_ place: Int, _ currency: Int32, _ end: Int) -> Composed {
        let code = lexicon.codes[Int(currency)]
        return Composed(
            kind: .money, readings: numerals[place].values.map { .money($0, currency: code) }, numerals: [place],
            end: end)
    }

    private func measure(_ place: Int, _ unit: Int32, _ end: Int) -> Composed {
        let code = lexicon.codes[Int(unit)]
        return Composed(
            kind: .measure, readings: numerals[place].values.map { .measure($0, unit: code) }, numerals: [place],
            end: end)
    }

    /// A number by itself; four digits may be a year.
    private func plain(_ place: Int, _ end: Int) -> Composed {
        let numeral = numerals[place]
        if numeral.isOrdinal {
            return Composed(
                kind: .ordinal, readings: numbers(place), numerals: [place], end: end, isSure: numeral.isSure)
        }
        var found = Composed(
            kind: .cardinal, readings: numbers(place), numerals: [place], end: end, isSure: numeral.isSure)
        let isYear = numeral.plainLength == 4 || !numeral.hasDigits && numeral.isSure
        if isYear, let year = numeral.value.integer, (1900...2099).contains(year) {
            found.kind = .date
            found.readings.insert(.date(PartialDate(year: year)), at: 0)
        }
        return found
    }

    // MARK: - Two numbers

    /// "3/4", "two thirds", "三分之二".
    private func fraction(_ place: Int) -> Composed? {
        let end = after(place)
        // "second half" and "first quarter" are places in an order.
        guard !numerals[place].isOrdinal, let first = whole(place, in: 1...99, digits: 2) else { return nil }
        if let factor = entry(end)?.factor, has(.fraction, end), isNext(end) || isNear(end) && atoms[end].gap == 0x2D {
            return Composed(kind: .fraction, readings: [.fraction(first, factor)], numerals: [place], end: end + 1)
        }
        let isBar = has(.fractionBar, end) && isNext(end)
        guard let next = numeral(isBar ? end + 1 : end), let second = whole(next, in: 1...99, digits: 2) else {
            return nil
        }
        if isBar {
            return Composed(
                kind: .fraction, readings: [.fraction(second, first)], numerals: [place, next], end: after(next))
        }
        guard atoms[end].gapLength == 1, atoms[end].gap == 0x2F, first < second else { return nil }
        return Composed(
            kind: .fraction, readings: [.fraction(first, second)], numerals: [place, next], end: after(next))
    }

    /// The second number of a range, with what stands behind it.
    private func rangeEnd(_ first: Composed) -> Composed? {
        let start = has(.range, first.end) && isNext(first.end) ? first.end + 1 : first.end
        guard [.cardinal, .percentage, .money, .measure].contains(first.kind), first.numerals.count == 1,
            let next = numeral(start), isRange(first.end, next)
        else { return nil }
        let second = quantity(next)
        return second.numerals.count == 1 ? second : nil
    }

    /// Whether a dash or a word like "to" stands between an atom's end and a number.
    func isRange(_ end: Int, _ place: Int) -> Bool {
        let start = numerals[place].atoms.lowerBound
        if start == end + 1 { return has(.range, end) && isNext(end) && isNext(start) }
        guard start == end else { return false }
        let atom = atoms[start]
        let dashes: [UInt32] = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x7E, 0x301C, 0xFF5E]
        return atom.gapLength == 1 && dashes.contains(atom.gap)
    }
}
