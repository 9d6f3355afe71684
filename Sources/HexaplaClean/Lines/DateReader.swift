/// What a line of date words holds.
struct ReadDate: Hashable {
    /// Whether there are a day, a month and a year.
    let isComplete: Bool
}

/// Reads words that are a date and nothing else, in any of the lists' languages.
struct DateReader {
    private let vocabulary: PageVocabulary
    private var numbers: [(value: Int, digits: Int, mark: Unicode.Scalar?)] = []
    private var hasMonth = false
    private var hanUnits: Set<Unicode.Scalar> = []

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - tokens: The words of the line.
    ///   - vocabulary: Where the names of months and days are looked up.
    /// - Returns: The date, or `nil` when some word is no part of one.
    static func read(_ tokens: [LineToken], _ vocabulary: PageVocabulary) -> ReadDate? {
        guard (1...14).contains(tokens.count) else { return nil }
        var reader = DateReader(vocabulary: vocabulary)
        let atoms = DateAtom.atoms(of: tokens)
        var index = 0
        while index < atoms.count {
            let taken = reader.take(atoms, at: index)
            guard taken > 0 else { return nil }
            index += taken
        }
        return reader.result
    }

    private init(vocabulary: PageVocabulary) {
        self.vocabulary = vocabulary
    }

    private mutating func take(_ atoms: [DateAtom], at index: Int) -> Int {
        switch atoms[index].kind {
        case .digits:
            guard let number = atoms[index].number else { return 0 }
            numbers.append((number, atoms[index].text.utf8.count, atoms[index].mark))
            return 1
        case .han:
            return takeHan(atoms[index].text) ? 1 : 0
        case .letters:
            return takeName(atoms, at: index)
        }
    }

    private mutating func takeName(_ atoms: [DateAtom], at index: Int) -> Int {
        for count in stride(from: min(3, atoms.count - index), to: 0, by: -1) {
            let key = atoms[index..<index + count].map(\.text).joined(separator: " ")
            if vocabulary.isMonth(key) {
                hasMonth = true
                return count
            }
            if vocabulary.isWeekday(key) { return count }
        }
        return DateWords.connectors.contains(atoms[index].text) ? 1 : 0
    }

    private mutating func takeHan(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let taken = hanLength(scalars, at: index)
            guard taken > 0 else { return false }
            index += taken
        }
        return true
    }

    private mutating func hanLength(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        for count in stride(from: min(3, scalars.count - index), to: 0, by: -1) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[index..<index + count])
            let key = String(view)
            if count > 1, vocabulary.isWeekday(key) || DateWords.hanWords.contains(key) { return count }
            if vocabulary.isMonth(key) {
                hanUnits.formUnion(["月"])
                return count
            }
        }
        if DateWords.hanUnits.contains(scalars[index]) {
            hanUnits.insert(scalars[index])
            return 1
        }
        return vocabulary.languages.contains { $0.dates.hanNumerals.contains(scalars[index]) } ? 1 : 0
    }

    private var result: ReadDate? {
        let hasDay = numbers.contains { (1...31).contains($0.value) && $0.digits <= 2 }
        let hasYear = numbers.contains { (1000...2999).contains($0.value) && $0.digits == 4 }
        guard numbers.count <= 7 else { return nil }
        if hasMonth { return hasDay || hasYear ? ReadDate(isComplete: hasDay && hasYear) : nil }
        if hanUnits.contains("月") {
            let hasHanDay = hanUnits.contains("日") || hanUnits.contains("号") || hanUnits.contains("號")
            let hasHanYear = hanUnits.contains("年")
            return hasHanDay || hasHanYear ? ReadDate(isComplete: hasHanDay && hasHanYear) : nil
        }
        return isNumeric ? ReadDate(isComplete: true) : nil
    }

    /// Three numbers joined by dots, slashes or hyphens: year-month-day, or day and month in either order, then year.
    private var isNumeric: Bool {
        guard numbers.count >= 3 else { return false }
        let marks: Set<Unicode.Scalar> = [".", "/", "-", "–", "\u{2010}", "\u{2011}"]
        guard let first = numbers[1].mark, numbers[2].mark == first, marks.contains(first) else { return false }
        let values = numbers.prefix(3).map(\.value)
        if numbers[0].digits == 4 { return (1000...2999).contains(values[0]) && isDayAndMonth(values[1], values[2]) }
        let isYear = numbers[2].digits == 2 || (numbers[2].digits == 4 && (1000...2999).contains(values[2]))
        let isMonthSecond = first != "." || values[1] <= 12
        return isYear && isMonthSecond && isDayAndMonth(values[0], values[1])
    }

    private func isDayAndMonth(_ left: Int, _ right: Int) -> Bool {
        left >= 1 && right >= 1 && min(left, right) <= 12 && max(left, right) <= 31
    }
}
