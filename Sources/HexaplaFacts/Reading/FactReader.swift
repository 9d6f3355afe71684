package import HexaplaCore
package import HexaplaLanguage

/// Reads what texts of one language say: numbers, dates, times, money, measures and symbols, each with value and place.
///
/// A text is read in one pass over its bytes; the time is linear in its length.
package struct FactReader: Sendable {
    private let lexicon: FactLexicon

    /// Creates a reader.
    ///
    /// - Parameter lists: The word lists of the language; empty ones give a reader that knows digits only.
    package init(_ lists: LanguageLists) {
        lexicon = FactLexicon(lists)
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
        guard scanner.holdsFacts else { return [] }
        var reader = NumeralReader(scanner.atoms, lexicon)
        reader.read()
        var composer = FactComposer(utf8: utf8, atoms: scanner.atoms, numerals: reader.numerals, lexicon: lexicon)
        composer.compose()
        return composer.facts
    }
}

/// A fact before its layer is said.
struct ReadFact {
    let kind: FactKind
    var range: Range<Int>
    var readings: [FactValue]
    var numerals: [Numeral]
    var isSure = true
}
