import HexaplaCore

/// Reads the numbers of a paragraph, locale-true.
struct NumberReader {
    private let atoms: [NumberAtom]
    private let readings: [DigitReading]
    /// The reading each atom belongs to.
    private var readingOfAtom: [Int: Int] = [:]
    private var numbers = ParagraphNumbers()
    /// The value of digits with the scale that follows them, by reading.
    private var scaled: [Int: ExactNumber] = [:]
    /// Longer numbers that digits are part of, by reading.
    private var compounds: [Int: [ExactNumber]] = [:]

    private static let longestRun = 12

    /// Reads a paragraph.
    ///
    /// - Parameters:
    ///   - text: The paragraph as shown.
    ///   - lexicon: The words of its language.
    /// - Returns: Its numbers; none for text without any.
    static func numbers(of text: LayeredText<Normalized>, _ lexicon: NumberLexicon) -> ParagraphNumbers {
        var reader = NumberReader(NumberScanner.atoms(of: text, lexicon), lexicon.marks)
        reader.readRuns()
        reader.readSingles()
        reader.readDigits()
        return reader.numbers
    }

    private init(_ atoms: [NumberAtom], _ marks: NumberMarks) {
        self.atoms = atoms
        readings = DigitGrouper.readings(of: atoms, marks)
        for (index, reading) in readings.enumerated() {
            for atom in reading.atoms { readingOfAtom[atom] = index }
        }
    }

    // MARK: - Words, and digits with words

    /// One part of a run, with the reading it comes from when it is digits.
    private typealias Part = (part: NumberPart, reading: Int?)

    private mutating func readRuns() {
        var run: [Part] = []
        var index = 0
        var lastEnd = -1
        while index < atoms.count {
            guard let (part, end) = part(at: index) else {
                index += 1
                continue
            }
            if let last = run.last, !isJoined(lastEnd, index) || !Self.canFollow(last, part) {
                evaluate(run)
                run = []
            }
            run.append(part)
            lastEnd = end
            index = end
        }
        evaluate(run)
    }

    private func part(at index: Int) -> (Part, end: Int)? {
        if let reading = readingOfAtom[index] {
            return ((.value(readings[reading].values[0]), reading), readings[reading].atoms.upperBound)
        }
        guard let entry = atoms[index].entry else { return nil }
        if let scale = entry.scale { return ((.scale(scale), nil), index + 1) }
        if let unit = entry.unit ?? entry.ordinal { return ((.value(ExactNumber(unit)), nil), index + 1) }
        return nil
    }

    /// Digits take a scale after them, and stand after a scale; no value stands beside them.
    private static func canFollow(_ last: Part, _ next: Part) -> Bool {
        guard case .value = last.part, case .value = next.part else { return true }
        return last.reading == nil && next.reading == nil
    }

    /// Two parts belong to one number when they touch, a space or hyphen parts them, or one short word does.
    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        guard start == end || start == end + 1 && atoms[end].length <= 3 else { return false }
        return (end...start).allSatisfy { index in
            guard atoms[index].gapLength <= 1, let gap = atoms[index].gap else { return atoms[index].gapLength == 0 }
            return gap == " " || gap == "-" || gap.properties.generalCategory == .spaceSeparator
        }
    }

    /// Offers the value of every stretch of a run, up to twelve parts; digits are read with the scale after them.
    private mutating func evaluate(_ run: [Part]) {
        let parts = run.map(\.part)
        for start in parts.indices {
            for end in start + 1...min(parts.count, start + Self.longestRun) {
                guard let value = NumberGrammar.value(of: parts[start..<end]) else { continue }
                if end > start + 1 || run[start].reading == nil { numbers.supply.insert(value) }
                for reading in run[start..<end].compactMap(\.reading) where end > start + 1 {
                    compounds[reading, default: []].append(value)
                }
            }
            readScale(parts, at: start, run[start].reading)
        }
        readYearInPairs(parts)
        readDigitByDigit(parts)
    }

    /// Digits and all scales right after them: "1.5 million", "3 hundred thousand".
    private mutating func readScale(_ parts: [NumberPart], at start: Int, _ reading: Int?) {
        guard let reading else { return }
        var end = start + 1
        while end < min(parts.count, start + Self.longestRun), case .scale = parts[end] { end += 1 }
        guard end > start + 1, let value = NumberGrammar.value(of: parts[start..<end]) else { return }
        scaled[reading] = value
    }

    /// "二〇一八".
    private mutating func readDigitByDigit(_ parts: [NumberPart]) {
        guard (2...9).contains(parts.count) else { return }
        var total = 0
        for part in parts {
            guard case .value(let value) = part, let digit = value.integer, (0...9).contains(digit) else { return }
            total = total * 10 + digit
        }
        numbers.supply.insert(ExactNumber(total))
    }

    /// "nineteen eighty-four".
    private mutating func readYearInPairs(_ parts: [NumberPart]) {
        guard (2...3).contains(parts.count), case .value(let century) = parts[0],
            let year = NumberGrammar.value(of: parts[1...])?.integer, let first = century.integer,
            (10...29).contains(first), (1...99).contains(year)
        else { return }
        numbers.supply.insert(ExactNumber(first * 100 + year))
    }

    // MARK: - Single words

    private mutating func readSingles() {
        for atom in atoms {
            if let roman = atom.roman { numbers.supply.insert(ExactNumber(roman)) }
            guard let entry = atom.entry else { continue }
            for value in [entry.unit, entry.scale, entry.ordinal, entry.month].compactMap({ $0 }) {
                numbers.supply.insert(ExactNumber(value))
            }
        }
    }

    // MARK: - Digits

    private mutating func readDigits() {
        for (index, reading) in readings.enumerated() {
            offer(index)
            guard isAsked(reading) else { continue }
            let first = atoms[reading.atoms.lowerBound].range.start
            let last = scaleEnd(reading, isScaled: scaled[index] != nil)
            numbers.mentions.append(
                NumberMention(
                    range: ByteRange(first, last), values: askedValues(index),
                    parts: scaled[index] == nil ? reading.parts : [],
                    isLoose: isDecade(reading) || Self.isHalf(scaled[index] ?? reading.values[0])))
        }
    }

    private mutating func offer(_ index: Int) {
        let reading = readings[index]
        if let value = scaled[index] {
            numbers.supply.insert(value)
        } else {
            numbers.supply.formUnion(reading.values)
            numbers.supply.formUnion(reading.parts)
        }
        numbers.supply.formUnion(compounds[index] ?? [])
        numbers.supply.formUnion(rangeValues(index) + letterScale(reading))
        guard let value = reading.values[0].integer else { return }
        if reading.isHour || isBeforeHourWord(reading) {
            numbers.supply.insert(ExactNumber(value > 12 ? value - 12 : value + 12))
        }
        if (1000...2099).contains(value), value.isMultiple(of: 10) {
            numbers.supply.formUnion([ExactNumber(value % 100), ExactNumber(value / 100 + 1)])
        }
        numbers.supply.formUnion(shortYear(index))
    }

    private func askedValues(_ index: Int) -> [ExactNumber] {
        let reading = readings[index]
        var values = (scaled[index].map { [$0] } ?? []) + reading.values
        values += (compounds[index] ?? []) + rangeValues(index) + shortYear(index) + letterScale(reading)
        if isDecade(reading), let year = reading.values[0].integer { values.append(ExactNumber(year % 100)) }
        if let hour = reading.values[0].integer, reading.isHour || isBeforeHourWord(reading), (13...24).contains(hour) {
            values.append(ExactNumber(hour - 12))
        }
        return values
    }

    /// The first number of a range takes the scale of the second: "3-5 million", "from 3 to 5 million".
    private func rangeValues(_ index: Int) -> [ExactNumber] {
        guard scaled[index] == nil, index + 1 < readings.count, let next = scaled[index + 1] else { return [] }
        let end = readings[index].atoms.upperBound
        let start = readings[index + 1].atoms.lowerBound
        guard start == end || start == end + 1 && atoms[end].length <= 4 else { return [] }
        let factor = readings[index + 1].values[0]
        guard factor.mantissa != 0, next.mantissa.isMultiple(of: factor.mantissa) else { return [] }
        let scale = ExactNumber(next.mantissa / factor.mantissa, exponent: next.exponent - factor.exponent)
        guard let whole = scale.integer else { return [] }
        return readings[index].values.compactMap { $0.times(whole) }
    }

    /// A letter glued to the digits that may stand for a scale: "£125m".
    private func letterScale(_ reading: DigitReading) -> [ExactNumber] {
        let next = reading.atoms.upperBound
        guard next < atoms.count, atoms[next].gapLength == 0, let scale = atoms[next].entry?.letterScale else {
            return []
        }
        return reading.values.compactMap { $0.times(scale) }
    }

    /// A round year with an ending: "1980s", "1980-х".
    private func isDecade(_ reading: DigitReading) -> Bool {
        let next = reading.atoms.upperBound
        guard let year = reading.values[0].integer, (1000...2099).contains(year), year.isMultiple(of: 10),
            next < atoms.count, atoms[next].kind == .other || atoms[next].entry?.unit == nil
        else { return false }
        let isGlued = atoms[next].gapLength == 0 || atoms[next].gapLength == 1 && atoms[next].gap != " "
        return isGlued && atoms[next].digits == nil && atoms[next].length <= 2 && atoms[next].endsCased
    }

    /// A value with a half, which words often give: "two and a half".
    private static func isHalf(_ value: ExactNumber) -> Bool {
        value.mantissa % 10 == 5 && (value.exponent == -1 || value.exponent >= 2 && value.significantDigits == 2)
    }

    /// The full year of "2017-18" and "2017/18".
    private func shortYear(_ index: Int) -> [ExactNumber] {
        guard index > 0, let short = readings[index].values[0].integer,
            atoms[readings[index].atoms.lowerBound].length == 2,
            let year = readings[index - 1].values[0].integer, (1000...2999).contains(year),
            readings[index - 1].atoms.upperBound == readings[index].atoms.lowerBound
        else { return [] }
        return [ExactNumber(year / 100 * 100 + short)]
    }

    private func isBeforeHourWord(_ reading: DigitReading) -> Bool {
        let next = reading.atoms.upperBound
        return next < atoms.count && atoms[next].gapLength <= 1 && atoms[next].entry?.isHour == true
    }

    private func scaleEnd(_ reading: DigitReading, isScaled: Bool) -> Int {
        var end = reading.atoms.upperBound
        while isScaled, end < atoms.count, atoms[end].entry?.scale != nil, atoms[end].gapLength <= 1 { end += 1 }
        return atoms[end - 1].range.end
    }

    /// Digits in addresses, in names ("G20", "F-16"), in footnote marks and full minutes are not asked for.
    private func isAsked(_ reading: DigitReading) -> Bool {
        let index = reading.atoms.lowerBound
        let atom = atoms[index]
        if atom.isInAddress || atom.digits == [0x30, 0x30] { return false }
        if atom.mark == "[" { return false }
        guard index > 0 else { return !isItemNumber(reading) }
        let isGlued = atom.gapLength == 0 || atom.gapLength == 1 && atom.gap == "-"
        return !(isGlued && atoms[index - 1].endsCased)
    }

    /// The number of a list item at the start of the paragraph.
    private func isItemNumber(_ reading: DigitReading) -> Bool {
        let next = reading.atoms.upperBound
        guard reading.atoms.count == 1, atoms[0].length <= 2, next < atoms.count else { return false }
        return [".", ")", "）", "、", "．"].contains(atoms[next].gap)
    }
}
