/// A number of like units of an offset map that follow one another.
///
/// The type is not generic, so that maps of all layers share fast code, and small: positions are kept in 32 bits, so
/// no text or file may be larger than 2 GiB less one byte (`OffsetRun.largestFile`).
@frozen
public struct OffsetRun: Sendable, Hashable, Codable {
    /// The largest file whose positions can be kept, in bytes.
    public static let largestFile = Int(Int32.max)

    @usableFromInline let fromStart: Int32
    @usableFromInline let toStart: Int32
    @usableFromInline let fromUnit: Int32
    @usableFromInline let toUnit: Int32
    @usableFromInline let units: Int32

    @inlinable
    init(from: Int, to: Int, fromWidth: Int, toWidth: Int, count: Int) {
        fromStart = Int32(from)
        toStart = Int32(to)
        fromUnit = Int32(fromWidth)
        toUnit = Int32(toWidth)
        units = Int32(count)
    }

    /// Where the run starts in the layer mapped from.
    @inlinable public var from: Int { Int(fromStart) }
    /// Where the run starts in the layer mapped to.
    @inlinable public var to: Int { Int(toStart) }
    /// Bytes of one unit in the layer mapped from.
    @inlinable public var fromWidth: Int { Int(fromUnit) }
    /// Bytes of one unit in the layer mapped to.
    @inlinable public var toWidth: Int { Int(toUnit) }
    /// The number of units.
    @inlinable public var count: Int { Int(units) }

    @inlinable var fromEnd: Int { from + fromWidth * count }
    @inlinable var toEnd: Int { to + toWidth * count }

    enum CodingKeys: String, CodingKey {
        case fromStart = "from"
        case toStart = "to"
        case fromUnit = "fromWidth"
        case toUnit = "toWidth"
        case units = "count"
    }
}
