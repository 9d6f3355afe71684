/// What stands alone between two links of a path, on both sides.
struct PathGap: Sendable, Hashable {
    private(set) var canonical: Range<Int>
    private(set) var target: Range<Int>
    /// How many more canonical units than units of the version the links beside the gap join.
    private(set) var canonicalSurplus = 0
    /// How many more units of the version than canonical ones they join.
    private(set) var targetSurplus = 0

    private init(after step: BestPath.Step?) {
        canonical = (step?.canonical.upperBound ?? 0)..<(step?.canonical.upperBound ?? 0)
        target = (step?.target.upperBound ?? 0)..<(step?.target.upperBound ?? 0)
        if let step { widen(beside: step) }
    }

    private mutating func widen(beside link: BestPath.Step) {
        canonicalSurplus += max(0, link.canonical.count - link.target.count)
        targetSurplus += max(0, link.target.count - link.canonical.count)
    }

    /// The gaps of a path that hold something, in order.
    static func all(in steps: [BestPath.Step]) -> [PathGap] {
        var gaps: [PathGap] = []
        var gap = PathGap(after: nil)
        for step in steps {
            if step.canonical.isEmpty || step.target.isEmpty {
                gap.canonical = gap.canonical.lowerBound..<step.canonical.upperBound
                gap.target = gap.target.lowerBound..<step.target.upperBound
                continue
            }
            gap.widen(beside: step)
            if !gap.canonical.isEmpty || !gap.target.isEmpty { gaps.append(gap) }
            gap = PathGap(after: step)
        }
        return gaps + (gap.canonical.isEmpty && gap.target.isEmpty ? [] : [gap])
    }
}
