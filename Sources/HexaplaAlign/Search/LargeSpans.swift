#if canImport(Glibc)
    import Glibc
#endif

/// What the lexicon says of units explained by spans of any size.
extension LexicalEvidence {
    /// How well a unit of the version is explained by canonical units.
    func target(_ column: Int, explainedBy rows: Range<Int>) -> Float {
        guard rows.count > BeadShape.maxUnitsPerSide else {
            return ofTarget(rows.lowerBound, column)[rows.count - 1]
        }
        return Self.sum(rows) { ofTarget($0, column)[$1 - 1] }
    }

    /// How well a canonical unit is explained by units of the version.
    func canonical(_ row: Int, explainedBy columns: Range<Int>) -> Float {
        guard columns.count > BeadShape.maxUnitsPerSide else {
            return ofCanonical(row, columns.lowerBound)[columns.count - 1]
        }
        return Self.sum(columns) { ofCanonical(row, $0)[$1 - 1] }
    }

    /// The nats that one word explained well gives; the mean over a larger span lowers its logarithm.
    private static let wordGain: Float = 5

    /// A large span as parts of four units at most: most words are explained by one part, whose mean a span n times as
    /// large makes an n-th.
    private static func sum(_ span: Range<Int>, _ part: (_ first: Int, _ count: Int) -> Float) -> Float {
        let most = BeadShape.maxUnitsPerSide
        let loss = log(Float(span.count) / Float(most)) / wordGain
        let sum = stride(from: span.lowerBound, to: span.upperBound, by: most).reduce(Float.zero) {
            $0 + part($1, min(most, span.upperBound - $1))
        }
        return sum * max(0, 1 - loss)
    }
}
