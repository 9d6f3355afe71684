/// Cuts a stream of bytes into lines at LF, whatever the pieces it comes in.
package struct LineSplitter {
    private var pending: [UInt8] = []

    package init() {}

    /// The bytes of the line that has not ended yet.
    package var pendingCount: Int { pending.count }

    /// Takes a piece of the stream.
    ///
    /// - Returns: The lines it completes, without LF.
    package mutating func feed(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var rest = ArraySlice(bytes)
        while let end = rest.firstIndex(of: 0x0A) {
            lines.append(pending.isEmpty ? Array(rest[..<end]) : pending + rest[..<end])
            pending = []
            rest = rest[(end + 1)...]
        }
        pending += rest
        return lines
    }

    /// Ends the stream.
    ///
    /// - Returns: The last line when it has no LF; `nil` when nothing is left.
    package mutating func finish() -> [UInt8]? {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
    }
}
