import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Confidence histogram") struct ConfidenceHistogramTests {
    @Test("The median and the bins of a few values")
    func few() {
        var histogram = ConfidenceHistogram()
        #expect(histogram.median == nil && histogram.bins(4) == [0, 0, 0, 0])
        for score in [0.2, 1, 0.9, .nan, 7, -3] { histogram.add(score) }
        #expect(histogram.count == 5 && histogram.median == 0.9)
        #expect(histogram.bins(4) == [2, 0, 0, 3])
    }

    @Test("The median is that of a sorted list, however the parts were merged")
    func merged() {
        var generator = SeededGenerator(seed: 3)
        for size in 1...60 {
            let steps = (0..<size).map { _ in Int.random(in: 0...1000, using: &generator) }
            var left = ConfidenceHistogram()
            var right = ConfidenceHistogram()
            for (place, step) in steps.enumerated() {
                if place % 3 == 0 { left.add(Double(step) / 1000) } else { right.add(Double(step) / 1000) }
            }
            right.merge(left)
            #expect(right.median == Double(steps.sorted()[(size - 1) / 2]) / 1000)
            #expect(right.bins(20).reduce(0, +) == size)
        }
    }
}
