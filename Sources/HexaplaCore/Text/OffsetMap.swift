/// A map of byte positions from one layer of a text to the layer it was made from.
///
/// The map is kept in runs, not one pair per byte. A run is a number of like units: `fromWidth` bytes here stand for
/// `toWidth` bytes there (a Cyrillic letter in windows-1251: 2 and 1; plain ASCII in UTF-8: 1 and 1). A unit of width
/// 0 on one side is text that exists on the other side only. Positions inside a unit belong to the whole unit.
public struct OffsetMap<From: TextLayer, To: TextLayer>: Sendable, Hashable, Codable {
    /// A number of like units that follow one another.
    public typealias Run = OffsetRun

    @usableFromInline var storage: [Run] = []
    /// The runs, in order and without gaps on either side.
    @inlinable public var runs: [Run] { storage }
    /// The position in the layer mapped to at which the map begins.
    public let origin: Int

    private enum CodingKeys: String, CodingKey {
        case storage = "runs"
        case origin
    }

    /// Creates an empty map.
    ///
    /// - Parameter origin: Where in the layer mapped to the first unit lies.
    @inlinable
    public init(origin: Int = 0) {
        self.origin = origin
    }

    /// Creates the map of a text that is byte for byte the same in both layers.
    ///
    /// - Parameters:
    ///   - count: The length in bytes.
    ///   - origin: Where in the layer mapped to the text starts.
    public init(identity count: Int, origin: Int = 0) {
        self.init(origin: origin)
        append(fromWidth: 1, toWidth: 1, count: count)
    }

    /// The map of the same text when what it maps to lies elsewhere.
    ///
    /// - Parameter distance: How far it was moved, in bytes.
    /// - Returns: The map with every position there raised by the distance.
    public func moved(by distance: Int) -> OffsetMap {
        var map = OffsetMap(origin: origin + distance)
        map.storage = storage.map {
            Run(from: $0.from, to: $0.to + distance, fromWidth: $0.fromWidth, toWidth: $0.toWidth, count: $0.count)
        }
        return map
    }

    /// The length of the text mapped from.
    @inlinable public var fromCount: Int { runs.last?.fromEnd ?? 0 }

    /// The end of the map in the layer mapped to.
    @inlinable public var toEnd: Int { runs.last?.toEnd ?? origin }

    /// Adds units at the end of the map.
    ///
    /// - Parameters:
    ///   - fromWidth: Bytes of one unit in the layer mapped from; 0 for text dropped from this layer.
    ///   - toWidth: Bytes of one unit in the layer mapped to; 0 for text added in this layer.
    ///   - count: The number of units; 0 adds nothing.
    @inlinable
    public mutating func append(fromWidth: Int, toWidth: Int, count: Int = 1) {
        guard count > 0, fromWidth > 0 || toWidth > 0 else { return }
        if fromWidth == 0, toWidth > 1 { return append(fromWidth: 0, toWidth: 1, count: toWidth * count) }
        if toWidth == 0, fromWidth > 1 { return append(fromWidth: 1, toWidth: 0, count: fromWidth * count) }
        if let last = storage.last, last.fromWidth == fromWidth, last.toWidth == toWidth {
            storage[storage.count - 1] = Run(
                from: last.from, to: last.to, fromWidth: fromWidth, toWidth: toWidth, count: last.count + count)
        } else {
            storage.append(Run(from: fromCount, to: toEnd, fromWidth: fromWidth, toWidth: toWidth, count: count))
        }
    }

    /// Maps a range to the smallest range of the other layer that holds all units it touches.
    ///
    /// - Parameter range: A range of the layer mapped from, inside `0 ..< fromCount`.
    /// - Returns: The range in the layer mapped to; an empty range maps to an empty one.
    public func map(_ range: ByteRange<From>) -> ByteRange<To> {
        let start = lowerBound(range.start)
        return range.isEmpty ? ByteRange(start, start) : ByteRange(start, upperBound(range.end))
    }

    /// Maps a range of the other layer back to the smallest range of this layer that holds all units it touches.
    ///
    /// - Parameter range: A range of the layer mapped to.
    /// - Returns: The range in the layer mapped from, clamped to its ends.
    public func inverseMap(_ range: ByteRange<To>) -> ByteRange<From> {
        let start = inverseLowerBound(range.start)
        return range.isEmpty ? ByteRange(start, start) : ByteRange(start, inverseUpperBound(range.end))
    }

    /// Follows this map by the map of the layer below.
    ///
    /// - Parameter next: A map from the layer this one maps to.
    /// - Returns: A function from this layer's ranges to the lower layer's.
    public func then<Lower: TextLayer>(_ next: OffsetMap<To, Lower>) -> (ByteRange<From>) -> ByteRange<Lower> {
        { next.map(map($0)) }
    }

    private func lowerBound(_ position: Int) -> Int {
        guard let run = lastRun(starting: { $0.from <= position }, solid: { $0.fromWidth > 0 }) else { return origin }
        guard position < run.fromEnd else { return run.toEnd }
        return run.to + (position - run.from) / run.fromWidth * run.toWidth
    }

    private func upperBound(_ position: Int) -> Int {
        guard let run = lastRun(starting: { $0.from < position }, solid: { $0.fromWidth > 0 }) else { return origin }
        let units = min(run.count, (position - run.from + run.fromWidth - 1) / run.fromWidth)
        return run.to + units * run.toWidth
    }

    private func inverseLowerBound(_ position: Int) -> Int {
        guard let run = lastRun(starting: { $0.to <= position }, solid: { $0.toWidth > 0 }) else { return 0 }
        guard position < run.toEnd else { return run.fromEnd }
        return run.from + (position - run.to) / run.toWidth * run.fromWidth
    }

    private func inverseUpperBound(_ position: Int) -> Int {
        guard let run = lastRun(starting: { $0.to < position }, solid: { $0.toWidth > 0 }) else { return 0 }
        let units = min(run.count, (position - run.to + run.toWidth - 1) / run.toWidth)
        return run.from + units * run.fromWidth
    }

    /// The last run for which `starting` holds and that has width on the asked side (`solid`).
    private func lastRun(starting: (Run) -> Bool, solid: (Run) -> Bool) -> Run? {
        var index = runs.partitioningIndex { !starting($0) } - 1
        while index >= 0, !solid(runs[index]) { index -= 1 }
        return index >= 0 ? runs[index] : nil
    }
}
