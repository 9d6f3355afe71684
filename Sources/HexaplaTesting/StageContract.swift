package import HexaplaCore

/// The promises every stage makes, checked on a value.
package enum StageContract {
    /// Runs a stage twice on one input and lists each broken promise.
    ///
    /// - Parameters:
    ///   - stage: The stage.
    ///   - input: What to run it on.
    /// - Returns: One sentence for each broken promise; empty when all hold.
    package static func violations<S: Stage>(
        of stage: S, on input: S.Input
    ) -> [String] where S.Output: Equatable {
        do throws(S.Failure) {
            let first = try stage.run(input)
            let second = try stage.run(input)
            var broken: [String] = []
            if first != second { broken.append("Two runs on the same input differ.") }
            if first.counts.input < 0 || first.counts.output < 0 { broken.append("A count is negative.") }
            if first.counts.reasons.values.contains(where: { $0 < 0 }) {
                broken.append("A reason's count is negative.")
            }
            return broken
        } catch {
            return ["The stage threw: \(error)"]
        }
    }

    /// Lists what is wrong with the ranges of a segmented document.
    ///
    /// - Parameter document: Any document.
    /// - Returns: One sentence for each range that is out of bounds, off a scalar boundary or out of order.
    package static func rangeViolations(in document: SegmentedDocument) -> [String] {
        var broken: [String] = []
        for (index, paragraph) in document.source.paragraphs.enumerated() {
            let span = paragraph.span
            if span.start < 0 || span.end > document.source.byteCount {
                broken.append("Paragraph \(index) leaves the file: \(span).")
            }
            if paragraph.map.fromCount != paragraph.text.count {
                broken.append("The file map of paragraph \(index) does not cover its text.")
            }
        }
        for (index, paragraph) in document.normalized.paragraphs.enumerated() {
            if paragraph.map.fromCount != paragraph.text.count {
                broken.append("The map of paragraph \(index) does not cover its normalized text.")
            }
            if paragraph.foldedMap.fromCount != paragraph.folded.count {
                broken.append("The map of paragraph \(index) does not cover its folded text.")
            }
        }
        return broken + sentenceViolations(in: document) + tokenViolations(in: document)
    }

    private static func sentenceViolations(in document: SegmentedDocument) -> [String] {
        var broken: [String] = []
        var last = (paragraph: -1, end: 0, token: 0)
        for (index, sentence) in document.sentences.enumerated() {
            let text = document.normalized.paragraphs[sentence.paragraph].text
            if !text.isScalarBoundary(sentence.range.start) || !text.isScalarBoundary(sentence.range.end) {
                broken.append("Sentence \(index) is off a scalar boundary.")
            }
            if sentence.range.isEmpty { broken.append("Sentence \(index) is empty.") }
            let inOrder =
                sentence.paragraph > last.paragraph
                || sentence.paragraph == last.paragraph && sentence.range.start >= last.end
            if !inOrder { broken.append("Sentence \(index) is out of order.") }
            if sentence.tokens.lowerBound != last.token { broken.append("Sentence \(index) skips or repeats tokens.") }
            last = (sentence.paragraph, sentence.range.end, sentence.tokens.upperBound)
        }
        let covered = Set(document.sentences.map(\.paragraph))
        if covered.count != document.paragraphCount { broken.append("A paragraph has no sentence.") }
        if last.token != document.tokens.count { broken.append("Some tokens are in no sentence.") }
        return broken
    }

    private static func tokenViolations(in document: SegmentedDocument) -> [String] {
        var broken: [String] = []
        for (index, sentence) in document.sentences.enumerated() {
            let paragraph = document.normalized.paragraphs[sentence.paragraph]
            for token in document.tokens[sentence.tokens] {
                if !sentence.range.contains(token.range) { broken.append("A token leaves sentence \(index).") }
                if !paragraph.text.isScalarBoundary(token.range.start)
                    || !paragraph.folded.isScalarBoundary(token.folded.start)
                {
                    broken.append("A token of sentence \(index) is off a scalar boundary.")
                }
            }
        }
        return broken
    }
}
