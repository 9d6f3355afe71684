package import HexaplaCore

extension LanguageDetector {
    /// The longest line, in bytes, that can be a list of languages.
    private static let longestList = 400

    /// Labels a mixed text piece by piece, and a line that lists languages word by word.
    ///
    /// A line of at most 400 bytes in which three scripts share and at least every other word is in another language is
    /// such a list ("English Русский 中文"): each word gets the best of the six. Everything else is labelled as
    /// `spans(in:)` does.
    ///
    /// - Parameter text: The text.
    /// - Returns: Spans side by side that cover the text, in order; none for an empty text.
    package func labelledSpans(in text: LayeredText<Original>) -> [LanguageSpan] {
        var spans: [LanguageSpan] = []
        var plain = 0
        for line in Self.lines(of: text.utf8) where mayBeList(text.utf8, line) {
            let words = words(of: text.utf8, line)
            guard Set(words.map(\.guess.tag.base)).count * 2 >= words.count else { continue }
            spans += self.spans(in: text.utf8, plain..<line.lowerBound)
            spans += words
            plain = line.upperBound
        }
        return spans + self.spans(in: text.utf8, plain..<text.utf8.count)
    }

    private func mayBeList(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
        line.count <= Self.longestList && ParagraphSurvey(Array(utf8[line]), detector: self).isMixed
    }

    /// The lines of a text, each with its line end.
    private static func lines(of utf8: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in utf8.enumerated() where byte == 0x0A {
            lines.append(start..<index + 1)
            start = index + 1
        }
        return start < utf8.count ? lines + [start..<utf8.count] : lines
    }

    private func spans(in utf8: [UInt8], _ range: Range<Int>) -> [LanguageSpan] {
        if range.isEmpty { return [] }
        return spans(in: LayeredText(validUTF8: Array(utf8[range]))).map { $0.moved(by: range.lowerBound) }
    }

    /// The words of a line, each with the white space and marks that follow it, the first with those before it.
    private func words(of utf8: [UInt8], _ line: Range<Int>) -> [LanguageSpan] {
        let words = wordSpans(in: LayeredText(validUTF8: Array(utf8[line]))).map { $0.moved(by: line.lowerBound) }
        return words.indices.map { index in
            let start = index == 0 ? line.lowerBound : words[index].range.start
            let end = index + 1 < words.count ? words[index + 1].range.start : line.upperBound
            return LanguageSpan(range: ByteRange(start, end), guess: words[index].guess, letters: words[index].letters)
        }
    }
}

extension LanguageSpan {
    fileprivate func moved(by distance: Int) -> LanguageSpan {
        LanguageSpan(
            range: ByteRange(range.start + distance, range.end + distance), guess: guess, letters: letters)
    }
}
