import HexaplaCore

/// Reads pieces of a file in one encoding after another and says what each reading costs.
struct EncodingReader {
    let model: EncodingModel
    let bytes: [UInt8]
    let pieces: [Range<Int>]
    private static let badScalar: UInt32 = 0xFFFD
    private static let block = 1024

    /// What a reading costs, in fifths of a nat.
    ///
    /// - Parameters:
    ///   - scheme: The encoding.
    ///   - limit: The cost from which on it is given up.
    /// - Returns: The cost, or one beyond the limit; `nil` when the encoding cannot be tried.
    func cost(of scheme: TextScheme, limit: Int = .max) -> Int? {
        var judge = EncodingJudge(model)
        for piece in pieces {
            judge.restart()
            switch scheme {
            case .utf8: readUTF8(piece, &judge)
            case .utf16(let bigEndian): readUTF16(piece, bigEndian, &judge)
            case .utf32(let bigEndian): readUTF32(piece, bigEndian, &judge)
            case .singleByte(let table): readSingleByte(piece, table, &judge, limit)
            case .multiByte, .hz, .utf7: guard readAny(piece, scheme, &judge) else { return nil }
            }
            if judge.total > limit { break }
        }
        return judge.total
    }

    private func readUTF8(_ piece: Range<Int>, _ judge: inout EncodingJudge) {
        var position = piece.lowerBound
        while position < piece.upperBound, bytes[position] & 0xC0 == 0x80, position - piece.lowerBound < 3 {
            position += 1
        }
        if position == piece.upperBound || pieces.count == 1 { position = piece.lowerBound }
        while position < piece.upperBound {
            let found = UTF8Bytes.check(bytes, at: position)
            guard found.isValid else {
                judge.add(Self.badScalar)
                position += found.length
                continue
            }
            judge.add(UTF8Bytes.next(bytes, &position))
        }
    }

    private func readUTF16(_ piece: Range<Int>, _ bigEndian: Bool, _ judge: inout EncodingJudge) {
        var position = piece.lowerBound
        while position + 1 < piece.upperBound {
            let unit = UTF16Units.unit(bytes, at: position, bigEndian: bigEndian)
            position += 2
            guard unit & 0xFC00 == 0xD800, position + 1 < piece.upperBound else {
                judge.add(unit)
                continue
            }
            let next = UTF16Units.unit(bytes, at: position, bigEndian: bigEndian)
            guard next & 0xFC00 == 0xDC00 else {
                judge.add(unit)
                continue
            }
            judge.add(UTF16Units.scalar(unit, next))
            position += 2
        }
        if position < piece.upperBound { judge.add(Self.badScalar) }
    }

    private func readUTF32(_ piece: Range<Int>, _ bigEndian: Bool, _ judge: inout EncodingJudge) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            guard position + 3 < piece.upperBound else { return judge.add(Self.badScalar) }
            let scalar = UTF16Units.wide(bytes, at: position, bigEndian: bigEndian)
            judge.add(scalar)
            // Four bytes that are no scalar stand for as many characters that are none.
            if scalar > 0x10FFFF { for _ in 1..<4 { judge.add(Self.badScalar) } }
            position += 4
        }
    }

    private func readSingleByte(
        _ piece: Range<Int>, _ table: [UInt32], _ judge: inout EncodingJudge, _ limit: Int
    ) {
        var start = piece.lowerBound
        while start < piece.upperBound, judge.total <= limit {
            let end = min(start + Self.block, piece.upperBound)
            for position in start..<end { judge.add(table[Int(bytes[position])]) }
            start = end
        }
    }

    private func readAny(_ piece: Range<Int>, _ scheme: TextScheme, _ judge: inout EncodingJudge) -> Bool {
        guard let text = try? TextDecoder.decode(Array(bytes[piece]), as: scheme, mark: 0) else { return false }
        var position = 0
        while position < text.utf8.count { judge.add(UTF8Bytes.next(text.utf8, &position)) }
        return true
    }
}

/// Reading 16 and 32 bit units.
enum UTF16Units {
    static func unit(_ bytes: [UInt8], at position: Int, bigEndian: Bool) -> UInt32 {
        let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
    }

    static func wide(_ bytes: [UInt8], at position: Int, bigEndian: Bool) -> UInt32 {
        let first = unit(bytes, at: position, bigEndian: bigEndian)
        let second = unit(bytes, at: position + 2, bigEndian: bigEndian)
        return bigEndian ? first << 16 | second : second << 16 | first
    }

    static func scalar(_ high: UInt32, _ low: UInt32) -> UInt32 {
        0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
}
