package import HexaplaCore

extension LanguageDetector {
    /// A piece on its way to a span.
    private struct Piece {
        let range: Range<Int>
        let letters: Int
        var guess: LanguageGuess?
    }

    /// The fewest letters a piece is judged by, and the fewest by which one that is no target of the profile is kept.
    private static let fewestLetters = 4
    private static let fewestForeignLetters = 25

    /// Labels a mixed text piece by piece.
    ///
    /// The text is cut at sentence ends, quotation marks, brackets and line ends; a piece too short to judge takes
    /// the label of its neighbour, one that may be no target of the profile takes the whole text's unless it is sure. Pieces of
    /// one language side by side are one span.
    ///
    /// - Parameter text: The text.
    /// - Returns: Spans side by side that cover the text, in order; none for an empty text.
    package func spans(in text: LayeredText<Original>) -> [LanguageSpan] {
        let utf8 = text.utf8
        let decision = Decision(profile: profile)
        let whole = decision.openGuess(TextTally(utf8.span, 0..<utf8.count, profile: profile))
        var pieces = PieceCutter.cut(utf8.span).map { range in
            let tally = TextTally(utf8.span, range, profile: profile)
            let letters = tally.weightedLetterCount
            let guess = letters < Self.fewestLetters ? nil : decision.openGuess(tally)
            return Piece(range: range, letters: letters, guess: guess.map { settle($0, whole, letters) })
        }
        borrow(&pieces, whole)
        return join(pieces)
    }

    /// The label of a piece that is long enough to judge.
    private func settle(_ guess: LanguageGuess, _ whole: LanguageGuess, _ letters: Int) -> LanguageGuess {
        if guess.tag.base == whole.tag.base { return LanguageGuess(tag: whole.tag, confidence: guess.confidence) }
        if profile.isTarget(guess.tag) { return guess }
        let isSure = letters >= Self.fewestForeignLetters && guess.confidence >= 0.95
        return isSure ? guess : LanguageGuess(tag: whole.tag, confidence: min(whole.confidence, 0.5))
    }

    private func borrow(_ pieces: inout [Piece], _ whole: LanguageGuess) {
        var last = pieces.first { $0.guess != nil }?.guess ?? whole
        for index in pieces.indices {
            if let guess = pieces[index].guess { last = guess } else { pieces[index].guess = last }
        }
    }

    private func join(_ pieces: [Piece]) -> [LanguageSpan] {
        var spans: [LanguageSpan] = []
        for piece in pieces {
            guard let guess = piece.guess else { continue }
            let range = ByteRange<Original>(piece.range.lowerBound, piece.range.upperBound)
            let span = LanguageSpan(range: range, guess: guess, letters: piece.letters)
            guard let last = spans.last, last.guess.tag == guess.tag else {
                spans.append(span)
                continue
            }
            spans[spans.count - 1] = Self.joined(last, span)
        }
        return spans
    }

    private static func joined(_ left: LanguageSpan, _ right: LanguageSpan) -> LanguageSpan {
        let letters = left.letters + right.letters
        let sum =
            left.guess.confidence * Double(left.letters) + right.guess.confidence * Double(right.letters)
        let confidence = letters == 0 ? left.guess.confidence : sum / Double(letters)
        return LanguageSpan(
            range: ByteRange(left.range.start, right.range.end),
            guess: LanguageGuess(tag: left.guess.tag, confidence: confidence), letters: letters)
    }

    /// Labels each word of a line with the best of the six, as a language switcher needs it.
    ///
    /// - Parameter text: The line.
    /// - Returns: One span for each run of characters without white space that has letters, in order.
    package func wordSpans(in text: LayeredText<Original>) -> [LanguageSpan] {
        let utf8 = text.utf8
        let decision = Decision(profile: profile)
        return words(utf8).compactMap { range in
            let tally = TextTally(utf8.span, range, profile: profile)
            guard tally.letterCount > 0 else { return nil }
            return LanguageSpan(
                range: ByteRange(range.lowerBound, range.upperBound), guess: decision.closedGuess(tally),
                letters: tally.weightedLetterCount)
        }
    }

    private func words(_ utf8: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in 0...utf8.count
        where index == utf8.count || utf8[index] == 0x20 || (0x9...0xD).contains(utf8[index]) {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        return ranges
    }
}
