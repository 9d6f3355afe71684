/// What stands alone between two links of a path, on both sides.
struct PathGap: Sendable, Hashable {
    private(set) var canonical: Range<Int>
    private(set) var target: Range<Int>
    /// Whether a link beside the gap joins more canonical units than units of the version.
    private(set) var isWideCanonical = false
    /// Whether a link beside the gap joins more units of the version than canonical ones.
    private(set) var isWideTarget = false

    private init(after step: BestPath.Step?) {
        canonical = (step?.canonical.upperBound ?? 0)..<(step?.canonical.upperBound ?? 0)
        target = (step?.target.upperBound ?? 0)..<(step?.target.upperBound ?? 0)
        if let step { widen(beside: step) }
    }

    private mutating func widen(beside link: BestPath.Step) {
        if link.canonical.count > link.target.count { isWideCanonical = true }
        if link.canonical.count < link.target.count { isWideTarget = true }
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
