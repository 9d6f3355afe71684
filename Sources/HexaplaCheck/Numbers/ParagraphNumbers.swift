import HexaplaCore
import HexaplaFacts

/// A number in digits that the other side should have as well.
struct NumberMention: Hashable {
    /// Where it stands in the paragraph as shown.
    let range: ByteRange<Normalized>
    /// The values it can stand for, the likeliest first; one of them must be found.
    var values: [ExactNumber]
    /// Or else all of these must be found, when there are any.
    var parts: [ExactNumber]
    /// Whether it is often written in another way, like a decade or a half; then it is told only when another number stands
    /// in its place.
    var isLoose = false

    /// The likeliest value.
    var value: ExactNumber { values[0] }

    /// Whether the values of another text have this number.
    func isFound(in supply: Set<ExactNumber>) -> Bool {
        values.contains(where: supply.contains) || !parts.isEmpty && parts.allSatisfy(supply.contains)
    }
}

/// The numbers of one paragraph.
///
/// What is asked of the other side (`mentions`) is read strictly: numbers in digits only. What is offered to the other
/// side (`supply`) is read freely: every value that digits, words, months, ordinals and Roman numerals can stand for.
struct ParagraphNumbers: Hashable {
    /// The numbers in digits, in order.
    var mentions: [NumberMention] = []
    /// All values that can be read.
    var supply: Set<ExactNumber> = []

    /// Takes the numbers out of the facts of a paragraph.
    init(_ facts: [Fact<Normalized>]) {
        for fact in facts {
            for numeral in fact.numerals {
                for written in numeral.written where !written.isLabel { add(written, of: fact) }
            }
        }
        supply = facts.offeredValues()
    }

    private mutating func add(_ written: WrittenNumber, of fact: Fact<Normalized>) {
        var mention = NumberMention(
            range: ByteRange(written.range.lowerBound, written.range.upperBound), values: written.values,
            parts: written.parts, isLoose: written.isLoose)
        if let hour = fact.time?.hour, mention.value == ExactNumber(hour % 12) || mention.value == ExactNumber(hour) {
            mention.values += [ExactNumber(hour), ExactNumber(hour % 12)]
        }
        mentions.append(mention)
    }
}
