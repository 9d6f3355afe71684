package import Foundation

/// The bytes of a file of vectors, which may be larger than memory.
package struct VectorSource: Sendable {
    /// How many bytes there are.
    let size: Int
    /// Reads some bytes: fewer than asked for where there are no more.
    let bytes: @Sendable (Range<Int>) -> [UInt8]

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - size: How many bytes there are.
    ///   - bytes: Reads some of them; fewer, or none, where the file is shorter than it was.
    package init(size: Int, bytes: @escaping @Sendable (Range<Int>) -> [UInt8]) {
        self.size = size
        self.bytes = bytes
    }

    /// Takes bytes that are in memory.
    ///
    /// - Parameter data: The whole file.
    package init(_ data: Data) {
        self.init(size: data.count) { range in
            let range = range.clamped(to: 0..<data.count)
            return [UInt8](data[(data.startIndex + range.lowerBound)..<(data.startIndex + range.upperBound)])
        }
    }
}
