package import HexaplaCore
package import HexaplaLanguage

/// Reads what texts of one language say: numbers, dates, times, money, measures and symbols, each with value and place.
///
/// A text is read in one pass over its bytes; the time is linear in its length.
package struct FactReader: Sendable {
    private let lexicon: FactLexicon

    /// Creates a reader.
    ///
    /// - Parameter language: The language; one without lists gives a reader that knows digits only.
    package init(_ language: Language) {
        lexicon = FactLexicon(language)
    }

    /// Reads a text.
    ///
    /// - Parameter text: A sentence, a paragraph or any other piece of text, in any layer.
    /// - Returns: The facts in text order; none overlaps another. Words that are mostly something else are there too,
    ///   marked as not sure.
    package func facts<Layer>(of text: LayeredText<Layer>) -> [Fact<Layer>] {
        read(text.utf8).map { fact in
            Fact(
                kind: fact.kind, range: ByteRange(fact.range.lowerBound, fact.range.upperBound),
                readings: fact.readings, numerals: fact.numerals, isSure: fact.isSure)
        }
    }

    private func read(_ utf8: [UInt8]) -> [ReadFact] {
        var scanner = AtomScanner(lexicon)
        scanner.scan(utf8)
        return scanner.holdsFacts ? read(scanner.atoms, utf8) : []
    }

    private func read(_ atoms: [FactAtom], _ utf8: [UInt8]) -> [ReadFact] {
        var reader = NumeralReader(atoms, lexicon)
        reader.read()
        var composer = FactComposer(utf8: utf8, atoms: atoms, numerals: reader.numerals, lexicon: lexicon)
        composer.compose()
        return composer.facts
    }

    // MARK: - Lines and words

    /// Reads a line that is a date and nothing else, with its day of the week and the time of day if there are any.
    ///
    /// - Parameter text: A short line.
    /// - Returns: The fields of the date, of which two at least are known; `nil` when some word is no part of a date.
    package func dateLine<Layer>(_ text: LayeredText<Layer>) -> PartialDate? {
        var scanner = AtomScanner(lexicon)
        scanner.scan(text.utf8)
        let facts = scanner.holdsFacts ? read(scanner.atoms, text.utf8) : []
        guard facts.contains(where: { $0.kind == .date }), facts.allSatisfy({ Self.ofDates.contains($0.kind) }),
            facts.reduce(0, { $0 + $1.numerals.count }) <= Self.mostNumbers
        else { return nil }
        var next = 0
        for atom in scanner.atoms {
            while next < facts.count, facts[next].range.upperBound <= atom.range.lowerBound { next += 1 }
            if next < facts.count, facts[next].range.lowerBound <= atom.range.lowerBound { continue }
            guard atom.entry >= 0, lexicon.entries[Int(atom.entry)].roles.contains(.dateWord) else { return nil }
        }
        return Self.united(facts)
    }

    private static let ofDates: Set<FactKind> = [.date, .weekday, .time, .cardinal, .ordinal]
    /// A line with more numbers is a table.
    private static let mostNumbers = 7

    private static func united(_ facts: [ReadFact]) -> PartialDate? {
        var date = PartialDate()
        for fact in facts {
            guard case .date(let found) = fact.readings[0], found.month == nil || !fact.isDecimal else { continue }
            date = PartialDate(
                year: date.year ?? found.year, month: date.month ?? found.month, day: date.day ?? found.day)
        }
        return date.month != nil && (date.day != nil || date.year != nil) ? date : nil
    }

    /// Whether a word names a month.
    package func isMonth(_ word: String) -> Bool { lexicon.entry(ofWord: word)?.month != nil }

    /// Whether a word names a month or a day of the week, or stands between the fields of a date.
    package func isDateWord(_ word: String) -> Bool {
        guard let entry = lexicon.entry(ofWord: word) else { return false }
        return entry.month != nil || entry.weekday != nil || entry.roles.contains(.dateWord)
    }
}

/// A fact before its layer is said.
struct ReadFact {
    let kind: FactKind
    var range: Range<Int>
    var readings: [FactValue]
    var numerals: [Numeral]
    var isSure = true

    /// Whether it may as well be a decimal number: "05.04".
    var isDecimal: Bool {
        readings.contains { reading in
            if case .number(let value) = reading { value.exponent < 0 } else { false }
        }
    }
}
