/// Digits that belong together, with the values they can stand for.
struct DigitReading: Hashable {
    /// The atoms the digits take.
    let atoms: Range<Int>
    /// The values, the likeliest first; never empty.
    var values: [ExactNumber]
    /// The values of the parts, when it may as well be several numbers, a date or a time; all of them must be found.
    var parts: [ExactNumber] = []
    /// Whether it is the hour of a time of day.
    var isHour = false
    /// Whether it is the minute or second of one.
    var isMinute = false
}

/// Puts the digits between decimal and grouping marks together: 1,250.5 · 1 250,5 · 1.250,5 · ١٬٢٥٠٫٥.
///
/// Where one mark before three digits can be read both ways in the language, both readings are given. Digits that
/// cannot be one number (05.04.2018, 1,2,3) stay apart.
struct DigitGrouper {
    let atoms: [FactAtom]
    let marks: FactMarks

    private static let mostDigits = 18

    /// Reads the digits that begin at an atom, with those that single marks join to them.
    ///
    /// - Parameters:
    ///   - first: An atom of digits.
    ///   - readings: Takes the readings in order; digits that fit no exact number are left out.
    /// - Returns: The atom behind the digits.
    func read(from first: Int, into readings: inout [DigitReading]) -> Int {
        let chain = chain(from: first)
        if chain.count == 1 {
            if let value = value([first]) { readings.append(DigitReading(atoms: chain, values: [value])) }
        } else {
            readings += read(chain)
        }
        return chain.upperBound
    }

    /// The digits joined by single marks.
    private func chain(from first: Int) -> Range<Int> {
        var end = first + 1
        while end < atoms.count, atoms[end].isDigits, atoms[end].gapLength == 1 {
            guard let kind = kind(of: atoms[end].gap) else { break }
            if kind == .space, !joinsGroup(end, from: first) { break }
            end += 1
        }
        return first..<end
    }

    /// Whether digits behind a space are a group of the number before.
    private func joinsGroup(_ place: Int, from first: Int) -> Bool {
        guard (1...3).contains(atoms[first].length), place == first + 1 || kind(at: place - 1) == .space else {
            return false
        }
        if atoms[place].length == 3 { return true }
        // The last group of a number that is written last group first.
        let isLast = place + 1 == atoms.count || !atoms[place + 1].isDigits || !atoms[place + 1].isSpaced
        return marks.mayReverse && isLast && atoms[place].length < 3
            && (first..<place).allSatisfy { atoms[$0].length == 3 } && !atoms[place].traits.contains(.leadingZero)
    }

    private enum Mark: Hashable {
        case stop, comma, apostrophe, space, colon, arabicDecimal, arabicGroup
    }

    private func kind(at index: Int) -> Mark? { kind(of: atoms[index].gap) }

    private func kind(of scalar: UInt32) -> Mark? {
        switch scalar {
        case 0x2E: .stop
        case 0x2C, 0x60C, 0xFF0C: .comma
        case 0x27, 0x2019: .apostrophe
        case 0x3A, 0xFF1A: .colon
        case 0x66B: .arabicDecimal
        case 0x66C: .arabicGroup
        case 0x20, 0xA0, 0x202F, 0x2009: .space
        default: nil
        }
    }

    private func read(_ chain: Range<Int>) -> [DigitReading] {
        let kinds = chain.dropFirst().compactMap { kind(at: $0) }
        if kinds.contains(.colon) { return time(chain, kinds) }
        guard let last = kinds.last else { return apart(chain) }
        let earlier = kinds.dropLast()
        if last == .space, kinds.allSatisfy({ $0 == .space }) { return spaced(chain) }
        if earlier.isEmpty { return pair(chain, last) }
        if earlier.allSatisfy({ $0 == last }) {
            return isGrouped(chain.dropFirst()) && atoms[chain.lowerBound].length <= 3 ? grouped(chain) : apart(chain)
        }
        guard !earlier.contains(last), Set(earlier).count == 1, isGrouped(chain.dropFirst().dropLast()) else {
            return apart(chain)
        }
        return decimal(chain).map { [$0] } ?? apart(chain)
    }

    /// Several groups: one number, or a list of numbers of three digits.
    private func grouped(_ chain: Range<Int>) -> [DigitReading] {
        guard isGrouped(chain), kind(at: chain.lowerBound + 1) == .comma else { return whole(chain) }
        return whole(chain).map { reading in
            var reading = reading
            reading.parts = apart(chain).flatMap(\.values)
            return reading
        }
    }

    /// One mark only.
    private func pair(_ chain: Range<Int>, _ mark: Mark) -> [DigitReading] {
        let first = atoms[chain.lowerBound]
        let isGroup = isGrouped(chain.dropFirst()) && first.length <= 3 && !first.traits.contains(.leadingZero)
        switch mark {
        case .apostrophe, .arabicGroup: return isGroup ? whole(chain) : apart(chain)
        case .arabicDecimal: return decimal(chain).map { [$0] } ?? apart(chain)
        default: break
        }
        guard var reading = decimal(chain) else { return apart(chain) }
        guard isGroup else {
            if atoms[chain.upperBound - 1].length <= 2 || marks.isStrict && mark == .comma {
                reading.parts = apart(chain).flatMap(\.values)
            }
            return [reading]
        }
        let grouped = whole(chain).flatMap(\.values)
        if marks.isStrict, mark == .comma {
            reading.values = grouped
        } else {
            let groupsFirst = !marks.isStrict && (mark == .stop) == marks.stopGroups
            reading.values = groupsFirst ? grouped + reading.values : reading.values + grouped
        }
        return [reading]
    }

    /// Groups with spaces between, which may be numbers of their own; in some languages the last group stands first.
    private func spaced(_ chain: Range<Int>) -> [DigitReading] {
        let last = atoms[chain.upperBound - 1]
        let reversed = marks.mayReverse ? value(chain.reversed()) : nil
        let isForward = last.length == 3 && !atoms[chain.lowerBound].traits.contains(.leadingZero)
        let forward = isForward ? value(chain) : nil
        let values = [forward, last.traits.contains(.leadingZero) ? nil : reversed].compactMap { $0 }
        guard !values.isEmpty else { return apart(chain) }
        let parts = chain.count == 2 ? apart(chain).flatMap(\.values) : []
        return [DigitReading(atoms: chain, values: values, parts: parts)]
    }

    private func time(_ chain: Range<Int>, _ kinds: [Mark]) -> [DigitReading] {
        var readings = apart(chain)
        let isTime =
            kinds.allSatisfy { $0 == .colon } && (2...3).contains(chain.count)
            && chain.dropFirst().allSatisfy { atoms[$0].length == 2 && atoms[$0].value < 60 }
            && atoms[chain.lowerBound].length <= 2 && atoms[chain.lowerBound].value <= 24
        guard isTime, readings.count == chain.count else { return readings }
        readings[0].isHour = true
        for place in readings.indices.dropFirst() { readings[place].isMinute = true }
        return readings
    }

    private func isGrouped(_ parts: some Sequence<Int>) -> Bool { parts.allSatisfy { atoms[$0].length == 3 } }

    private func apart(_ chain: Range<Int>) -> [DigitReading] {
        chain.compactMap { index in value([index]).map { DigitReading(atoms: index..<index + 1, values: [$0]) } }
    }

    private func whole(_ chain: Range<Int>) -> [DigitReading] {
        value(chain).map { [DigitReading(atoms: chain, values: [$0])] } ?? []
    }

    private func decimal(_ chain: Range<Int>) -> DigitReading? {
        digits(chain).map {
            let exponent = -Int(atoms[chain.upperBound - 1].length)
            return DigitReading(atoms: chain, values: [ExactNumber($0, exponent: exponent)])
        }
    }

    private func value(_ parts: some Sequence<Int>) -> ExactNumber? { digits(parts).map { ExactNumber($0) } }

    /// The digits of some atoms in a row as one number; `nil` when they are more than 18.
    private func digits(_ parts: some Sequence<Int>) -> Int? {
        var value = 0
        var count = 0
        for part in parts {
            count += Int(atoms[part].length)
            guard count <= Self.mostDigits else { return nil }
            for _ in 0..<atoms[part].length { value *= 10 }
            value += atoms[part].value
        }
        return value
    }
}
