/// The rows of one model in training: a softmax over sums of rows, learnt by AdaGrad with one rate per row.
///
/// AdaGrad: Duchi, Hazan, Singer, JMLR 12 (2011).
struct SoftmaxTable {
    private var rows: [SIMD16<Float>]
    private var squares: [Float]
    private let bias: SIMD16<Float>
    private let shift: UInt64

    /// An untrained table.
    init(rowBits: Int, outputCount: Int) {
        rows = Array(repeating: .zero, count: 1 << rowBits)
        squares = Array(repeating: 0, count: 1 << rowBits)
        var bias = SIMD16<Float>.zero
        for lane in outputCount..<ScriptModel.lanes { bias[lane] = -1000 }
        self.bias = bias
        shift = UInt64(64 - rowBits)
    }

    /// The row of a feature.
    @inline(__always)
    func row(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> shift) }

    /// Learns one piece of text.
    ///
    /// - Parameters:
    ///   - features: The rows of its features.
    ///   - target: The output it belongs to.
    ///   - rate: The step size.
    mutating func learn(_ features: [UInt32], target: Int, rate: Float) {
        var sum = bias
        for feature in features { sum += rows[Int(feature)] }
        var gradient = Self.softmax(sum)
        gradient[target] -= 1
        let norm = (gradient * gradient).sum()
        guard norm > 1e-6 else { return }
        for feature in features {
            let index = Int(feature)
            squares[index] += norm
            rows[index] -= gradient * (rate / squares[index].squareRoot())
        }
    }

    @inline(__always)
    private static func softmax(_ scores: SIMD16<Float>) -> SIMD16<Float> {
        let shifted = scores - scores.max()
        var powers = SIMD16<Float>.zero
        for lane in 0..<ScriptModel.lanes { powers[lane] = Exponential.ofNegative(shifted[lane]) }
        return powers / powers.sum()
    }

    /// The rows in 8 bits: 127 stands for the 99.99th percentile of the weights' size, larger ones are clipped.
    ///
    /// - Returns: The signed bytes and the log-odds that 1 stands for.
    func quantized() -> (rows: [Int8], scale: Double) {
        var sizes: [Float] = []
        for row in rows {
            for lane in 0..<ScriptModel.lanes where row[lane] != 0 { sizes.append(row[lane].magnitude) }
        }
        sizes.sort()
        guard let largest = sizes.last else { return (Array(repeating: 0, count: rows.count * ScriptModel.lanes), 1) }
        let limit = max(sizes[sizes.count - 1 - sizes.count / 10_000], largest * 1e-3)
        let scale = limit / 127
        let bytes = rows.flatMap { row in
            (0..<ScriptModel.lanes).map { Int8(max(-127, min(127, (row[$0] / scale).rounded()))) }
        }
        return (bytes, Double(scale))
    }
}
