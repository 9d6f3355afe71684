/// How much an archive may unpack to.
///
/// A key left out of a pipeline file keeps its default.
package struct ArchiveLimits: Sendable, Hashable, Codable {
    /// The largest member in bytes unpacked: a larger one is refused and the others go on, 256 MiB by default.
    package var largestMember = 268_435_456
    /// The most bytes all members may unpack to before the reading ends with an error, 16 GiB by default.
    package var largestTotal = 17_179_869_184
    /// The most bytes unpacked for one byte of the archive, once 16 MiB are unpacked, 200 by default.
    ///
    /// Text shrinks to a third or a fifth; a bomb reaches a thousand.
    package var largestRatio = 200
    /// The most members before the reading ends with an error, 1,000,000 by default.
    package var mostMembers = 1_000_000

    /// Below so many unpacked bytes the ratio is no matter.
    static let freeBytes = 16 << 20

    /// Creates the default limits.
    package init() {}

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - largestMember: The largest member in bytes unpacked.
    ///   - largestTotal: The most bytes all members may unpack to.
    ///   - largestRatio: The most bytes unpacked for one byte of the archive.
    ///   - mostMembers: The most members.
    package init(largestMember: Int, largestTotal: Int, largestRatio: Int, mostMembers: Int) {
        self.largestMember = largestMember
        self.largestTotal = largestTotal
        self.largestRatio = largestRatio
        self.mostMembers = mostMembers
    }

    /// Reads limits; a key that is missing keeps its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value has the wrong type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        largestMember = try values.decodeIfPresent(Int.self, forKey: .largestMember) ?? largestMember
        largestTotal = try values.decodeIfPresent(Int.self, forKey: .largestTotal) ?? largestTotal
        largestRatio = try values.decodeIfPresent(Int.self, forKey: .largestRatio) ?? largestRatio
        mostMembers = try values.decodeIfPresent(Int.self, forKey: .mostMembers) ?? mostMembers
    }

    /// The bytes an archive of a size may unpack to.
    func allowance(for packed: Int) -> Int {
        let (byRatio, isHuge) = packed.multipliedReportingOverflow(by: max(0, largestRatio))
        return min(largestTotal, max(isHuge ? .max : byRatio, Self.freeBytes))
    }
}
