import HexaplaCore
import HexaplaICU

/// Abbreviations from the language's list, by kind.
///
/// Never-ending ones and titles end nothing; those before a number end nothing before one; those that may end a
/// sentence, units and months do so before a word that mostly opens sentences, or where ICU says so.
struct AbbreviationRule: BoundaryRule {
    let id = "abbreviation"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, !stop.isClosed,
            let match = text.profile.abbreviations.match(text.bytes, stop: stop.start)
        else { return nil }
        if match.goesOn { return .goOn }
        switch match.kind {
        case .never, .title: return .goOn
        case .beforeNumber: return beforeNumber(stop, text, match)
        case .may: return may(stop, text, match)
        case .unit: return unit(stop, text)
        case .month: return month(stop, text)
        }
    }

    private func beforeNumber(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Verdict? {
        if stop.contentClass != .upper { return .goOn }
        if text.isStarterNext(stop) { return .end }
        let isShort = text.scalarCount(match.start..<stop.start) <= 3
        return isShort || isRoman(text.word(from: stop.content), text) ? .goOn : nil
    }

    private func may(_ stop: Stop, _ text: SegmentText, _ match: AbbreviationTable.Match) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        if text.profile.hasNoCase, stop.contentClass == .letter || stop.contentClass == .han {
            return isDottedOrLatin(match, stop, text) ? .goOn : nil
        }
        guard stop.contentClass == .upper else { return nil }
        if isLoneLetter(match, stop, text) { return .goOn }
        if text.isStarterNext(stop) { return .end }
        let last = text.kind(before: stop.start)
        return last == .upper ? .goOn : nil
    }

    /// Whether an abbreviation has a stop inside or is written in Latin letters, in a language without capitals.
    private func isDottedOrLatin(_ match: AbbreviationTable.Match, _ stop: Stop, _ text: SegmentText) -> Bool {
        let form = text.bytes[match.start..<stop.start]
        return form.contains(0x2E) || form.allSatisfy { $0 < 0x80 }
    }

    /// Whether a single small letter stands without a number before it: a town in Russian, not a year.
    private func isLoneLetter(_ match: AbbreviationTable.Match, _ stop: Stop, _ text: SegmentText) -> Bool {
        guard text.scalarCount(match.start..<stop.start) == 1, text.kind(at: match.start) == .lower else {
            return false
        }
        let end = text.skipSpaces(backFrom: match.start)
        let kind = text.kind(before: end)
        return kind != .digit && !(end > 0 && [0x49, 0x56, 0x58].contains(text.bytes[end - 1]))
    }

    /// A unit goes on before a number and before a name in capitals, such as США behind долл.
    private func unit(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        guard stop.contentClass == .upper else { return nil }
        let second = text.after(stop.content)
        return text.kind(at: second) == .upper ? .goOn : nil
    }

    private func month(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        if stop.contentClass == .digit { return .goOn }
        return text.isStarterNext(stop) ? .end : nil
    }

    private func isRoman(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        range.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains(text.bytes[$0]) }
    }
}

extension SegmentText {
    /// Whether the word after a stop mostly opens sentences.
    func isStarterNext(_ stop: Stop) -> Bool {
        profile.isStarter(bytes, word(from: stop.content))
    }
}
