import HexaplaCore

/// Quick looks that spare ordinary paragraphs the search for wrong decodings.
enum MojibakeGate {
    private static let runs = 12
    private static let longest = 24
    private static let sample = 800
    private static let surprise = 11 * EncodingModel.costsPerNat
    private static let fewest = 6
    private static let oddLatin = 32
    private static let oddOther = 20
    private static let oddHan = 42

    /// Whether most of the first runs of characters beyond ASCII are UTF-8 that was read in some code page.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - first: The first byte beyond ASCII.
    /// - Returns: `false` when there is no page in which most characters of the first runs are.
    static func mayBeUTF8(_ utf8: [UInt8], from first: Int) -> Bool {
        var run: [UInt32] = []
        var fitting = [Int](repeating: 0, count: PageEncoder.single.count + 2)
        var (position, left, all) = (first, runs, 0)
        while position < utf8.count, left > 0 {
            if utf8[position] < 0x80 {
                position += 1
                continue
            }
            run.removeAll(keepingCapacity: true)
            while position < utf8.count, utf8[position] >= 0x80, run.count < longest {
                run.append(UTF8Bytes.next(utf8, &position))
            }
            let isCut = position == utf8.count || utf8[position] == 0x20 || run.count == longest
            while position < utf8.count, utf8[position] >= 0x80 { position += 1 }
            count(run, isCut: isCut, &fitting)
            all += run.count
            left -= 1
        }
        return fitting.contains { $0 * 2 > all }
    }

    /// Adds the length of a run to the pages in which it is UTF-8.
    private static func count(_ run: [UInt32], isCut: Bool, _ fitting: inout [Int]) {
        if run[0] >= 0x2E80, run[0] != 0xFFFD {
            for (index, page) in PageEncoder.double.enumerated() where isUTF8(run, page, isCut: true) {
                fitting[PageEncoder.single.count + index] += run.count
            }
        } else {
            for (index, page) in PageEncoder.single.enumerated() where isUTF8(run, page, isCut: isCut) {
                fitting[index] += run.count
            }
        }
    }

    /// Whether a run is UTF-8 in a page, its last character perhaps cut, and lost bytes aside.
    private static func isUTF8(_ run: [UInt32], _ page: PageEncoder, isCut: Bool) -> Bool {
        var (needed, done, strays) = (0, 0, 0)
        for scalar in run {
            guard scalar != 0xFFFD else {
                // A lost byte goes on with a character that lacks one.
                if needed > 0 { needed -= 1 } else { strays += 1 }
                continue
            }
            guard let code = page.code(of: scalar) else { return false }
            if code > 0xFF { follow(UInt8(code >> 8), &needed, &done, &strays) }
            follow(UInt8(truncatingIfNeeded: code), &needed, &done, &strays)
            if page.isDouble ? strays > 1 + done / 4 : strays > done / 4 { return false }
        }
        return needed == 0 || isCut && (run.count > 1 || needed == 1 && run[0] == 0xC3)
    }

    /// Takes the next byte of what may be UTF-8: counts characters that are whole and bytes that cannot stand there.
    private static func follow(_ byte: UInt8, _ needed: inout Int, _ done: inout Int, _ strays: inout Int) {
        if needed > 0, byte & 0xC0 == 0x80 {
            needed -= 1
            if needed == 0 { done += 1 }
        } else if byte >= 0xC2, byte <= 0xF4 {
            if needed > 0 { strays += 1 }
            needed = UTF8Bytes.length(byte) - 1
        } else if byte >= 0x80 {
            strays += 1
            needed = 0
        }
    }

    /// Whether a text looks unlike text: by pairs of characters that text does not have, two and one in five of those
    /// beyond ASCII, or one inside a word; or by the mean cost of accented letters, of other scripts, or of Chinese.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - first: The first byte beyond ASCII.
    ///   - model: What says what text has.
    /// - Returns: Whether it is worth a closer look.
    static func isOdd(_ utf8: [UInt8], from first: Int, model: EncodingModel) -> Bool {
        var (odd, left) = (0, sample)
        var (latin, other, han) = (Mean(), Mean(), Mean())
        var previous = first > 0 ? model.symbol(of: UInt32(utf8[first - 1])) : EncodingModel.start
        var wasBeyond = false
        var position = first
        while position < utf8.count, left > 0 {
            let isBeyond = utf8[position] >= 0x80
            let scalar = UTF8Bytes.next(utf8, &position)
            let symbol = model.symbol(of: scalar)
            let cost = Int(model.costs[previous * model.symbolCount + symbol])
            if symbol == Int(SymbolClass.han.rawValue) {
                han.add(model.hanCost(of: scalar))
            } else if isBeyond {
                if model.scripts[symbol] == .other { other.add(cost) } else { latin.add(cost) }
            }
            if cost >= surprise, isBeyond || wasBeyond { odd += 1 }
            if isBeyond, model.scripts[previous] == .latin, model.scripts[symbol] == .other { return true }
            (previous, wasBeyond) = (symbol, isBeyond)
            left -= 1
        }
        let isRare = odd >= 2 && odd * 5 >= latin.count + other.count && odd * 20 >= han.count
        return isRare || latin.exceeds(oddLatin) || other.exceeds(oddOther) || han.exceeds(oddHan)
    }

    private struct Mean {
        private(set) var count = 0
        private var sum = 0

        mutating func add(_ cost: Int) {
            count += 1
            sum += cost
        }

        func exceeds(_ limit: Int) -> Bool { count >= fewest && sum >= count * limit }
    }
}
