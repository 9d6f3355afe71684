import HexaplaCore
import HexaplaICU

/// Undoes a wrong decoding: writes text back in the code page it was read in and reads the bytes as what they were.
///
/// Of UTF-8 each run of characters beyond ASCII is undone by itself, since right text may stand beside; runs that are
/// no UTF-8 stay. A no-break space that became a plain one is put back. Bytes lost to U+FFFD stay lost.
struct MisreadingUndo {
    private let page: PageEncoder
    private static let hole: UInt8 = 0xFF
    /// At most one in this many characters may be lost.
    private static let lost = 4

    init(_ page: PageEncoder) {
        self.page = page
    }

    /// Undoes the reading of UTF-8.
    ///
    /// - Parameter text: Text as read.
    /// - Returns: The text with all runs that are UTF-8 put right; `nil` when those are less than half of what is
    ///   beyond ASCII.
    func utf8(_ text: TracedText) -> TracedText? {
        var result = TracedText()
        var (undone, all, holes) = (0, 0, 0)
        var index = 0
        while index < text.scalars.count {
            if text.scalars[index] < 0x80 {
                result.append(text.scalars[index], end: text.ends[index])
                index += 1
                continue
            }
            var end = index
            while end < text.scalars.count, text.scalars[end] >= 0x80 { end += 1 }
            all += end - index
            if let (run, core) = core(of: text, index, end) {
                undone += core.count
                holes += run.holes
                for place in index..<core.lowerBound { result.append(text.scalars[place], end: text.ends[place]) }
                for (scalar, source) in run.scalars { result.append(scalar, end: text.ends[source]) }
                index = run.end
            } else {
                for place in index..<end { result.append(text.scalars[place], end: text.ends[place]) }
                index = end
            }
        }
        return undone * 2 > all && holes * Self.lost <= undone ? result : nil
    }

    /// A run, or what is left of it without a right sign or two at its ends, such as quotation marks.
    private func core(of text: TracedText, _ start: Int, _ end: Int) -> (run: Run, core: Range<Int>)? {
        for (head, tail) in [(0, 0), (0, 1), (1, 0), (0, 2), (1, 1)] where start + head < end - tail {
            let core = (start + head)..<(end - tail)
            if let run = run(text, core.lowerBound, core.upperBound) { return (run, core) }
        }
        return nil
    }

    private typealias Run = (scalars: [(UInt32, Int)], end: Int, holes: Int)

    /// Reads a run as UTF-8: the scalars, each with the place of the last character it was made from.
    private func run(_ text: TracedText, _ start: Int, _ end: Int) -> Run? {
        var (bytes, owners) = ([UInt8](), [Int]())
        for index in start..<end {
            guard let code = text.scalars[index] == 0xFFFD ? UInt16(Self.hole) : page.code(of: text.scalars[index])
            else { return nil }
            if code > 0xFF {
                bytes.append(UInt8(code >> 8))
                owners.append(index)
            }
            bytes.append(UInt8(truncatingIfNeeded: code))
            owners.append(index)
        }
        let run = decode(bytes, owners)
        guard let run, run.missing > 0 else { return run.map { ($0.scalars, end, $0.holes) } }
        // One byte is missing at the end: a no-break space, trimmed or made plain.
        guard run.missing == 1, let space = page.code(of: 0xA0), (0x80...0xBF).contains(space),
            end == text.scalars.count || text.scalars[end] == 0x20
        else { return nil }
        let isSpace = end < text.scalars.count
        let byte = UInt8(truncatingIfNeeded: space)
        let patched = decode(bytes + [byte], owners + [isSpace ? end : end - 1])
        return patched.map { ($0.scalars, isSpace ? end + 1 : end, $0.holes) }
    }

    private func decode(
        _ bytes: [UInt8], _ owners: [Int]
    ) -> (scalars: [(UInt32, Int)], holes: Int, missing: Int)? {
        var (scalars, holes, position) = ([(UInt32, Int)](), 0, 0)
        while position < bytes.count {
            let (length, isValid) = UTF8Bytes.check(bytes, at: position)
            let next = position + length
            if isValid {
                let owner = owners[next - 1]
                scalars.append((UTF8Bytes.next(bytes, &position), owner))
            } else if bytes[position] == Self.hole || next < bytes.count && bytes[next] == Self.hole {
                scalars.append((skipHole(bytes, &position), owners[position - 1]))
                holes += 1
            } else if next == bytes.count, bytes[position] >= 0xC2, bytes[position] <= 0xF4 {
                return (scalars, holes, UTF8Bytes.length(bytes[position]) - length)
            } else {
                return nil
            }
        }
        return (scalars, holes, 0)
    }

    /// Passes a character that lost a byte: U+FFFD, but a dash or quotation mark where only the byte 80 can be missing.
    private func skipHole(_ bytes: [UInt8], _ position: inout Int) -> UInt32 {
        let start = position
        while position < bytes.count, bytes[position] != Self.hole { position += 1 }
        position += 1
        let length = UTF8Bytes.length(bytes[start])
        while position < bytes.count, position < start + length, bytes[position] & 0xC0 == 0x80 { position += 1 }
        guard bytes[start] == 0xE2, position == start + 3, bytes[start + 1] == Self.hole,
            (0x90...0xA6).contains(bytes[start + 2])
        else { return 0xFFFD }
        return 0x2000 + UInt32(bytes[start + 2] & 0x3F)
    }

    /// Undoes the reading of another code page.
    ///
    /// - Parameters:
    ///   - written: The encoding the bytes were in, not a Unicode one.
    ///   - text: Text as read.
    /// - Returns: The text; `nil` when a character is not of the page it was read in, or its byte means nothing.
    func other(_ written: TextScheme, _ text: TracedText) -> TracedText? {
        var (bytes, owners) = ([UInt8](), [Int]())
        for (index, scalar) in text.scalars.enumerated() {
            guard let code = scalar < 0x80 ? UInt16(scalar) : page.code(of: scalar) else { return nil }
            if code > 0xFF {
                bytes.append(UInt8(code >> 8))
                owners.append(index)
            }
            bytes.append(UInt8(truncatingIfNeeded: code))
            owners.append(index)
        }
        guard let decoded = try? TextDecoder.decode(bytes, as: written, mark: 0), decoded.invalidRuns == 0 else {
            return nil
        }
        var result = TracedText()
        var (position, place, ordinal) = (0, 0, 0)
        while position < decoded.utf8.count {
            let scalar = UTF8Bytes.next(decoded.utf8, &position)
            if (0x80...0x9F).contains(scalar) { return nil }
            if case .each(let widths) = decoded.widths { place += Int(widths[ordinal]) } else { place += 1 }
            ordinal += 1
            result.append(scalar, end: place > 0 ? text.ends[owners[place - 1]] : 0)
        }
        return result
    }
}
