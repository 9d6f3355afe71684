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
        atoms[index].entry >= 0 ? lexicon.entries[Int(atoms[index].entry)] : nil
    }

    private func word(at index: Int) -> Part? {
        guard let entry = entry(index), entry.isNumeral else { return nil }
        let atoms = index..<index + 1
        if let scale = entry.scale { return Part(part: .scale(scale), atoms: atoms) }
        if let unit = entry.unit { return Part(part: .value(ExactNumber(unit)), atoms: atoms) }
        return entry.ordinal.map { Part(part: .value(ExactNumber($0)), atoms: atoms, isOrdinal: true) }
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
            if let value = NumberGrammar.value(of: parts[start..<end]) {
                let others = alternatives(start..<end)
                if isYear(start), end == start + 2 { return (start + 1, values(of: run[start]) + [value] + others) }
                return (end, [value] + others)
            }
            end -= 1
        }
        return (start + 1, values(of: run[start]))
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
        guard (2...9).contains(run.count), run.allSatisfy({ $0.reading == nil }) else { return nil }
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
        if run.count == 2, let value = digitByDigit(run) { numeral.others.append(value) }
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
                if let value = NumberGrammar.value(of: parts[start..<end]) { found.append(value) }
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
        if isHan { return entry.scale ?? 10 == 10 && entry.unit != 0 && (isMeasured(index) || isCounted(index)) }
        if entry.scale != nil { return entry.unit != nil }
        return !entry.roles.contains(.common) && entry.unit ?? 2 > 1
    }

    /// Two Han numerals that count nothing may be a part of a word.
    private func isName(_ places: Range<Int>) -> Bool {
        let areScales = places.allSatisfy { if case .scale = parts[$0] { true } else { false } }
        return areScales && !isMeasured(run[places.upperBound - 1].atoms.lowerBound)
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
