import HexaplaCore

/// Looks through the paragraphs of a document for wrong decodings and puts them right when asked to.
struct MojibakeSurvey {
    /// A chain with the paragraphs it was found in.
    struct Entry: Sendable {
        let chain: MisreadingChain
        fileprivate(set) var paragraphs: [Int]
        /// The start of the first, as it stands and as it was meant.
        let excerpt: (found: String, meant: String)
    }

    /// What was found, in the order of the first paragraphs.
    private(set) var entries: [Entry] = []
    /// The paragraphs, put right when that was asked for.
    private(set) var paragraphs: [SourceParagraph]

    /// Surveys a document.
    ///
    /// - Parameters:
    ///   - paragraphs: The paragraphs as read.
    ///   - finder: What knows wrong decodings.
    ///   - repairs: Whether to put them right.
    init(_ paragraphs: [SourceParagraph], finder: MojibakeFinder, repairs: Bool) {
        self.paragraphs = paragraphs
        var found: [Int: MojibakeFinder.Found] = [:]
        for (index, paragraph) in paragraphs.enumerated() { found[index] = finder.find(paragraph.text.utf8) }
        let chains = Self.chains(found)
        if !chains.isEmpty {
            for (index, paragraph) in paragraphs.enumerated() where found[index] == nil {
                found[index] = finder.find(paragraph.text.utf8, known: chains)
            }
        }
        for index in found.keys.sorted() {
            guard let repaired = found[index] else { continue }
            note(repaired, index)
            if repairs { self.paragraphs[index] = Self.repaired(paragraphs[index], repaired.text) }
        }
    }

    /// The chains found, the most frequent first.
    private static func chains(_ found: [Int: MojibakeFinder.Found]) -> [MisreadingChain] {
        var order: [(chain: MisreadingChain, count: Int)] = []
        for index in found.keys.sorted() {
            guard let chain = found[index]?.chain else { continue }
            if let place = order.firstIndex(where: { $0.chain == chain }) {
                order[place].count += 1
            } else {
                order.append((chain, 1))
            }
        }
        return order.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element.chain)
    }

    private mutating func note(_ found: MojibakeFinder.Found, _ index: Int) {
        if let place = entries.firstIndex(where: { $0.chain == found.chain }) {
            entries[place].paragraphs.append(index)
            return
        }
        let text = TracedText(paragraphs[index].text.utf8)
        entries.append(Entry(chain: found.chain, paragraphs: [index], excerpt: Self.excerpt(text, found.text)))
    }

    /// A few characters from where the two texts part.
    private static func excerpt(_ text: TracedText, _ meant: TracedText) -> (found: String, meant: String) {
        let length = 24
        let same = zip(text.scalars, meant.scalars).prefix { $0 == $1 }.count
        let start = text.scalars[..<same].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
        let begin = start > 0 ? text.ends[start - 1] : 0
        let meantEnd = min(start + length, meant.scalars.count)
        let sourceEnd = meantEnd > 0 ? meant.ends[meantEnd - 1] : 0
        let found = zip(text.scalars, text.ends).filter { $1 > begin && $1 <= sourceEnd }.map(\.0)
        return (string(found[...]), string(meant.scalars[start..<max(start, meantEnd)]))
    }

    private static func string(_ scalars: ArraySlice<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    /// The paragraph with the text that was meant; its map leads to the same bytes of the file.
    static func repaired(_ paragraph: SourceParagraph, _ text: TracedText) -> SourceParagraph {
        var map = OffsetMap<Original, FileBytes>(origin: paragraph.span.start)
        var start = 0
        var starts: [Int] = []
        var utf8: [UInt8] = []
        var place = paragraph.span.start
        for (scalar, end) in zip(text.scalars, text.ends) {
            starts.append(utf8.count)
            let before = utf8.count
            UTF8Bytes.append(scalar, to: &utf8)
            let stop = end > start ? paragraph.map.map(ByteRange(start, end)).end : place
            map.append(fromWidth: utf8.count - before, toWidth: stop - place)
            (start, place) = (end, stop)
        }
        map.append(fromWidth: 0, toWidth: paragraph.span.end - place)
        let sentences = paragraph.givenSentences?.map { sentence in
            ByteRange<Original>(
                position(of: sentence.start, text, starts, utf8.count),
                position(of: sentence.end, text, starts, utf8.count))
        }
        return SourceParagraph(
            text: LayeredText(validUTF8: utf8), map: map, givenSentences: sentences, role: paragraph.role)
    }

    /// Where the first scalar stands that was made from bytes at or after a place.
    private static func position(of place: Int, _ text: TracedText, _ starts: [Int], _ count: Int) -> Int {
        let first = text.ends.partitioningIndex { $0 > place }
        return first < starts.count ? starts[first] : count
    }
}
