import HexaplaCore
import HexaplaFacts

/// A date alone on its line, with its day of the week and the time of day if there are any.
///
/// A line with day, month and year is believed anywhere; a month with its year, or a day with its month, at the
/// edges of the page only.
enum DateRule: FurnitureRule {
    static let id = "date"
    private static let mostWords = 14

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard line.width <= 80, (1...mostWords).contains(line.tokens.count),
            let date = vocabulary.dateLine(LayeredText(validUTF8: line.utf8))
        else { return nil }
        return FurnitureMatch(rule: id, kind: .date, reach: date.isComplete ? .anywhere : .edge)
    }
}
