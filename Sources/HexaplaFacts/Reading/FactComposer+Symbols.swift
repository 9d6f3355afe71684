/// Document symbols, versions and check sums: what holds digits that are no numbers.
extension FactComposer {
    /// How far digits are looked for, so that the time is linear in the length of the text.
    private static let longestSearch = 12

    func symbol(at index: Int) -> Composed? {
        guard index + 1 < atoms.count, atoms[index + 1].gapLength <= 1 else { return nil }
        return documentSymbol(at: index) ?? checkSum(at: index) ?? version(at: index)
    }

    private func composed(_ index: Int, _ end: Int, _ numerals: [Int]) -> Composed {
        let bytes = utf8[atoms[index].range.lowerBound..<atoms[end - 1].range.upperBound]
        return Composed(
            kind: .symbol, readings: [.symbol(String(decoding: bytes, as: UTF8.self))], numerals: numerals, end: end)
    }

    /// "S/RES/2254", "A/C.5/72/L.18": capitals and digits with slashes between.
    private func documentSymbol(at index: Int) -> Composed? {
        let slash: UInt32 = 0x2F
        guard atoms[index].traits.contains(.uppercase), atoms[index + 1].gap == slash else { return nil }
        var end = index + 1
        var hasDigits = false
        while end < atoms.count, hasDigits || end - index < Self.longestSearch, atoms[end].gapLength <= 1,
            [0, slash, 0x2E, 0x2D].contains(atoms[end].gap),
            atoms[end].isDigits || atoms[end].traits.contains(.uppercase)
        {
            hasDigits = hasDigits || atoms[end].isDigits
            end += 1
        }
        return hasDigits ? composed(index, end, (index..<end).compactMap { numeral($0) }) : nil
    }

    /// A run of letters and digits that change too often to be words and numbers: "3f9a2b7c".
    private func checkSum(at index: Int) -> Composed? {
        guard atoms[index + 1].isGlued, !atoms[index].traits.contains(.han) else { return nil }
        if has([.hour, .hours, .minute], index + 1) || has([.hour, .hours, .minute], index) { return nil }
        var end = index + 1
        var length = Int(atoms[index].length)
        while end < atoms.count, end - index < Self.longestCheckSum, atoms[end].isGlued,
            atoms[end].isDigits != atoms[end - 1].isDigits,
            !atoms[end].traits.contains(.han), atoms[end].kind != .sign
        {
            length += Int(atoms[end].length)
            end += 1
        }
        guard end - index >= 4 && length >= 6 || end - index == 3 && length >= 10, !areMeasures(index..<end) else {
            return nil
        }
        return composed(index, end, [])
    }

    /// The most runs of letters and of digits in a check sum.
    private static let longestCheckSum = 48

    /// Whether digits and units take turns: "3kg500g", "6ft11in"; the last unit may be a word that is none elsewhere.
    private func areMeasures(_ range: Range<Int>) -> Bool {
        range.dropLast().allSatisfy { atoms[$0].isDigits || entry($0)?.measure != nil }
    }

    /// "1.2.3", "v2.0.1": three short numbers or more with stops between that are no date.
    private func version(at index: Int) -> Composed? {
        guard atoms[index].isDigits, atoms[index + 1].isDigits, atoms[index + 1].gap == 0x2E,
            var place = numeral(index), date(at: index) == nil
        else { return nil }
        let first = place
        while place + 1 < numerals.count, numerals[place].plainLength > 0, numerals[place + 1].plainLength > 0,
            numerals[place + 1].atoms.lowerBound == numerals[place].atoms.upperBound,
            atoms[numerals[place + 1].atoms.lowerBound].gap == 0x2E,
            atoms[numerals[place + 1].atoms.lowerBound].gapLength == 1
        {
            place += 1
        }
        guard place - first >= 2 else { return nil }
        var found = composed(index, numerals[place].atoms.upperBound, Array(first...place))
        found.areLabels = true
        return found
    }
}
