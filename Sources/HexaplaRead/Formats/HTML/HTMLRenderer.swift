import HexaplaCore

/// Makes the text of a block and its map to the file.
struct HTMLRenderer {
    private struct Unit {
        var from: Int
        var to: Int
        var count: Int
    }

    private let utf8: [UInt8]
    private let places: FilePlaces
    private var text: [UInt8] = []
    private var units: [Unit] = []

    init(_ utf8: [UInt8], places: FilePlaces) {
        self.utf8 = utf8
        self.places = places
    }

    /// The paragraph of a block, without white space around it.
    ///
    /// - Parameter block: A block with at least one piece.
    /// - Returns: The paragraph, and the bytes of the file that its text was made from; `nil` when nothing shows.
    mutating func paragraph(of block: HTMLBlock) -> (paragraph: SourceParagraph, bytes: Int)? {
        text.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
        guard let first = block.pieces.first else { return nil }
        var position = first.range.lowerBound
        for piece in block.pieces {
            add(from: 0, to: places.width(position..<piece.range.lowerBound))
            add(piece, isAllLinks: block.isAllLinks)
            position = piece.range.upperBound
        }
        let kept = WhiteSpace.trim(0..<text.count, in: text)
        if kept.isEmpty || WhiteSpace.isInvisible(kept, in: text) { return nil }
        let (map, bytes) = map(of: kept, origin: places[first.range.lowerBound])
        return (SourceParagraph(text: LayeredText(validUTF8: Array(text[kept])), map: map), bytes)
    }

    private mutating func add(_ piece: HTMLPiece, isAllLinks: Bool) {
        switch piece.kind {
        case .literal: addLiteral(piece.range)
        case .reference(let first, let second):
            let start = text.count
            UTF8Bytes.append(first, to: &text)
            if let second { UTF8Bytes.append(second, to: &text) }
            add(from: text.count - start, to: places.width(piece.range))
        case .space:
            text.append(0x20)
            add(from: 1, to: places.width(piece.range))
        case .linkGap where !isAllLinks: break
        case .gap, .linkGap:
            text.append(0x20)
            add(from: 1, to: 0)
        }
    }

    private mutating func addLiteral(_ range: Range<Int>) {
        text += utf8[range]
        if places.isSame { return add(from: 1, to: 1, count: range.count) }
        var position = range.lowerBound
        while position < range.upperBound {
            let next = position + UTF8Bytes.length(utf8[position])
            add(from: next - position, to: places.width(position..<next))
            position = next
        }
    }

    private mutating func add(from: Int, to: Int, count: Int = 1) {
        guard from > 0 || to > 0 else { return }
        if let last = units.last, last.from == from, last.to == to {
            units[units.count - 1].count += count
        } else {
            units.append(Unit(from: from, to: to, count: count))
        }
    }

    /// The map of a part of the text whose ends lie between two scalars.
    private func map(of kept: Range<Int>, origin: Int) -> (map: OffsetMap<Original, FileBytes>, bytes: Int) {
        var place = origin
        var position = 0
        var map: OffsetMap<Original, FileBytes>?
        var bytes = 0
        for unit in units where position < kept.upperBound {
            let before = unit.from == 0 ? 0 : min(unit.count, max(0, kept.lowerBound - position) / unit.from)
            if unit.from == 0, position <= kept.lowerBound {
                place += unit.to * unit.count
                continue
            }
            place += before * unit.to
            position += before * unit.from
            let room = unit.from == 0 ? unit.count : (kept.upperBound - position + unit.from - 1) / max(1, unit.from)
            let count = min(unit.count - before, room)
            guard count > 0 else { continue }
            if map == nil { map = OffsetMap(origin: place) }
            map?.append(fromWidth: unit.from, toWidth: unit.to, count: count)
            if unit.from > 0 { bytes += unit.to * count }
            place += unit.to * count
            position += unit.from * count
        }
        return (map ?? OffsetMap(origin: origin), bytes)
    }
}
