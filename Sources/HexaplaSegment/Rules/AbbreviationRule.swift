import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// Abbreviations from the language's list, by kind.
///
/// Never-ending ones and titles end nothing; those before a number end nothing before one; those that may end a
/// sentence, units and months do so before a word that mostly opens sentences, or where ICU says so.
struct AbbreviationRule: BoundaryRule {
    var id: String { "abbreviation" }
    var reason: String { "The stop belongs to an abbreviation of the list; its kind and the next word decide." }
    var scope: RuleScope { RuleScope(kinds: [.period], isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, !stop.isClosed,
            let match = text.profile.abbreviations.match(text.bytes, stop: stop.start)
        else { return nil }
        if match.goesOn { return .goOn }
        if match.kind != .unit, match.kind != .month, standsAsUnit(match, text) { return unit(stop, text) }
        switch match.kind {
        case .never: return .goOn
        case .title: return title(stop, text, match)
        case .beforeNumber: return beforeNumber(stop, text, match)
        case .may: return may(stop, text, match)
        case .unit: return unit(stop, text)
        case .month: return month(stop, text)
        case .initial: return standsInRow(stop, text, match) ? .goOn : nil
        case .ordinal: return nil
        }
    }

    /// Whether an abbreviation of another kind measures: right behind a number or a slash, as in "10 см." and "км/ч.".
    private func standsAsUnit(_ match: AbbreviationTable.Match, _ text: SegmentText) -> Bool {
        let isLetter = text.profile.hasNoCase && text.scalarCount(match.start..<match.end) == 1
        guard match.kind == .never || match.kind == .beforeNumber || isLetter && match.kind == .title,
            text.kind(at: match.start) == .lower || isLetter
        else { return false }
        let before = text.skipSpaces(backFrom: match.start)
        guard before > 0 else { return false }
        return text.bytes[before - 1] == 0x2F || before < match.start && text.kind(before: before) == .digit
    }

    /// A title that is also an ordinary word, such as Russian им., ends a sentence before a word that opens one.
    private func title(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Verdict {
        guard stop.contentClass == .upper, text.kind(at: match.start) == .lower,
            text.scalarCount(match.start..<stop.start) > 1, !text.bytes[match.start..<stop.start].contains(0x2E)
        else { return .goOn }
        let next = text.word(from: stop.content)
        return text.profile.isStarter(text.bytes, next) && !text.isInitial(next) ? .end : .goOn
    }

    private func beforeNumber(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Verdict? {
        if stop.contentClass != .upper { return .goOn }
        if text.isStarterNext(stop) { return .end }
        if stop.isOpened { return nil }
        let next = text.word(from: stop.content)
        let isShort = text.scalarCount(match.start..<stop.start) == 1
        return isShort || text.isCapitals(next) ? .goOn : nil
    }

    private func may(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        if text.profile.hasNoCase, stop.contentClass == .letter || stop.contentClass == .han {
            let goesOn = text.profile.goesOn(text.bytes, text.word(from: stop.content))
            return goesOn || isDottedOrLatin(match, stop, text) ? .goOn : nil
        }
        guard stop.contentClass == .upper else { return nil }
        let loneLetters = loneLetters(match, stop, text)
        if loneLetters == 1 { return .goOn }
        if text.isStarterNext(stop) { return .end }
        if loneLetters == 2 { return .goOn }
        let next = text.word(from: stop.content)
        if text.profile.isWeekday(text.bytes, next) { return .goOn }
        if text.kind(before: stop.start) == .upper { return namesFollow(stop, text) ? .goOn : nil }
        let isZone = text.bytes[match.start..<stop.start].contains(0x2E) && text.isCapitals(next) && next.count > 1
        return isZone ? .goOn : stop.isProposed ? .end : nil
    }

    /// Whether names mostly follow an abbreviation in capitals: they do in English, and in another script in Russian.
    private func namesFollow(_ stop: Stop, _ text: SegmentText) -> Bool {
        if text.profile.has(.names) { return true }
        return text.profile.has(.latinNames) && text.bytes[stop.start - 1] < 0x80 && text.bytes[stop.content] < 0x80
    }

    /// Whether an abbreviation has a stop inside or is written in Latin letters, in a language without capitals.
    private func isDottedOrLatin(_ match: AbbreviationTable.Match, _ stop: Stop, _ text: SegmentText) -> Bool {
        let form = text.bytes[match.start..<stop.start]
        return form.contains(0x2E) || form.allSatisfy { $0 < 0x80 }
    }

    /// How many small letters stand without a number before them, when one or two do: a town in Russian, not a year.
    private func loneLetters(_ match: AbbreviationTable.Match, _ stop: Stop, _ text: SegmentText) -> Int? {
        let count = text.scalarCount(match.start..<stop.start)
        guard count <= 2, text.kind(at: match.start) == .lower else { return nil }
        let end = text.skipSpaces(backFrom: match.start)
        let isNumbered =
            text.kind(before: end) == .digit || end > 0 && [0x49, 0x56, 0x58].contains(text.bytes[end - 1])
        return isNumbered ? nil : count
    }

    /// A unit goes on before a number and before a name in capitals, such as США behind долл.
    private func unit(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        if text.profile.goesOn(text.bytes, text.word(from: stop.content)) { return .goOn }
        guard stop.contentClass == .upper else { return nil }
        let second = text.after(stop.content)
        return text.kind(at: second) == .upper ? .goOn : nil
    }

    /// Whether another name of a letter with a stop stands before or behind.
    private func standsInRow(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Bool {
        let table = text.profile.abbreviations
        let before = text.skipSpaces(backFrom: match.start)
        if before > 0, text.bytes[before - 1] == 0x2E,
            table.match(text.bytes, stop: before - 1)?.kind == .initial
        {
            return true
        }
        let next = text.word(from: stop.content).upperBound
        return next < text.bytes.count && text.bytes[next] == 0x2E
            && table.match(text.bytes, stop: next)?.kind == .initial
    }

    private func month(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        return text.isStarterNext(stop) ? .end : nil
    }
}

extension SegmentText {
    /// Whether the word after a stop mostly opens sentences.
    func isStarterNext(_ stop: Stop) -> Bool {
        profile.isStarter(bytes, word(from: stop.content))
    }

    /// Whether a word begins with a capital letter and has no small one: a Roman number, a letter, a code.
    func isCapitals(_ word: Range<Int>) -> Bool {
        guard kind(at: word.lowerBound) == .upper else { return false }
        let second = after(word.lowerBound)
        return second >= word.upperBound || kind(at: second) != .lower
    }
}
