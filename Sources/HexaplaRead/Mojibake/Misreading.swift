/// One wrong decoding: bytes written in one encoding and read as if they were in another.
struct Misreading: Sendable, Hashable, CustomStringConvertible {
    /// The encoding the bytes were in.
    let written: NamedScheme
    /// The encoding they were taken for.
    let read: String

    /// Such as `UTF-8 read as windows-1252`.
    var description: String { "\(written.name) read as \(read)" }
}

/// Wrong decodings one after the other, the first one first.
struct MisreadingChain: Sendable, Hashable, CustomStringConvertible {
    let steps: [Misreading]

    /// The steps, with a count for the same one several times.
    var description: String {
        guard let first = steps.first else { return "" }
        let isSame = steps.allSatisfy { $0 == first }
        guard isSame, steps.count > 1 else { return steps.map(\.description).joined(separator: ", then ") }
        return first.description + (steps.count == 2 ? ", twice" : ", \(steps.count) times")
    }
}
