/// Learns which Han characters are written in simplified or traditional text only.
struct HanWeights {
    private var simplified = [Int](repeating: 0, count: CharacterEntry.tableCount)
    private var traditional = [Int](repeating: 0, count: CharacterEntry.tableCount)

    /// The weights of the characters; positive is traditional.
    ///
    /// - Parameters:
    ///   - simplifiedTexts: Texts known to be simplified.
    ///   - traditionalTexts: Texts known to be traditional.
    ///   - otherTexts: Chinese texts of either kind; they are sorted by the weights learnt so far, and count too.
    /// - Returns: A weight for each character of the Basic Multilingual Plane.
    static func learn(
        simplifiedTexts: [[UInt8]], traditionalTexts: [[UInt8]], otherTexts: [[UInt8]]
    ) -> [Int] {
        var counts = HanWeights()
        for text in simplifiedTexts { counts.count(text, isTraditional: false) }
        for text in traditionalTexts { counts.count(text, isTraditional: true) }
        let first = counts.weights()
        for text in otherTexts {
            let sum = scalars(text).reduce(0) { $0 + first[$1] }
            if abs(sum) >= 64 { counts.count(text, isTraditional: sum > 0) }
        }
        return counts.weights()
    }

    private mutating func count(_ text: [UInt8], isTraditional: Bool) {
        for scalar in Self.scalars(text) {
            if isTraditional { traditional[scalar] += 1 } else { simplified[scalar] += 1 }
        }
    }

    private func weights() -> [Int] {
        let totals = (Double(max(simplified.reduce(0, +), 1)), Double(max(traditional.reduce(0, +), 1)))
        let mean = (totals.0 + totals.1) / 2
        return simplified.indices.map { index in
            let left = Double(simplified[index]) * mean / totals.0
            let right = Double(traditional[index]) * mean / totals.1
            let share = (right - left) / (right + left + 1)
            return abs(share) > 0.6 ? Int((64 * share).rounded()) : 0
        }
    }

    /// The Han characters of a text in the Basic Multilingual Plane.
    private static func scalars(_ text: [UInt8]) -> [Int] {
        String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { scalar in
            (0x3400...0x9FFF).contains(scalar.value) ? Int(scalar.value) : nil
        }
    }
}
