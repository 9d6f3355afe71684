import HexaplaCore

/// The vectors of the sentences of one document, alone and up to four in a row.
struct VectorSide: Sendable {
    /// A span's vector with what it is compared against.
    struct Span: Sendable {
        let vector: UnitVector
        /// One less the mean cosine with sentences of the other side.
        let distance: Float
    }

    private let table: VectorTable
    /// The row of each span of one to four sentences, four a sentence; -1 where there is none.
    private let rows: [Int32]
    /// The number of sentences without a vector that can be used.
    let missing: Int
    /// The number of sentences whose row is zero, infinite or no numbers; they are among the missing.
    let useless: Int
    /// The mean vector of a sample of sentences.
    let mean: [SIMD8<Float>]

    /// Sentences that the mean is taken over, at most.
    private static let sample = 256

    init(_ document: SegmentedDocument, table: VectorTable) {
        self.table = table
        let texts = document.sentences.map(document.shownBytes)
        var rows: [Int32] = []
        rows.reserveCapacity(4 * texts.count)
        for first in texts.indices {
            var hash = UnitHash([])
            for place in first..<first + BeadShape.maxUnitsPerSide {
                if place < texts.count { hash = UnitHash(texts[place], after: hash) }
                rows.append(place < texts.count ? table.row(hash).map { Int32($0) } ?? -1 : -1)
            }
        }
        // A row that says nothing is as good as none: the rows of the sentences around it stand in where they can.
        let bad = Set(rows).filter { $0 >= 0 && table.vector(Int($0)) == nil }
        useless = texts.indices.count { bad.contains(rows[4 * $0]) }
        rows = bad.isEmpty ? rows : rows.map { bad.contains($0) ? -1 : $0 }
        self.rows = rows
        missing = texts.indices.count { rows[4 * $0] < 0 }
        mean = Self.mean(rows, table)
    }

    /// Sentences spread evenly over the document stand for any.
    private static func mean(_ rows: [Int32], _ table: VectorTable) -> [SIMD8<Float>] {
        let count = rows.count / 4
        let step = max(1, count / sample)
        var sum = [SIMD8<Float>](repeating: .zero, count: (table.dimension + 7) / 8)
        var held: Float = 0
        for sentence in stride(from: 0, to: count, by: step) where rows[4 * sentence] >= 0 {
            guard let vector = table.vector(Int(rows[4 * sentence])) else { continue }
            for lane in sum.indices { sum[lane] += vector.lanes[lane] }
            held += 1
        }
        return held > 0 ? sum.map { $0 / held } : sum
    }

    /// The spans of one to four sentences that start at a sentence; `nil` where there is no vector.
    func spans(at first: Int, against other: [SIMD8<Float>]) -> [Span?] {
        (1...BeadShape.maxUnitsPerSide).map { span(first, count: $0, against: other) }
    }

    /// A span; where its own text has no vector, the sum of those of its sentences stands for it.
    func span(_ first: Int, count: Int, against other: [SIMD8<Float>]) -> Span? {
        guard first + count <= rows.count / 4 else { return nil }
        let row = rows[4 * first + count - 1]
        guard let vector = row >= 0 ? table.vector(Int(row)) : sum(first, count) else { return nil }
        return Span(vector: vector, distance: 1 - vector.dot(other))
    }

    private func sum(_ first: Int, _ count: Int) -> UnitVector? {
        var sum: [SIMD8<Float>] = []
        for sentence in first..<first + count {
            guard count > 1, rows[4 * sentence] >= 0, let vector = table.vector(Int(rows[4 * sentence])) else {
                return nil
            }
            sum = sum.isEmpty ? vector.lanes : zip(sum, vector.lanes).map { $0 + $1 }
        }
        return UnitVector(lanes: sum)
    }
}
