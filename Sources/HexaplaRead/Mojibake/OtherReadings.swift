import HexaplaCore

/// Compares all readings of text as one code page read as another, by a short piece of it.
struct OtherReadings {
    private let model: EncodingModel
    private let written: [NamedScheme]
    /// Scalars of the piece, and those before it stops being ASCII.
    private static let length = 240
    private static let lead = 12

    /// Prepares the comparison.
    ///
    /// - Parameters:
    ///   - model: What says what text has.
    ///   - written: The code pages the bytes may have been in.
    init(model: EncodingModel, written: [NamedScheme]) {
        self.model = model
        self.written = written
    }

    /// The reading that makes the best text.
    ///
    /// - Parameters:
    ///   - text: Text as read.
    ///   - first: Where in its UTF-8 it stops being ASCII.
    /// - Returns: The wrong reading; `nil` when none can be undone to likelier text.
    func best(of text: TracedText, from first: Int) -> Misreading? {
        let start = max(0, (text.ends.firstIndex { $0 > first } ?? 0) - Self.lead)
        let piece = Array(text.scalars[start..<min(start + Self.length, text.scalars.count)])
        var judge = EncodingJudge(model)
        for scalar in piece { judge.add(scalar) }
        var (best, least): (Misreading?, Int) = (nil, judge.total)
        let hasWide = piece.contains { $0 >= 0x2E80 && $0 < 0xA000 }
        for page in hasWide ? PageEncoder.double : PageEncoder.single {
            guard let bytes = Self.bytes(piece, page) else { continue }
            for scheme in written where scheme.name != page.name {
                guard let cost = cost(bytes, scheme.scheme, limit: least), cost < least else { continue }
                (best, least) = (Misreading(written: scheme, read: page.name), cost)
            }
        }
        return best
    }

    private static func bytes(_ piece: [UInt32], _ page: PageEncoder) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * piece.count)
        for scalar in piece {
            guard let code = scalar < 0x80 ? UInt16(scalar) : page.code(of: scalar) else { return nil }
            if code > 0xFF { bytes.append(UInt8(code >> 8)) }
            bytes.append(UInt8(truncatingIfNeeded: code))
        }
        return bytes
    }

    /// What bytes cost as a code page; `nil` when some mean nothing in it, or are controls.
    private func cost(_ bytes: [UInt8], _ scheme: TextScheme, limit: Int) -> Int? {
        var judge = EncodingJudge(model)
        if case .singleByte(let table) = scheme {
            for (index, byte) in bytes.enumerated() {
                let scalar = table[Int(byte)]
                if scalar == 0xFFFD || scalar >= 0x80 && scalar < 0xA0 { return nil }
                judge.add(scalar)
                if index & 31 == 31, judge.total > limit { return nil }
            }
            return judge.total
        }
        guard let text = try? TextDecoder.decode(bytes, as: scheme, mark: 0) else { return nil }
        if let bad = text.firstInvalid, bad.lowerBound + 4 < bytes.count { return nil }
        var position = 0
        while position < text.utf8.count { judge.add(UTF8Bytes.next(text.utf8, &position)) }
        return judge.total
    }
}
