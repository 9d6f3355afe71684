/// Finds the numbers of a text among its atoms: digits, words, digits with words, Roman numerals.
struct NumeralReader {
    let atoms: [FactAtom]
    let lexicon: FactLexicon
    private(set) var numerals: [Numeral] = []
    private var run: [Part] = []
    /// The same run without where it stands.
    private var parts: [NumberPart] = []

    private static let longestRun = 12

    /// One part of a run of numbers.
    struct Part {
        let part: NumberPart
        let atoms: Range<Int>
        /// What the digits can stand for, when it is digits.
        var reading: DigitReading?
        var isOrdinal = false
        /// Whether a word by itself, like "and", parts it from the part before.
        var isBehindJoint = false
    }

    init(_ atoms: [FactAtom], _ lexicon: FactLexicon) {
        self.atoms = atoms
        self.lexicon = lexicon
    }

    /// Reads all numbers, in text order.
    mutating func read() {
        let grouper = DigitGrouper(atoms: atoms, marks: lexicon.marks)
        var readings: [DigitReading] = []
        var index = 0
        while index < atoms.count {
            if atoms[index].isDigits {
                readings.removeAll(keepingCapacity: true)
                index = grouper.read(from: index, into: &readings)
                for reading in readings {
                    take(Part(part: .value(reading.values[0]), atoms: reading.atoms, reading: reading))
                }
                continue
            }
            if let end = decimals(at: index) {
                index = end
                continue
            }
            if let part = word(at: index) {
                take(part)
            } else if atoms[index].value > 0, atoms[index].kind == .word {
                endRun()
                addRoman(index)
            }
            index += 1
        }
        endRun()
        var refiner = NumeralRefiner(numerals: numerals, atoms: atoms, lexicon: lexicon)
        numerals = []  // so that the refiner is alone with them
        refiner.refine()
        numerals = refiner.numerals
    }

    private func entry(_ index: Int) -> FactEntry? {
        index < atoms.count && atoms[index].entry >= 0 ? lexicon.entries[Int(atoms[index].entry)] : nil
    }

    private func word(at index: Int) -> Part? {
        guard let entry = entry(index), entry.isNumeral else { return nil }
        let atoms = index..<index + 1
        if let scale = entry.scale { return Part(part: .scale(scale), atoms: atoms) }
        if let unit = entry.unit { return Part(part: .value(ExactNumber(unit)), atoms: atoms) }
        return entry.ordinal.map { Part(part: .value(ExactNumber($0)), atoms: atoms, isOrdinal: true) }
    }

    /// Takes 点 and the digits behind it into the number before, as its decimals: 五点三.
    ///
    /// - Returns: The atom behind the decimals; `nil` when 点 is no decimal mark.
    private mutating func decimals(at index: Int) -> Int? {
        guard let last = run.last, last.reading == nil, last.atoms.upperBound == index, atoms[index].isGlued,
            let roles = entry(index)?.roles, roles.contains(.decimal), !isBehindHalf(run[0].atoms.lowerBound)
        else { return nil }
        var end = index + 1
        var value = 0
        while end < atoms.count, end - index <= Self.mostDecimals, atoms[end].isGlued, let digit = entry(end)?.unit,
            (0...9).contains(digit)
        {
            value = value * 10 + digit
            end += 1
        }
        guard end > index + 1, !continuesTime(end) else { return nil }
        let fraction = ExactNumber(value, exponent: index + 1 - end)
        guard case .value(let whole) = last.part else {
            take(Part(part: .value(fraction), atoms: index..<end))
            return end
        }
        guard let sum = whole.plus(fraction) else { return nil }
        run[run.count - 1] = Part(part: .value(sum), atoms: last.atoms.lowerBound..<end)
        parts[parts.count - 1] = .value(sum)
        return end
    }

    private static let mostDecimals = 6

    /// Whether 上午, 北京时间 or the like stands before, so that hour and minutes follow.
    private func isBehindHalf(_ index: Int) -> Bool {
        guard index > 0, let roles = entry(index - 1)?.roles else { return false }
        return !roles.isDisjoint(with: [.morning, .afternoon, .at, .clock])
    }

    /// Whether digits behind 点 go on as minutes or are words of their own: 三点二十分, 三点五分, 一点一点.
    private func continuesTime(_ end: Int) -> Bool {
        guard end < atoms.count, atoms[end].isGlued, let next = entry(end) else { return false }
        return !next.roles.isDisjoint(with: [.minute, .decimal]) || (next.scale ?? 10_000) < 10_000
    }

    private mutating func addRoman(_ index: Int) {
        let atom = atoms[index]
        let isSure =
            atom.value < 50 && atom.length >= 2
            && (atom.traits.contains(.uppercase) || ![1, 5, 10].contains(atom.value))
        numerals.append(
            Numeral(
                range: atom.range, values: [ExactNumber(atom.value)], isOrdinal: true, isSure: isSure,
                atoms: index..<index + 1))
    }

    // MARK: - Runs

    private mutating func take(_ part: Part) {
        if let last = run.last, !isJoined(last, part) || !Self.canFollow(last, part) { endRun() }
        var part = part
        part.isBehindJoint = run.last.map { isParted($0, part) } ?? false
        run.append(part)
        parts.append(part.part)
    }

    /// Digits take a scale after them, and stand after a scale; no value stands beside them.
    private static func canFollow(_ last: Part, _ next: Part) -> Bool {
        guard case .value = last.part, case .value = next.part else { return true }
        return last.reading == nil && next.reading == nil
    }

    /// Two parts belong to one number when they touch, a space or hyphen parts them, or a joining word does; digits and
    /// the scale after them must touch or have a space between, but for "3多万"; a joining word before digits is written
    /// together with them ("مليون و250 ألف").
    private func isJoined(_ last: Part, _ next: Part) -> Bool {
        let (end, start) = (last.atoms.upperBound, next.atoms.lowerBound)
        if start == end { return isClose(start) }
        guard start == end + 1, entry(end)?.roles.contains(.joint) == true else { return false }
        if last.reading != nil, !atoms[end].traits.contains(.han) { return false }
        if next.reading != nil, !atoms[start].isGlued { return false }
        return isClose(end) && isClose(start)
    }

    /// Whether the joining word between two parts may as well part two numbers: 多 inside a number and what can be
    /// written together with the word behind ("و") never do.
    private func isParted(_ last: Part, _ next: Part) -> Bool {
        let index = last.atoms.upperBound
        guard next.atoms.lowerBound == index + 1, !atoms[index].traits.contains(.han) else { return false }
        return entry(index)?.roles.contains(.gluedJoint) == false
    }

    private func isClose(_ index: Int) -> Bool {
        let atom = atoms[index]
        return atom.gapLength == 0 || atom.gapLength == 1 && (FactAtom.isSpace(atom.gap) || atom.gap == 0x2D)
            || atom.gapLength == 2 && atom.gap == 0x2E && FactAtom.isSpace(atom.mark)
                && entry(index - 1)?.scale != nil
    }

    private mutating func endRun() {
        guard !run.isEmpty else { return }
        defer {
            run.removeAll(keepingCapacity: true)
            parts.removeAll(keepingCapacity: true)
        }
        if run.count == 1 { return add(0..<1, values(of: run[0])) }
        if let whole = spelled(run) { return add(0..<run.count, [whole]) }
        var start = 0
        while start < run.count {
            let (end, values) = segment(from: start)
            add(start..<end, values)
            start = end
        }
    }

    private func values(of part: Part) -> [ExactNumber] {
        if let reading = part.reading { return reading.values }
        switch part.part {
        case .value(let value): return [value]
        case .scale(let scale): return [ExactNumber(scale)]
        }
    }

    /// The longest stretch of the run that is one number.
    private func segment(from start: Int) -> (end: Int, values: [ExactNumber]) {
        var end = min(run.count, start + Self.longestRun)
        while end > start + 1 {
            if let value = value(of: start..<end), !cutsNumber(start..<end) {
                let others = alternatives(start..<end)
                if isYear(start), end == start + 2 { return (start + 1, values(of: run[start]) + [value] + others) }
                return (end, [value] + others)
            }
            end -= 1
        }
        return (start + 1, values(of: run[start]))
    }

    /// The value of a stretch of the run, when it is one number.
    private func value(of range: Range<Int>) -> ExactNumber? {
        let joints = range.dropFirst().filter { run[$0].isBehindJoint }
        return joints.allSatisfy { joins($0, upTo: range.upperBound) } ? NumberGrammar.value(of: parts[range]) : nil
    }

    /// Whether a word like "and" before a part joins it to the number before: it says less than the lowest place of that,
    /// as in "one hundred and five" and "treinta y cinco", or is the eleven of "soixante et onze".
    private func joins(_ place: Int, upTo end: Int) -> Bool {
        let lowest: Int
        switch parts[place - 1] {
        case .scale(let scale): lowest = scale
        case .value(let value):
            guard let value = value.integer, value > 0 else { return false }
            if value == 60, parts[place] == .value(ExactNumber(11)) { return true }
            lowest = NumberGrammar.lowestPlace(of: value)
        }
        // "mil y dos millones" are two numbers, "two hundred and fifty thousand" is one.
        if lowest >= 1000, parts[place..<end].contains(where: { $0.isScale(above: lowest) }) { return false }
        switch parts[place] {
        case .scale(let scale): return scale < lowest
        case .value(let value): return value < ExactNumber(lowest)
        }
    }

    /// Whether a stretch takes the beginning of the number behind its joining word: "mil y dos" of "mil y dos mil".
    private func cutsNumber(_ range: Range<Int>) -> Bool {
        guard range.upperBound < run.count,
            let scale = parts[range.upperBound...].prefix(Self.longestRun).firstIndex(where: { $0.isScale(above: 1) })
        else { return false }
        return range.dropFirst().contains { run[$0].isBehindJoint && value(of: $0..<scale + 1) != nil }
    }

    /// The other values of the stretch, when its first digits can be read in more than one way.
    private func alternatives(_ range: Range<Int>) -> [ExactNumber] {
        guard let reading = run[range.lowerBound].reading, reading.values.count > 1 else { return [] }
        return reading.values.dropFirst().compactMap { value in
            var others = Array(parts[range])
            others[0] = .value(value)
            return NumberGrammar.value(of: others[...])
        }
    }

    /// Whether digits look like a year, which takes no scale: "En 2018 millones de niños".
    private func isYear(_ place: Int) -> Bool {
        guard let reading = run[place].reading, reading.atoms.count == 1, atoms[reading.atoms.lowerBound].length == 4,
            let value = reading.values[0].integer
        else { return false }
        return (1900...2099).contains(value)
    }

    /// Words that spell a number digit by digit ("二〇一八"), or a year in pairs ("nineteen eighty-four").
    private func spelled(_ run: [Part]) -> ExactNumber? {
        guard (2...9).contains(run.count), run.allSatisfy({ $0.reading == nil && !$0.isBehindJoint }) else {
            return nil
        }
        let isHan = run.allSatisfy { atoms[$0.atoms.lowerBound].traits.contains(.han) }
        return (isHan || run.count > 2 ? digitByDigit(run) : nil) ?? yearInPairs(run)
    }

    private func digitByDigit(_ run: [Part]) -> ExactNumber? {
        var total = 0
        for part in run {
            guard case .value(let value) = part.part, let digit = value.integer, (0...9).contains(digit) else {
                return nil
            }
            total = total * 10 + digit
        }
        return ExactNumber(total)
    }

    private func yearInPairs(_ run: [Part]) -> ExactNumber? {
        guard (2...3).contains(run.count), case .value(let century) = run[0].part, let first = century.integer,
            (10...29).contains(first), NumberGrammar.value(of: parts[...]) == nil,
            let year = NumberGrammar.value(of: parts[1...])?.integer, (1...99).contains(year)
        else { return nil }
        return ExactNumber(first * 100 + year)
    }

    // MARK: - Numbers

    private mutating func add(_ places: Range<Int>, _ values: [ExactNumber]) {
        let taken = run[places.lowerBound].atoms.lowerBound..<run[places.upperBound - 1].atoms.upperBound
        var numeral = Numeral(
            range: atoms[taken.lowerBound].range.lowerBound..<atoms[taken.upperBound - 1].range.upperBound,
            values: values, atoms: taken)
        numeral.isOrdinal = run[places.upperBound - 1].isOrdinal
        if run.count > 1 || run[0].reading == nil { numeral.others = stretches(places) }
        if run.count == 2, !run[1].isBehindJoint, let value = digitByDigit(run) { numeral.others.append(value) }
        if places.count == 1, let reading = run[places.lowerBound].reading {
            numeral.parts = reading.parts
            numeral.isHour = reading.isHour
            numeral.isMinute = reading.isMinute
            if taken.count == 1 { numeral.plainLength = Int(atoms[taken.lowerBound].length) }
        }
        for place in places {
            if let reading = run[place].reading { numeral.written.append(written(reading, at: place)) }
        }
        if numeral.written.isEmpty { numeral.isSure = isSure(places) }
        numerals.append(numeral)
    }

    /// The values of every stretch of the run that begins among some parts, and of their words alone.
    private func stretches(_ places: Range<Int>) -> [ExactNumber] {
        var found: [ExactNumber] = []
        for start in places {
            for end in start + 1..<min(run.count, start + Self.longestRun) + 1 {
                if end == start + 1, run[start].reading != nil { continue }
                if let value = value(of: start..<end) { found.append(value) }
            }
            if run[start].reading == nil, let entry = entry(run[start].atoms.lowerBound) {
                found += [entry.unit, entry.scale, entry.ordinal, entry.month].compactMap { $0.map { ExactNumber($0) } }
            }
        }
        return found
    }

    /// Digits with all scales right after them: "1.5 million", "3 hundred thousand".
    private func written(_ reading: DigitReading, at place: Int) -> WrittenNumber {
        var end = place + 1
        while end < run.count, case .scale = run[end].part { end += 1 }
        var values: [ExactNumber] = []
        if end > place + 1, let value = NumberGrammar.value(of: parts[place..<min(end, place + Self.longestRun)]) {
            values = isYear(place) ? [] : [value]
        }
        let isScaled = !values.isEmpty
        values += reading.values
        for start in max(0, place - Self.longestRun)..<place + 1 {
            for stop in place + 1..<min(run.count, start + Self.longestRun) + 1 where stop > start + 1 {
                if let value = NumberGrammar.value(of: parts[start..<stop]) { values.append(value) }
            }
        }
        let last = isScaled ? run[end - 1].atoms.upperBound : reading.atoms.upperBound
        return WrittenNumber(
            range: atoms[reading.atoms.lowerBound].range.lowerBound..<atoms[last - 1].range.upperBound, values: values,
            parts: isScaled ? [] : reading.parts)
    }

    /// Whether words are a number and nothing else: several are; a Chinese one with a measure word or sign behind it; a
    /// scale alone is not.
    private func isSure(_ places: Range<Int>) -> Bool {
        let first = run[places.lowerBound]
        let index = first.atoms.lowerBound
        guard let entry = entry(index) else { return true }
        let isHan = atoms[index].traits.contains(.han)
        if places.count > 1 { return !isHan || run.count > 2 || !isName(places) }
        if isHan {
            let isLittle = entry.unit == 1 && self.entry(first.atoms.upperBound)?.roles.contains(.decimal) == true
            return entry.scale ?? 10 == 10 && (entry.unit != 0 || first.atoms.count > 1) && !isLittle
                && (isMeasured(first.atoms.upperBound - 1) || isCounted(index))
        }
        if entry.scale != nil { return entry.unit != nil }
        return !entry.roles.contains(.common) && entry.unit ?? 2 > 1
    }

    /// Two Han numerals that count nothing may be a part of a word.
    private func isName(_ places: Range<Int>) -> Bool {
        let areScales = places.allSatisfy { if case .scale = parts[$0] { true } else { false } }
        return areScales && !isMeasured(run[places.upperBound - 1].atoms.upperBound - 1)
    }

    private func isMeasured(_ index: Int) -> Bool {
        guard index + 1 < atoms.count, atoms[index + 1].isGlued, let next = entry(index + 1) else { return false }
        let signs: FactRoles = [.classifier, .year, .month, .day, .hour, .hours, .minute, .percent, .fractionBar]
        return !next.roles.isDisjoint(with: signs) || next.measure != nil || next.currency != nil
    }

    private func isCounted(_ index: Int) -> Bool {
        guard index > 0, atoms[index].isGlued, let before = entry(index - 1) else { return false }
        return !before.roles.isDisjoint(with: [.ordinalBefore, .percentBefore, .fractionBar])
    }
}
