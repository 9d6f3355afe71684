/// The pieces of a file by which its encoding is judged.
///
/// A short file is judged as a whole. Of a long one the judge sees up to four windows, each from where the file stops
/// being plain ASCII. Windows start at a multiple of four bytes, and all but the first after a byte that is never the
/// second half of a code, so that every encoding is read in step.
struct EncodingSample {
    static let wholeFile = 24 << 10
    private static let window = 8 << 10
    private static let windows = 4

    /// The pieces, in order, not empty.
    let pieces: [Range<Int>]

    init(_ bytes: [UInt8]) {
        guard bytes.count > Self.wholeFile else {
            pieces = [0..<bytes.count]
            return
        }
        var found: [Range<Int>] = []
        var position = Self.firstTelling(bytes, from: 0).map { max(0, $0 - 64) & ~3 }
        while let start = position, found.count < Self.windows {
            let end = min(start + Self.window, bytes.count)
            found.append(start..<end)
            let next = max(end, bytes.count / Self.windows * found.count)
            position = Self.firstTelling(bytes, from: next).flatMap { Self.step(bytes, from: $0) }
        }
        pieces = found.isEmpty ? [0..<Self.window] : found
    }

    /// The first byte that is not plain ASCII text.
    private static func firstTelling(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] >= 0x80 || bytes[position] == 0 { return position }
            position += 1
        }
        return nil
    }

    /// The next place where reading can start.
    private static func step(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = (start + 3) & ~3
        while position < bytes.count {
            if bytes[position - 1] < 0x30, bytes[position - 1] > 0 || bytes[position] == 0 { return position }
            position += 4
        }
        return nil
    }
}
