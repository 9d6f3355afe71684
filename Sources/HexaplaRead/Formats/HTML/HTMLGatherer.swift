/// Gathers the visible text of a page into blocks: white space collapsed, references read, line breaks as spaces.
struct HTMLGatherer {
    /// Where a text stands.
    struct Context {
        var node: Int
        var isLink: Bool
        var isPreformatted: Bool
    }

    private let utf8: [UInt8]
    private let places: FilePlaces
    private var current = HTMLBlock()
    private var breaks = 0
    private var wasInLink = false
    private var follows: Int?
    private(set) var blocks: [HTMLBlock] = []
    var ledger = HTMLLedger()

    init(_ utf8: [UInt8], places: FilePlaces) {
        self.utf8 = utf8
        self.places = places
    }

    /// Counts bytes that are in no paragraph.
    mutating func set(aside range: Range<Int>, as share: HTMLLedger.Share) {
        ledger.add(share, places.width(range))
    }

    /// Ends the block.
    mutating func boundary() {
        breaks = 0
        follows = nil
        guard !current.pieces.isEmpty else { return }
        while let last = current.pieces.last, last.kind == .space || last.range.isEmpty {
            if last.kind == .space { drop(last.range) }
            current.pieces.removeLast()
        }
        if !current.pieces.isEmpty { blocks.append(current) }
        current = HTMLBlock()
    }

    /// A `br`: a space, and with a second one right after it the end of the block.
    mutating func lineBreak(_ range: Range<Int>) {
        breaks += 1
        if breaks >= 2 || current.pieces.isEmpty {
            boundary()
            set(aside: range, as: .markup)
            breaks = 2
        } else if current.pieces.last?.kind == .space {
            set(aside: range, as: .markup)
        } else {
            ledger.add(.visible, places.width(range))
            current.pieces.append(HTMLPiece(kind: .space, range: range))
        }
    }

    /// The start of a link or an option; two of a kind in a row are parted.
    mutating func part(_ name: HTMLName, at place: Int) {
        if follows == name.id, let last = current.pieces.last, last.kind != .space {
            let kind: HTMLPiece.Kind = name.id == HTMLName.anchor ? .linkGap : .gap
            current.pieces.append(HTMLPiece(kind: kind, range: place..<place))
        }
    }

    /// The end of a link or an option.
    mutating func ended(_ name: HTMLName) {
        follows = name.id
        wasInLink = false
    }

    /// Adds visible text.
    mutating func add(_ range: Range<Int>, _ context: Context, isLiteral: Bool) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = utf8[place]
            if HTMLTagReader.isSpace(byte) {
                place = space(from: place, to: range.upperBound, context)
            } else if byte == 0 {
                ledger.addNUL(at: places[place], places.width(place..<(place + 1)))
                place += 1
            } else if byte == 0x26, !isLiteral,
                let found = HTMLReferences.read(utf8, at: place, end: range.upperBound)
            {
                reference(found.scalars, place..<found.end, context)
                place = found.end
            } else {
                place = literal(from: place, to: range.upperBound, context, isLiteral: isLiteral)
            }
        }
    }

    private mutating func space(from start: Int, to end: Int, _ context: Context) -> Int {
        var place = start
        var lineEnds = 0
        while place < end, HTMLTagReader.isSpace(utf8[place]) {
            if utf8[place] == 0x0A { lineEnds += 1 }
            place += 1
        }
        if context.isPreformatted, lineEnds >= 2 { boundary() }
        collapse(start..<place)
        return place
    }

    private mutating func collapse(_ range: Range<Int>) {
        if current.pieces.isEmpty || current.pieces.last?.kind == .space {
            set(aside: range, as: .whiteSpace)
        } else {
            ledger.add(.visible, places.width(range))
            current.pieces.append(HTMLPiece(kind: .space, range: range))
        }
    }

    private mutating func reference(_ scalars: [UInt32], _ range: Range<Int>, _ context: Context) {
        guard let first = scalars.first else { return }
        if first <= 0x20, HTMLTagReader.isSpace(UInt8(first)) { return collapse(range) }
        ledger.add(.visible, places.width(range))
        open(context)
        current.pieces.append(
            HTMLPiece(kind: .reference(first, scalars.count > 1 ? scalars[1] : nil), range: range))
        weigh(1, isLink: context.isLink)
    }

    private mutating func literal(from start: Int, to end: Int, _ context: Context, isLiteral: Bool) -> Int {
        var place = start
        var columns = 0
        while place < end {
            let byte = utf8[place]
            if byte <= 0x20, byte == 0 || HTMLTagReader.isSpace(byte), !isSingle(space: place, end) { break }
            if byte == 0x26, place > start, !isLiteral { break }
            if byte == 0x2C || byte == 0x8C, isComma(at: place) { current.commas += 1 }
            if byte & 0xC0 != 0x80 { columns += byte >= 0xE3 ? 2 : 1 }
            place += 1
        }
        ledger.add(.visible, places.width(start..<place))
        open(context)
        if let last = current.pieces.last, last.kind == .literal, last.range.upperBound == start {
            current.pieces[current.pieces.count - 1].range = last.range.lowerBound..<place
        } else {
            current.pieces.append(HTMLPiece(kind: .literal, range: start..<place))
        }
        weigh(columns, isLink: context.isLink)
        return place
    }

    /// Whether a plain space stands alone before something that shows.
    private func isSingle(space place: Int, _ end: Int) -> Bool {
        utf8[place] == 0x20 && place + 1 < end && utf8[place + 1] > 0x20 && utf8[place + 1] != 0x26
    }

    /// The comma of Latin and Cyrillic, the Arabic one and the wide one.
    private func isComma(at place: Int) -> Bool {
        if utf8[place] == 0x2C { return true }
        if place >= 1, utf8[place - 1] == 0xD8 { return true }
        return place >= 2 && utf8[place - 2] == 0xEF && utf8[place - 1] == 0xBC
    }

    private mutating func open(_ context: Context) {
        if current.pieces.isEmpty { current.node = context.node }
        if context.isLink, !wasInLink { current.links += 1 }
        wasInLink = context.isLink
        follows = nil
        breaks = 0
    }

    private mutating func weigh(_ columns: Int, isLink: Bool) {
        current.weight += columns
        if isLink { current.linkWeight += columns }
    }

    /// A space at the end of a block was counted as visible; it is white space, or a `br`.
    private mutating func drop(_ range: Range<Int>) {
        let width = places.width(range)
        ledger.add(.visible, -width)
        ledger.add(utf8[range.lowerBound] == 0x3C ? .markup : .whiteSpace, width)
    }
}
