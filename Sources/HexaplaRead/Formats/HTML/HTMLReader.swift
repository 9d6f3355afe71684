import HexaplaCore

/// Reads a page: its blocks become paragraphs, each with the bytes it came from and a hint of what it is.
struct HTMLReader {
    private let text: DecodedText
    private let places: FilePlaces
    private let outline: HTMLOutline
    private(set) var paragraphs: [SourceParagraph] = []
    /// Bytes of the file, and other counts, by reason.
    private(set) var counts = StageCounts()
    private static let longestHeading = 400

    /// Reads a page in linear time.
    ///
    /// - Parameter text: The decoded file; the result is `nil` when it has no tag, and so is plain text.
    init?(_ text: DecodedText) {
        self.text = text
        places = FilePlaces(text)
        outline = HTMLOutline(text, places: places)
        guard outline.hasTags else { return nil }
        render()
    }

    /// The place of the first U+0000.
    var firstNUL: Int? { outline.gatherer.ledger.firstNUL }

    /// What is never closed, with the bytes of the file that it swallows.
    var unclosed: (what: String, bytes: Range<Int>)? {
        outline.unclosed.map { ($0.what, places[$0.range.lowerBound]..<places[$0.range.upperBound]) }
    }

    private mutating func render() {
        let blocks = outline.gatherer.blocks
        let furniture = HTMLFurniture(blocks, outline.nodes, HTMLMainText(blocks, outline.nodes))
        var renderer = HTMLRenderer(text.utf8, places: places)
        var levels: [Int] = []
        var reasons: [FurnitureReason?] = []
        var bytes = 0
        for block in blocks {
            guard let found = renderer.paragraph(of: block) else { continue }
            bytes += found.bytes
            paragraphs.append(found.paragraph)
            levels.append((HTMLName.headings.firstIndex(of: outline.nodes[block.node].name.id) ?? -1) + 1)
            reasons.append(furniture.reason(of: block))
        }
        setRoles(levels, reasons)
        count(blocks: blocks.count, textBytes: bytes)
    }

    private mutating func setRoles(_ levels: [Int], _ reasons: [FurnitureReason?]) {
        let title = HTMLTitle(outline.titles.map(plain)).index(
            in: paragraphs, levels: levels, isFurniture: reasons.map { $0 != nil })
        for index in paragraphs.indices {
            var role = reasons[index].map { ParagraphRole(.furniture, reason: $0.rawValue) }
            if index == title {
                role = ParagraphRole(.title, reason: levels[index] == 1 ? "h1" : "page-title")
            } else if role == nil, levels[index] > 0, paragraphs[index].text.count <= Self.longestHeading {
                role = ParagraphRole(.heading, reason: "h\(levels[index])")
            }
            if let role { paragraphs[index] = paragraphs[index].with(role: role) }
        }
    }

    /// The content of a title, as a paragraph shows it.
    private func plain(_ range: Range<Int>) -> [UInt8] {
        var gatherer = HTMLGatherer(text.utf8, places: places)
        gatherer.add(range, HTMLGatherer.Context(node: 0, isLink: false, isPreformatted: false), isLiteral: false)
        gatherer.boundary()
        var renderer = HTMLRenderer(text.utf8, places: places)
        return gatherer.blocks.first.flatMap { renderer.paragraph(of: $0)?.paragraph.text.utf8 } ?? []
    }

    private mutating func count(blocks: Int, textBytes: Int) {
        let ledger = outline.gatherer.ledger
        counts = StageCounts(input: blocks, output: paragraphs.count)
        counts.add("emptyBlocks", blocks - paragraphs.count)
        counts.add("textBytes", textBytes)
        counts.add("markupBytes", ledger[.markup])
        counts.add("commentBytes", ledger[.comment])
        counts.add("scriptBytes", ledger[.script])
        counts.add("headBytes", ledger[.head])
        counts.add("hiddenBytes", ledger[.hidden])
        counts.add("whiteSpaceBytes", ledger[.whiteSpace] + ledger[.visible] - textBytes)
        counts.add("nulBytes", ledger[.nul])
        counts.add("byteOrderMarkBytes", text.markLength)
        for role in [ParagraphRole.Kind.title, .heading, .furniture] {
            counts.add("\(role.rawValue)Hints", paragraphs.count { $0.role?.kind == role })
        }
    }
}
