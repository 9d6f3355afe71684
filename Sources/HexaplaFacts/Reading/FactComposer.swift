/// Puts numbers, names of months and signs together to facts, from left to right.
///
/// At each atom the longest kinds are tried first: symbols, dates, times, then numbers with what stands before and
/// behind them.
struct FactComposer {
    let utf8: [UInt8]
    let atoms: [FactAtom]
    let numerals: [Numeral]
    let lexicon: FactLexicon
    private(set) var facts: [ReadFact] = []
    /// The number that begins at each atom; -1 for none.
    private var numeralAt: [Int32]

    /// A fact with the atom behind it.
    struct Composed {
        var kind: FactKind
        var readings: [FactValue]
        var numerals: [Int]
        var end: Int
        var isSure = true
        /// Whether its digits are no numbers that another text must have.
        var areLabels = false
    }

    init(utf8: [UInt8], atoms: [FactAtom], numerals: [Numeral], lexicon: FactLexicon) {
        self.utf8 = utf8
        self.atoms = atoms
        self.numerals = numerals
        self.lexicon = lexicon
        numeralAt = Array(repeating: -1, count: atoms.count)
        for (place, numeral) in numerals.enumerated() { numeralAt[numeral.atoms.lowerBound] = Int32(place) }
    }

    /// Reads all facts.
    mutating func compose() {
        var index = 0
        while index < atoms.count {
            guard let found = fact(at: index) else {
                index += 1
                continue
            }
            let range = atoms[index].range.lowerBound..<atoms[found.end - 1].range.upperBound
            facts.append(
                ReadFact(
                    kind: found.kind, range: range, readings: found.readings,
                    numerals: found.numerals.map { numerals[$0].labelled(found.areLabels) },
                    isSure: found.isSure && !atoms[index].traits.contains(.inAddress)))
            index = found.end
        }
    }

    private func fact(at index: Int) -> Composed? {
        if let symbol = symbol(at: index) { return symbol }
        guard numeralAt[index] >= 0 || atoms[index].entry >= 0 else { return nil }
        if let day = entry(index)?.weekday, opensDate(index) {
            return Composed(kind: .weekday, readings: [.weekday(day)], numerals: [], end: index + 1)
        }
        return date(at: index) ?? time(at: index) ?? quantities(at: index) ?? weekday(at: index)
    }

    private func weekday(at index: Int) -> Composed? {
        guard let day = entry(index)?.weekday else { return nil }
        return Composed(
            kind: .weekday, readings: [.weekday(day)], numerals: [], end: index + 1, isSure: isMeant(index))
    }

    // MARK: - What the readers of each kind ask

    func entry(_ index: Int) -> FactEntry? {
        guard index < atoms.count, index >= 0, atoms[index].entry >= 0 else { return nil }
        return lexicon.entries[Int(atoms[index].entry)]
    }

    func has(_ roles: FactRoles, _ index: Int) -> Bool {
        guard let entry = entry(index) else { return false }
        return !entry.roles.isDisjoint(with: roles)
    }

    /// The number that begins at an atom.
    func numeral(_ index: Int) -> Int? {
        index < atoms.count && index >= 0 && numeralAt[index] >= 0 ? Int(numeralAt[index]) : nil
    }

    /// The atom behind a number, with the ending of an ordinal in digits.
    func after(_ place: Int) -> Int {
        let end = numerals[place].atoms.upperBound
        let takesNext =
            numerals[place].hasScaleLetter
            || numerals[place].isOrdinal && numerals[place].hasDigits && has(.ordinalEnding, end)
        return takesNext ? end + 1 : end
    }

    /// Whether nothing but a space parts an atom from the one before.
    func isNext(_ index: Int) -> Bool { index < atoms.count && (atoms[index].isGlued || atoms[index].isSpaced) }

    /// The same, with a comma, stop or hyphen allowed.
    func isNear(_ index: Int) -> Bool {
        guard index < atoms.count else { return false }
        let atom = atoms[index]
        if atom.gapLength <= 1 {
            return atom.isGlued || atom.isSpaced || [0x2C, 0x2D, 0x2E, 0x60C, 0x2019, 0x27, 0xFF0C].contains(atom.gap)
        }
        return atom.gapLength == 2 && [0x2C, 0x2E, 0x60C].contains(atom.gap) && FactAtom.isSpace(atom.mark)
    }

    /// Whether an atom opens the time of day that the next one tells: "a las", "à", but no "a" for it.
    func isBeforeTime(_ roles: FactRoles, _ index: Int) -> Bool {
        guard has(roles, index), isNext(index + 1) else { return false }
        guard has(.accentedAt, index), !atoms[index].traits.contains(.capitalized) else { return true }
        return !utf8[atoms[index].range].allSatisfy { $0 < 0x80 }
    }

    /// Whether a word that is mostly an ordinary one is meant as a name of a month or day: it has a capital inside a
    /// sentence, and no word with a capital before it ("Theresa May").
    func isMeant(_ index: Int) -> Bool {
        guard has(.common, index) else { return true }
        return atoms[index].traits.contains(.capitalized) && index > 0 && atoms[index].isSpaced
            && !atoms[index - 1].traits.contains(.capitalized)
    }

    /// The whole value of a number within bounds, when it is written in so many digits at most or in words.
    func whole(_ place: Int, in bounds: ClosedRange<Int>, digits: Int) -> Int? {
        let numeral = numerals[place]
        guard numeral.hasDigits ? (1...digits).contains(numeral.plainLength) : true,
            let value = numeral.value.integer, bounds.contains(value)
        else { return nil }
        return value
    }
}
