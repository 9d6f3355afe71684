/// The inner loop of folding: writes scalars that keep their length in UTF-8, up to the first that does not, or that a
/// rule must look at.
struct FoldLoop: Sendable {
    private let table: FoldTable
    private let ascii: [UInt8]
    private let caseRule: Int

    /// Stands in `ascii` for a byte that is handled outside the loop.
    private static let stop: UInt8 = 0xFF

    init(_ table: FoldTable) {
        self.table = table
        caseRule = FoldRules.all.firstIndex { $0.id == "case" } ?? 0
        let rule = caseRule
        ascii = (UInt8(0)...0xFF).map { byte in
            guard byte < 0x80 else { return Self.stop }
            let entry = table[UInt32(byte)]
            guard !entry.isUnchanged else { return byte }
            guard entry.rule == rule, let single = table.single(entry), single < 0x80 else { return Self.stop }
            return UInt8(single)
        }
    }

    /// Folds from a position on.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - index: Where to begin, on a scalar boundary.
    ///   - output: Where to write; holds at least as many bytes behind `position` as the text behind `index`.
    ///   - position: Where to write the first byte.
    ///   - simplifier: The rule that simplifies Han characters, for traditional text.
    ///   - stopsAtSpaces: Whether a space must be looked at.
    ///   - counts: Counts of the rules.
    /// - Returns: Where the loop ended in the text; as many bytes were written as were read.
    func run(
        _ text: [UInt8], from index: Int, into output: inout [UInt8], at position: Int, simplifier: HanVariantFold?,
        stopsAtSpaces: Bool, counts: inout [Int]
    ) -> Int {
        text.withUnsafeBufferPointer { text in
            output.withUnsafeMutableBufferPointer { output in
                counts.withUnsafeMutableBufferPointer { counts in
                    ascii.withUnsafeBufferPointer { ascii in
                        table.withEntries { entries in
                            var loop = Buffers(
                                text: text, output: output, counts: counts, entries: entries, simplifier: simplifier,
                                index: index, shift: position - index)
                            loop.run(ascii, caseRule: caseRule, space: stopsAtSpaces ? 0x20 : Self.stop)
                            return loop.index
                        }
                    }
                }
            }
        }
    }

    private struct Buffers {
        let text: UnsafeBufferPointer<UInt8>
        let output: UnsafeMutableBufferPointer<UInt8>
        let counts: UnsafeMutableBufferPointer<Int>
        let entries: UnsafeBufferPointer<UInt32>
        let simplifier: HanVariantFold?
        var index: Int
        let shift: Int

        mutating func run(_ ascii: UnsafeBufferPointer<UInt8>, caseRule: Int, space: UInt8) {
            var changed = 0
            while index < text.count {
                var at = index
                while at < text.count, text[at] < 0x80 {
                    let byte = text[at]
                    let folded = ascii[Int(byte)]
                    if folded == FoldLoop.stop || byte == space && mayDrop(at) { break }
                    output[at + shift] = folded
                    changed += folded == byte ? 0 : 1
                    at += 1
                }
                index = at
                guard at < text.count else { break }
                let lead = text[at]
                guard lead >= 0xC2, lead < 0xE0 ? foldTwo(lead) : lead < 0xF0 ? foldThree(lead) : foldFour(lead) else {
                    break
                }
            }
            counts[caseRule] += changed
        }

        /// Whether a space stands where French typography sets one, by the bytes beside it.
        private func mayDrop(_ space: Int) -> Bool {
            if space > 0, text[space - 1] == 0xAB { return true }
            guard space + 1 < text.count else { return false }
            switch text[space + 1] {
            case 0x21, 0x3A, 0x3B, 0x3F, 0xC2: return true
            default: return false
            }
        }

        @inline(__always)
        private mutating func foldTwo(_ lead: UInt8) -> Bool {
            let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
            let entry = entries[Int(scalar)]
            if entry == 0 {
                if scalar == 0x300 || scalar == 0x301 || scalar == 0xB0 { return false }
                copy(2)
                return true
            }
            let folded = entry & 0xFF_FFFF
            guard folded >= 0x80, folded < 0x800 else { return false }
            output[index + shift] = UInt8(truncatingIfNeeded: 0xC0 | folded >> 6)
            output[index + shift + 1] = UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F)
            counts[Int(entry >> 24) - 1] += 1
            index += 2
            return true
        }

        @inline(__always)
        private mutating func foldThree(_ lead: UInt8) -> Bool {
            let scalar =
                UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
            let entry = entries[Int(scalar)]
            guard entry == 0 else { return foldThree(to: entry & 0xFF_FFFF, rule: Int(entry >> 24) - 1) }
            if let simplifier, lead >= 0xE3, lead <= 0xE9, simplifier.changes(scalar) { return false }
            copy(3)
            return true
        }

        private mutating func foldThree(to folded: UInt32, rule: Int) -> Bool {
            guard folded >= 0x800, folded < 0x10000 else { return false }
            output[index + shift] = UInt8(truncatingIfNeeded: 0xE0 | folded >> 12)
            output[index + shift + 1] = UInt8(truncatingIfNeeded: 0x80 | folded >> 6 & 0x3F)
            output[index + shift + 2] = UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F)
            counts[rule] += 1
            index += 3
            return true
        }

        /// Emoji and the supplementary ideographs stay as they are; the digits of U+1FBF0 and all else are looked at.
        private mutating func foldFour(_ lead: UInt8) -> Bool {
            let (second, third) = (text[index + 1], text[index + 2])
            guard lead == 0xF0, second == 0x9F && third != 0xAF || second >= 0xA0 && second < 0xAF else { return false }
            copy(4)
            return true
        }

        @inline(__always)
        private mutating func copy(_ count: Int) {
            for offset in 0..<count { output[index + shift + offset] = text[index + offset] }
            index += count
        }
    }
}
