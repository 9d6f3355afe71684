import HexaplaCore
import HexaplaICU

/// Makes the folded layer of a text and its map.
struct Folder {
    /// How often each rule of `FoldRules.all`, then of `FoldRules.contextual`, applied.
    private(set) var counts = [Int](repeating: 0, count: FoldRules.all.count + FoldRules.contextual.count)

    private let table: FoldTable
    private let ascii: [UInt8]
    private let foldsStress: Bool
    private let foldsVariants: Bool
    private var variants: HanVariantFold?

    private var output: [UInt8] = []
    private var map = OffsetMap<Folded, Normalized>()
    private var copied = 0
    private var same = 0

    init(table: FoldTable, disabled: Set<String>) {
        self.table = table
        foldsStress = !disabled.contains(StressMarkFold.id)
        foldsVariants = !disabled.contains(HanVariantFold.id)
        ascii = (UInt8(0)..<0x80).map { byte in
            let entry = table[UInt32(byte)]
            return entry.isUnchanged ? byte : UInt8(truncatingIfNeeded: table.single(entry) ?? UInt32(byte))
        }
    }

    /// Folds one paragraph.
    ///
    /// - Parameters:
    ///   - text: The text in NFC.
    ///   - language: Its language.
    /// - Returns: The text as matched and its map.
    mutating func fold(_ text: [UInt8], language: LanguageTag) -> ([UInt8], OffsetMap<Folded, Normalized>) {
        output = []
        output.reserveCapacity(text.count)
        map = OffsetMap()
        copied = 0
        same = 0
        let simplifies = shouldSimplify(text, language: language)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let folded = ascii[Int(byte)]
                if folded != byte { foldASCII(text, index, folded) }
                index += 1
            } else {
                index = foldScalar(text, at: index, simplifies: simplifies)
            }
        }
        copy(text, until: text.count)
        map.append(fromWidth: 1, toWidth: 1, count: same)
        return (output, map)
    }

    private mutating func shouldSimplify(_ text: [UInt8], language: LanguageTag) -> Bool {
        guard foldsVariants, language.base == .chinese || language == .undetermined,
            text.contains(where: { $0 >= 0xE3 && $0 <= 0xE9 })
        else { return false }
        if variants == nil { variants = HanVariantFold() }
        return language == .traditionalChinese || variants?.isTraditional(text) == true
    }

    private mutating func foldASCII(_ text: [UInt8], _ index: Int, _ folded: UInt8) {
        copy(text, until: index)
        output.append(folded)
        same += 1
        copied = index + 1
        counts[table[UInt32(text[index])].rule] += 1
    }

    /// Folds the scalar at a position; returns the position after it.
    private mutating func foldScalar(_ text: [UInt8], at index: Int, simplifies: Bool) -> Int {
        let scalar = UTF8Bytes.scalar(text, at: index)
        let end = index + UTF8Bytes.length(text[index])
        if scalar >= 0x10000 {
            if let (rule, scalars) = table.fold(beyond: scalar) { replace(text, index, end, by: scalars, rule: rule) }
            return end
        }
        let entry = table[scalar]
        if !entry.isUnchanged {
            if let single = table.single(entry) {
                replace(text, index, end, bySingle: single, rule: entry.rule)
            } else {
                replace(text, index, end, by: table.scalars(entry), rule: entry.rule)
            }
        } else if scalar < 0x370 {
            if foldsStress, StressMarkFold.drops(scalar, after: UTF8Bytes.scalar(text, before: index)) {
                replace(text, index, end, by: [], rule: FoldRules.all.count)
            }
        } else if simplifies, let form = variants?.fold(scalar), form != scalar {
            replace(text, index, end, bySingle: form, rule: FoldRules.all.count + 1)
        }
        return end
    }

    private mutating func replace(_ text: [UInt8], _ start: Int, _ end: Int, bySingle scalar: UInt32, rule: Int) {
        copy(text, until: start)
        addUnit(from: UTF8Bytes.append(scalar, to: &output), to: end - start)
        copied = end
        counts[rule] += 1
    }

    private mutating func replace(_ text: [UInt8], _ start: Int, _ end: Int, by scalars: [UInt32], rule: Int) {
        copy(text, until: start)
        var width = 0
        for scalar in scalars { width += UTF8Bytes.append(scalar, to: &output) }
        addUnit(from: width, to: end - start)
        copied = end
        counts[rule] += 1
    }

    /// Adds a changed unit; one that keeps its length goes on with the run of unchanged bytes around it.
    private mutating func addUnit(from: Int, to: Int) {
        if from == to {
            same += to
            return
        }
        map.append(fromWidth: 1, toWidth: 1, count: same)
        same = 0
        map.append(fromWidth: from, toWidth: to)
    }

    private mutating func copy(_ text: [UInt8], until end: Int) {
        guard end > copied else { return }
        output.append(contentsOf: text[copied..<end])
        same += end - copied
        copied = end
    }
}
