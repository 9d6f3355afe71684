/// Counts text and writes the resource file of an encoding model.
///
/// The counts are whole numbers and the output is in code point order, so the same text gives the same file.
package struct EncodingModelTrainer: Sendable {
    private var pairs: [UInt64: Int] = [:]
    private var han: [UInt32: Int] = [:]
    private var common: [UInt32] = []
    /// Characters and pairs seen less often than once in this many are left to their classes.
    private static let rarest = 1_000_000
    private static let anyHan: UInt32 = 0x4E00

    /// Creates a trainer that has counted nothing.
    package init() {}

    /// Counts a line of text.
    ///
    /// - Parameters:
    ///   - line: The text, without its line end; also empty.
    ///   - weight: How often the line counts.
    package mutating func add(_ line: Substring, weight: Int) {
        var previous: UInt32 = 0x0A
        for scalar in line.unicodeScalars {
            let isHan = SymbolClass(of: scalar.value) == .han
            if isHan { han[scalar.value, default: 0] += weight }
            count(previous, isHan ? Self.anyHan : scalar.value, weight)
            previous = isHan ? Self.anyHan : scalar.value
        }
        count(previous, 0x0A, weight)
        count(0x0A, 0x0A, weight / 2)
    }

    /// Names Chinese characters that count as common though the text may not hold them.
    ///
    /// - Parameter scalars: The characters, such as the first level of GB 2312.
    package mutating func addCommonHan(_ scalars: [UInt32]) {
        common += scalars
    }

    private mutating func count(_ first: UInt32, _ second: UInt32, _ weight: Int) {
        pairs[UInt64(first) << 32 | UInt64(second), default: 0] += weight
    }

    /// The resource file for what was counted.
    ///
    /// - Returns: The text, which `EncodingModel(parsing:)` reads.
    package func resource() -> String {
        let statistics = Statistics(pairs)
        var lines = classLines(statistics) + stepLines(statistics) + pairLines(statistics)
        var characters = han
        for scalar in common { characters[scalar, default: 0] += 1 }
        let total = characters.values.reduce(0, +)
        let costs = characters.mapValues { Self.cost($0, of: total) }
        lines.append(Self.line("han", costs.mapValues { min($0, 65) }))
        return lines.joined(separator: "\n") + "\n"
    }
}

extension EncodingModelTrainer {
    /// Sums of the pairs by character and by class.
    private struct Statistics {
        typealias Entry = (first: UInt32, second: UInt32, count: Int)
        var entries: [Entry] = []
        var scalars: [UInt32: Int] = [:]
        var before: [UInt32: Int] = [:]
        var classes: [SymbolClass: Int] = [:]
        var steps: [[Int]]
        var least = 1

        init(_ pairs: [UInt64: Int]) {
            let count = SymbolClass.allCases.count
            steps = Array(repeating: Array(repeating: 0, count: count), count: count)
            for key in pairs.keys.sorted() {
                let (first, second) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
                let amount = pairs[key] ?? 0
                entries.append((first, second, amount))
                scalars[second, default: 0] += amount
                before[first, default: 0] += amount
                classes[SymbolClass(of: second), default: 0] += amount
                steps[Int(SymbolClass(of: first).rawValue)][Int(SymbolClass(of: second).rawValue)] += amount
            }
            least = max(1, before.values.reduce(0, +) / rarest)
        }
    }

    private func classLines(_ statistics: Statistics) -> [String] {
        SymbolClass.allCases.filter { $0 != .han && $0 != .bad && $0 != .control }.map { symbolClass in
            let total = statistics.classes[symbolClass] ?? 0
            let members = statistics.scalars.filter {
                SymbolClass(of: $0.key) == symbolClass && $0.value >= statistics.least
            }
            return Self.line("class\t\(symbolClass)", members.mapValues { Self.cost($0, of: total) })
        }
    }

    private func stepLines(_ statistics: Statistics) -> [String] {
        SymbolClass.allCases.map { before in
            let row = statistics.steps[Int(before.rawValue)]
            let total = row.reduce(0, +)
            let costs = SymbolClass.allCases.map { after in
                return total == 0 ? 20 : min(Self.cost(2 * row[Int(after.rawValue)] + 1, of: 2 * total + 1), 60)
            }
            return "step\t\(before)\t\(costs.map(Self.twoDigits).joined(separator: " "))"
        }
    }

    private func pairLines(_ statistics: Statistics) -> [String] {
        var rows: [UInt32: [UInt32: Int]] = [:]
        for entry in statistics.entries where entry.count >= statistics.least {
            guard statistics.scalars[entry.second] ?? 0 >= statistics.least,
                entry.first != 0x0A || entry.second != 0x0A,
                statistics.scalars[entry.first] ?? 0 >= statistics.least
            else { continue }
            rows[entry.first, default: [:]][entry.second] = Self.cost(
                entry.count, of: statistics.before[entry.first] ?? entry.count)
        }
        return rows.keys.sorted().map { Self.line("pair\t\(Self.written($0))", rows[$0] ?? [:]) }
    }

    /// A line of characters grouped by cost, cheapest first.
    private static func line(_ head: String, _ costs: [UInt32: Int]) -> String {
        var groups: [Int: [UInt32]] = [:]
        for scalar in costs.keys.sorted() { groups[costs[scalar] ?? 99, default: []].append(scalar) }
        let fields = groups.keys.sorted().map { cost in
            twoDigits(cost) + (groups[cost] ?? []).map(written).joined()
        }
        return ([head] + fields).joined(separator: "\t")
    }

    private static func written(_ value: UInt32) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        return String(EncodingModelTables.escapes.first { $0.meant == scalar }?.written ?? scalar)
    }

    private static func twoDigits(_ cost: Int) -> String { cost < 10 ? "0\(cost)" : "\(min(cost, 99))" }

    /// The cost of a chance in fifths of a nat, rounded, from 0 to 99.
    private static func cost(_ count: Int, of total: Int) -> Int {
        guard count > 0 else { return 99 }
        let nats = naturalLogarithm(Double(total) / Double(count))
        return max(0, min(99, Int((nats * Double(EncodingModel.costsPerNat)).rounded())))
    }

    /// ln x = e ln 2 + 2 artanh((m - 1) / (m + 1)) for x = m 2^e; the series ends far below the rounding of the costs.
    private static func naturalLogarithm(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        let ratio = (value.significand - 1) / (value.significand + 1)
        var power = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 15.0, by: 2.0) {
            sum += power / odd
            power *= ratio * ratio
        }
        return Double(value.exponent) * 0.693147180559945 + 2 * sum
    }
}
