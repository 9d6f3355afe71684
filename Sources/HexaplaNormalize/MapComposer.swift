import HexaplaCore
import HexaplaICU

/// Follows the changes of composition by a map that was made before it.
struct MapComposer {
    private let map: OffsetMap<Normalized, Original>
    private var result = OffsetMap<Normalized, Original>()
    private var run = 0
    private var unit = 0
    private var position = 0

    /// Creates a composer.
    ///
    /// - Parameter map: From the text before composition to the text as read.
    init(_ map: OffsetMap<Normalized, Original>) {
        self.map = map
    }

    /// The map of the composed text.
    ///
    /// - Parameter edits: What composition changed, in order.
    /// - Returns: From the composed text to the text as read.
    mutating func compose(_ edits: [Normalizer.Edit]) -> OffsetMap<Normalized, Original> {
        var index = 0
        while index < edits.count {
            copy(until: edits[index].start)
            let start = position
            let from = result.toEnd
            var growth = edits[index].newCount - edits[index].oldCount
            var end = skip(until: edits[index].start + edits[index].oldCount)
            while index + 1 < edits.count, edits[index + 1].start < position {
                index += 1
                growth += edits[index].newCount - edits[index].oldCount
                end = max(end, skip(until: edits[index].start + edits[index].oldCount))
            }
            result.append(fromWidth: position - start + growth, toWidth: end - from)
            index += 1
        }
        copy(until: map.fromCount)
        copyDropped()
        return result
    }

    /// Copies whole units up to a position; a unit that runs past it is not begun.
    private mutating func copy(until end: Int) {
        while position < end {
            copyDropped()
            let current = map.runs[run]
            let units = min(current.count - unit, (end - position) / current.fromWidth)
            guard units > 0 else { return }
            result.append(fromWidth: current.fromWidth, toWidth: current.toWidth, count: units)
            advance(units, in: current)
        }
    }

    private mutating func copyDropped() {
        while run < map.runs.count, map.runs[run].fromWidth == 0 {
            result.append(fromWidth: 0, toWidth: map.runs[run].toWidth, count: map.runs[run].count)
            run += 1
        }
    }

    /// Passes over whole units until a position is reached; returns where the last one ends in the text as read.
    private mutating func skip(until end: Int) -> Int {
        var last = result.toEnd
        while position < end {
            let current = map.runs[run]
            if current.fromWidth == 0 {
                run += 1
                continue
            }
            let wanted = (end - position + current.fromWidth - 1) / current.fromWidth
            let units = min(current.count - unit, wanted)
            last = current.to + (unit + units) * current.toWidth
            advance(units, in: current)
        }
        return last
    }

    private mutating func advance(_ units: Int, in current: OffsetMap<Normalized, Original>.Run) {
        position += units * current.fromWidth
        unit += units
        if unit == current.count {
            run += 1
            unit = 0
        }
    }
}
