import HexaplaCore

/// One of several equal parts of a corpus, written `i/N` with `i` from 1 to `N`.
package struct Shard: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Which part, from 1.
    package let index: Int
    /// How many parts there are.
    package let count: Int

    /// Reads a part written as `i/N`.
    ///
    /// - Parameter text: Such as `2/8`; the result is `nil` when it is not written so or `i` is not in `1...N`.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1], count >= 1, (1...count).contains(index)
        else { return nil }
        self.index = index
        self.count = count
    }

    /// The part as `i/N`.
    package var description: String { "\(index)/\(count)" }

    /// Whether this part tells what is about no article and no file of the corpus.
    package var tellsOfCorpus: Bool { index == 1 }

    /// Whether an article, or a file of none, belongs to this part.
    ///
    /// An article's part follows from its id alone (FNV-1a, 64 bits, of its UTF-8 bytes), so that an article added to
    /// the corpus moves no other; that of a file without an article from its path.
    ///
    /// - Parameter name: The article's id or the file's path.
    /// - Returns: Whether it is of this part.
    package func owns(_ name: String) -> Bool { FNV1a.hash(name.utf8) % UInt64(count) == UInt64(index - 1) }
}
