import HexaplaCore

/// Scalars that know which bytes of a paragraph's text they came from.
struct TracedText: Sendable, Hashable {
    /// The scalars.
    private(set) var scalars: [UInt32] = []
    /// Where the bytes of each end; those of the next begin there.
    private(set) var ends: [Int] = []

    /// An empty text.
    init() {}

    /// The scalars of a paragraph.
    ///
    /// - Parameter utf8: Valid UTF-8.
    init(_ utf8: [UInt8]) {
        scalars.reserveCapacity(utf8.count)
        ends.reserveCapacity(utf8.count)
        var position = 0
        while position < utf8.count { append(UTF8Bytes.next(utf8, &position), end: position) }
    }

    /// Adds a scalar.
    ///
    /// - Parameters:
    ///   - scalar: The scalar.
    ///   - end: Where its bytes end, not before those of the last one.
    mutating func append(_ scalar: UInt32, end: Int) {
        scalars.append(scalar)
        ends.append(end)
    }

    /// The text in UTF-8.
    var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * scalars.count)
        for scalar in scalars { UTF8Bytes.append(scalar, to: &bytes) }
        return bytes
    }

    /// What the text costs in a model.
    func cost(_ model: EncodingModel) -> Int {
        var judge = EncodingJudge(model)
        for scalar in scalars { judge.add(scalar) }
        return judge.total
    }
}
