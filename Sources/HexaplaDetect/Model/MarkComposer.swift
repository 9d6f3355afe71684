/// Joins a letter and the combining mark after it to the letter that NFC would have, so that text in NFD reads the same.
enum MarkComposer {
    /// The composed letter, for a lower-case Latin or Cyrillic letter and a mark; `nil` when there is none.
    static func compose(_ letter: UInt16, _ mark: UInt16) -> UInt16? {
        table[UInt32(letter) << 16 | UInt32(mark)]
    }

    /// Built from canonical equivalence, by which strings are equal and hash alike.
    private static let table: [UInt32: UInt16] = {
        var composed: [String: UInt16] = [:]
        for range in [0xE0...0x24F, 0x450...0x4FF, 0x1E00...0x1EFF, 0x439...0x439] {
            for value in range {
                guard let scalar = Unicode.Scalar(UInt16(value)) else { continue }
                composed[String(scalar)] = UInt16(value)
            }
        }
        var table: [UInt32: UInt16] = [:]
        for base in [0x61...0x7A, 0x430...0x456].joined() {
            for mark in [0x300...0x30C, 0x323...0x328].joined() {
                guard let letter = Unicode.Scalar(UInt16(base)), let sign = Unicode.Scalar(UInt16(mark)) else {
                    continue
                }
                var pair = String(letter)
                pair.unicodeScalars.append(sign)
                table[UInt32(base) << 16 | UInt32(mark)] = composed[pair]
            }
        }
        return table
    }()
}
