import HexaplaCore

/// Digits that belong together, with the values they can stand for.
struct DigitReading: Hashable {
    /// The atoms the digits take.
    let atoms: Range<Int>
    /// The values, the likeliest first; never empty.
    var values: [ExactNumber]
    /// The values of the parts, when it may as well be a date or a time with stops; all of them must be found.
    var parts: [ExactNumber] = []
    /// Whether it is the hour of a time of day.
    var isHour = false
}

/// Puts the digits between decimal and grouping marks together: 1,250.5 · 1 250,5 · 1.250,5 · ١٬٢٥٠٫٥.
///
/// Where one mark before three digits can be read both ways in the language, both readings are given. Digits that
/// cannot be one number (05.04.2018, 1,2,3) stay apart.
struct DigitGrouper {
    private let atoms: [NumberAtom]
    private let marks: NumberMarks

    /// Reads all digits of a paragraph.
    ///
    /// - Parameters:
    ///   - atoms: The paragraph's atoms.
    ///   - marks: The marks of its language.
    /// - Returns: The readings in order; digits that fit no exact number are left out.
    static func readings(of atoms: [NumberAtom], _ marks: NumberMarks) -> [DigitReading] {
        let grouper = DigitGrouper(atoms: atoms, marks: marks)
        var result: [DigitReading] = []
        var index = 0
        while index < atoms.count {
            guard atoms[index].digits != nil else {
                index += 1
                continue
            }
            let chain = grouper.chain(from: index)
            result += grouper.read(chain)
            index = chain.upperBound
        }
        return result
    }

    /// The digits joined by single marks.
    private func chain(from first: Int) -> Range<Int> {
        var end = first + 1
        while end < atoms.count, let digits = atoms[end].digits, atoms[end].gapLength == 1, let mark = atoms[end].gap {
            guard let kind = kind(of: mark) else { break }
            if kind == .space {
                let head = atoms[first].length
                guard digits.count == 3, (1...3).contains(head), end == first + 1 || self.kind(at: end - 1) == .space
                else { break }
            }
            end += 1
        }
        return first..<end
    }

    private enum Mark: Hashable {
        case stop, comma, apostrophe, space, colon, arabicDecimal, arabicGroup
    }

    private func kind(at index: Int) -> Mark? { atoms[index].gap.flatMap(kind) }

    private func kind(of scalar: Unicode.Scalar) -> Mark? {
        switch scalar {
        case ".": .stop
        case ",", "،", "，": .comma
        case "'", "’": .apostrophe
        case ":", "：": .colon
        case "٫": .arabicDecimal
        case "٬": .arabicGroup
        case " ", "\u{A0}", "\u{202F}", "\u{2009}": .space
        default: nil
        }
    }

    private func read(_ chain: Range<Int>) -> [DigitReading] {
        let kinds = chain.dropFirst().compactMap { kind(at: $0) }
        if kinds.isEmpty { return apart(chain) }
        if kinds.contains(.colon) { return time(chain, kinds) }
        guard let last = kinds.last else { return apart(chain) }
        let earlier = kinds.dropLast()
        if earlier.isEmpty { return pair(chain, last) }
        if earlier.allSatisfy({ $0 == last }) {
            return isGrouped(chain.dropFirst()) ? whole(chain) : apart(chain)
        }
        guard !earlier.contains(last), Set(earlier).count == 1, isGrouped(chain.dropFirst().dropLast()) else {
            return apart(chain)
        }
        return decimal(chain).map { [$0] } ?? apart(chain)
    }

    /// One mark only.
    private func pair(_ chain: Range<Int>, _ mark: Mark) -> [DigitReading] {
        let isGroup = isGrouped(chain.dropFirst()) && atoms[chain.lowerBound].length <= 3 && !startsWithZero(chain)
        switch mark {
        case .space: return isGroup ? spaced(chain) : apart(chain)
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

    /// A space between digits can part two numbers as well.
    private func spaced(_ chain: Range<Int>) -> [DigitReading] {
        whole(chain).map { reading in
            var reading = reading
            reading.parts = apart(chain).flatMap(\.values)
            return reading
        }
    }

    private func time(_ chain: Range<Int>, _ kinds: [Mark]) -> [DigitReading] {
        var readings = apart(chain)
        let isTime =
            kinds.allSatisfy { $0 == .colon } && (2...3).contains(chain.count)
            && chain.dropFirst().allSatisfy { atoms[$0].length == 2 } && atoms[chain.lowerBound].length <= 2
        guard isTime, readings.count == chain.count else { return readings }
        readings[0].isHour = true
        return readings
    }

    private func isGrouped(_ parts: some Sequence<Int>) -> Bool { parts.allSatisfy { atoms[$0].length == 3 } }

    private func startsWithZero(_ chain: Range<Int>) -> Bool { atoms[chain.lowerBound].digits?.first == 0x30 }

    private func digits(_ parts: some Sequence<Int>) -> [UInt8] { parts.flatMap { atoms[$0].digits ?? [] } }

    private func apart(_ chain: Range<Int>) -> [DigitReading] {
        chain.compactMap { index in
            ExactNumber(whole: digits([index])).map { DigitReading(atoms: index..<index + 1, values: [$0]) }
        }
    }

    private func whole(_ chain: Range<Int>) -> [DigitReading] {
        ExactNumber(whole: digits(chain)).map { [DigitReading(atoms: chain, values: [$0])] } ?? []
    }

    private func decimal(_ chain: Range<Int>) -> DigitReading? {
        ExactNumber(whole: digits(chain.dropLast()), fraction: digits(chain.suffix(1)))
            .map { DigitReading(atoms: chain, values: [$0]) }
    }
}
