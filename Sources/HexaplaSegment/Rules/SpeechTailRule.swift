import HexaplaICU

/// What was said and the few words that say who said it are one sentence.
///
/// "“Ready?” Marlow asked." and "Why? she asked." and “走吧。”他说。 go on; the verbs come from the language's list.
struct SpeechTailRule: BoundaryRule {
    var id: String { "speechTail" }
    var reason: String { "The words that follow say who was speaking." }
    var scope: RuleScope { RuleScope(contents: [.lower, .upper, .letter, .han], isOpened: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard text.profile.hasSpeechVerbs, stop.kind != .semicolon, stop.kind != .line else { return nil }
        let quoted = stop.isClosed && isQuote(before: stop.closeEnd, text)
        switch stop.contentClass {
        case .lower: return !stop.isOpened && stop.kind == .strong && namesSpeaker(stop, text, words: 6) ? .goOn : nil
        case .upper: return quoted && !stop.isOpened && endsWithVerb(stop, text, words: 4) ? .goOn : nil
        case .letter: return quoted && !stop.isOpened && startsWithVerb(stop, text) ? .goOn : nil
        case .han: return quoted && !stop.isOpened && endsWithHanVerb(stop, text) ? .goOn : nil
        default: return nil
        }
    }

    private func isQuote(before end: Int, _ text: SegmentText) -> Bool {
        let scalar = text.scalar(before: end)
        return scalar != 0x29 && scalar != 0x5D && scalar != 0xFF09 && scalar != 0x300B
    }

    /// Whether a verb of speech is among the first words.
    private func namesSpeaker(_ stop: Stop, _ text: SegmentText, words: Int) -> Bool {
        var at = stop.content
        for _ in 0..<words {
            let word = text.word(from: at)
            if text.profile.isSpeechVerb(text.bytes, word) { return true }
            guard let next = nextWord(after: word.upperBound, text) else { return false }
            at = next
        }
        return false
    }

    /// Whether a verb of speech ends the clause within a few words.
    private func endsWithVerb(_ stop: Stop, _ text: SegmentText, words: Int) -> Bool {
        var at = stop.content
        for _ in 0..<words {
            let word = text.word(from: at)
            if text.profile.isSpeechVerb(text.bytes, word) { return endsClause(word.upperBound, text) }
            guard let next = nextWord(after: word.upperBound, text) else { return false }
            at = next
        }
        return false
    }

    /// Whether a verb of speech is the first or second word of a clause of six words at most.
    private func startsWithVerb(_ stop: Stop, _ text: SegmentText) -> Bool {
        var at = stop.content
        var found = false
        for index in 0..<6 {
            let word = text.word(from: at)
            if index < 2, text.profile.isSpeechVerb(text.bytes, word) { found = true }
            guard let next = nextWord(after: word.upperBound, text) else {
                return found && (word.upperBound == text.bytes.count || text.bytes[word.upperBound] == 0x2E)
            }
            at = next
        }
        return false
    }

    /// Whether a short Chinese clause ends with a verb of speech.
    private func endsWithHanVerb(_ stop: Stop, _ text: SegmentText) -> Bool {
        var at = stop.content
        while at < text.bytes.count, at - stop.content < 60 {
            switch text.scalar(at: at) {
            case 0x3002: return at > stop.content && text.profile.endsWithSpeechVerb(text.bytes, stop.content..<at)
            case 0xFF0C:
                let opener = text.scalar(at: text.after(at))
                guard opener == 0x201C || opener == 0x300C else { return false }
                return text.profile.endsWithSpeechVerb(text.bytes, stop.content..<at)
            case 0xFF1A, 0xFF01, 0xFF1F, 0xFF1B, 0x201C: return false
            case let scalar where text.profile.noSpeech.contains(scalar): return false
            default: at = text.after(at)
            }
        }
        return false
    }

    /// The next word, when only a space, a hyphen or an apostrophe stands before it.
    private func nextWord(after end: Int, _ text: SegmentText) -> Int? {
        let kind = text.kind(at: end)
        guard kind == .space || kind == .dash || text.scalar(at: end) == 0x27 || text.scalar(at: end) == 0x2019 else {
            return nil
        }
        let next = kind == .space ? text.skipSpaces(from: end) : text.after(end)
        return text.kind(at: next).isWordLike ? next : nil
    }

    private func endsClause(_ end: Int, _ text: SegmentText) -> Bool {
        end >= text.bytes.count || text.bytes[end] == 0x2E || text.bytes[end] == 0x2C
    }
}
