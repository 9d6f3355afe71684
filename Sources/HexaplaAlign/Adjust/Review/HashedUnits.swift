import HexaplaCore

/// The digests of a document's units at both levels, and where each stands.
struct HashedUnits {
    /// The digests of one level.
    struct Level {
        let hashes: [UnitHash]
        let places: [UnitHash: [Int]]

        init(_ hashes: [UnitHash]) {
            self.hashes = hashes
            places = Dictionary(grouping: hashes.indices, by: { hashes[$0] })
        }
    }

    let language: LanguageTag
    let paragraphs: Level
    let sentences: Level
    /// The sentences of each paragraph.
    let sentencesOfParagraph: [Range<Int>]

    init(_ document: SegmentedDocument) {
        language = document.id.language
        paragraphs = Level(document.normalized.paragraphs.map { UnitHash($0.text.utf8) })
        sentences = Level(document.sentences.map { UnitHash(document.shownBytes(of: $0)) })
        var ranges: [Range<Int>] = []
        var first = 0
        for paragraph in 0..<document.paragraphCount {
            var end = first
            while end < document.sentences.count, document.sentences[end].paragraph == paragraph { end += 1 }
            ranges.append(first..<end)
            first = end
        }
        sentencesOfParagraph = ranges
    }

    func level(_ level: AlignmentLevel) -> Level { level == .paragraph ? paragraphs : sentences }

    /// The sentences of some paragraphs.
    func sentences(of paragraphs: Range<Int>) -> Range<Int> {
        guard let first = paragraphs.first, let last = paragraphs.last else { return 0..<0 }
        return sentencesOfParagraph[first].lowerBound..<sentencesOfParagraph[last].upperBound
    }

    /// The paragraphs that hold some sentences.
    func paragraphs(of sentences: Range<Int>) -> Range<Int> {
        guard let first = sentences.first, let last = sentences.last else { return 0..<0 }
        return paragraph(of: first)..<paragraph(of: last) + 1
    }

    private func paragraph(of sentence: Int) -> Int {
        sentencesOfParagraph.partitioningIndex { $0.upperBound > sentence }
    }
}
