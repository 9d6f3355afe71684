/// What one pass over a text gives: letters by script and the summed rows of each script's model.
struct TextTally {
    /// Letters by script, by raw value.
    private(set) var letters = InlineArray<33, Int>(repeating: 0)
    /// The sum of the weights of the Han characters.
    private(set) var hanWeight = 0
    /// The words that were looked at in each script with a model: Latin, Cyrillic, Arabic.
    private(set) var words = InlineArray<3, Int>(repeating: 0)
    /// The summed rows of each script with a model.
    private(set) var sums = InlineArray<3, SIMD16<Int32>>(repeating: .zero)

    /// The place of a script with a model in `words` and `sums`.
    @inline(__always)
    static func slot(_ script: Script) -> Int { Int(script.rawValue) - Int(Script.latin.rawValue) }

    /// Passes over a range of a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - range: The bytes to look at.
    ///   - profile: The profile to judge by.
    init(_ text: borrowing Span<UInt8>, _ range: Range<Int>, profile: borrowing LanguageProfile) {
        let characters = profile.characters.span
        let rows = profile.bytes.span.bytes
        let tables = profile.rowTables
        var scanner = WordScanner(range)
        var previous = InlineArray<3, UInt64>(repeating: 0)
        var places = [Int](repeating: 0, count: WordFeatures.capacity + 1)
        var sum = RowSum()
        var current = 0
        var ordinal = -1
        let period = Self.period(range.count)
        while scanner.next(in: text, characters: characters) {
            let slot = scanner.slot
            let table = tables[slot]
            ordinal &+= 1
            guard table.shift < 64, ordinal % period < Self.runLength else {
                previous[slot] = 0
                continue
            }
            words[slot] += 1
            if slot != current {
                Self.move(&sum, to: &sums[current])
                current = slot
            }
            var count = 0
            previous[slot] = WordFeatures.forEach(
                word: scanner.word.span, length: scanner.length, rareLetters: scanner.rareLetters,
                previous: previous[slot]
            ) { hash in
                places[count] = table.place(hash)
                count += 1
            }
            sum.reserve()
            for index in 0..<count {
                sum.add(rows.unsafeLoadUnaligned(fromUncheckedByteOffset: places[index], as: SIMD8<Int16>.self))
            }
        }
        Self.move(&sum, to: &sums[current])
        letters = scanner.letters
        hanWeight = scanner.hanWeight
    }

    /// The words looked at in a row, in texts so long that a part of the words is enough.
    private static let runLength = 8

    /// After how many words the next run begins: all words count in short texts, a sample spread evenly in long ones.
    private static func period(_ byteCount: Int) -> Int {
        switch byteCount {
        case ..<320: runLength
        case ..<640: 2 * runLength
        case ..<2560: 4 * runLength
        default: 8 * runLength
        }
    }

    private static func move(_ sum: inout RowSum, to total: inout SIMD16<Int32>) {
        sum.flush()
        total &+= sum.total
        sum = RowSum()
    }

    /// The number of letters of a script.
    func letterCount(_ script: Script) -> Int { letters[Int(script.rawValue)] }

    /// The number of letters of all scripts.
    var letterCount: Int {
        var total = 0
        for index in Int(Script.latin.rawValue)..<Script.count { total += letters[index] }
        return total
    }

    /// The number of letters, a Han character counting as three.
    var weightedLetterCount: Int { letterCount + 2 * letterCount(.han) }

    /// The script of the text: a letter of any other script weighs as much as five Latin ones, since Latin names
    /// stand in all texts; ideographic punctuation counts as Han.
    var script: Script {
        guard letterCount > 0 else { return .none }
        var best = Script.latin
        var bestWeight = letterCount(.latin)
        for script in Script.allCases where script.isLetter && script != .latin {
            let signs = script == .han ? letterCount(.ideographicSign) : 0
            let weight = 5 * (letterCount(script) + signs)
            if weight > bestWeight { (best, bestWeight) = (script, weight) }
        }
        let kana = letterCount(.kana)
        if best == .han, kana > 0, 10 * kana >= kana + letterCount(.han) { return .kana }
        return best
    }
}

/// Where the rows of a model lie and how a hash chooses one; a shift of 64 stands for no model.
struct RowTable: Sendable, Hashable {
    let offset: Int
    let shift: UInt64

    /// Where the row of a feature lies.
    @inline(__always)
    func place(_ hash: UInt64) -> Int { offset &+ Int(truncatingIfNeeded: hash &>> shift) &* ScriptModel.lanes }
}
