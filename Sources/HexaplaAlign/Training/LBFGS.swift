/// Finds the minimum of a smooth convex function (limited-memory BFGS, Nocedal 1980), always in the same steps.
struct LBFGS {
    /// How many earlier steps the curvature is estimated from.
    var memory = 8
    /// The most steps to take.
    var iterations = 60
    /// The search stops when the largest slope is below this.
    var tolerance = 1e-3

    /// The value and the slope at a point.
    typealias Objective = ([Double]) -> (value: Double, gradient: [Double])

    func minimize(from start: [Double], report: (Int, Double) -> Void = { _, _ in }, _ objective: Objective) -> [Double]
    {
        var point = start
        var (value, gradient) = objective(point)
        var history: [(step: [Double], change: [Double])] = []
        for iteration in 0..<iterations {
            report(iteration, value)
            if gradient.allSatisfy({ abs($0) < tolerance }) { break }
            let direction = descent(gradient, history)
            guard let next = lineSearch(point, value, gradient, direction, objective) else { break }
            let step = subtract(next.point, point)
            let change = subtract(next.gradient, gradient)
            if dot(step, change) > 1e-10 { history.append((step, change)) }
            if history.count > memory { history.removeFirst() }
            (point, value, gradient) = next
        }
        return point
    }

    private func descent(_ gradient: [Double], _ history: [(step: [Double], change: [Double])]) -> [Double] {
        var direction = gradient
        var factors: [Double] = []
        for (step, change) in history.reversed() {
            let factor = dot(step, direction) / dot(step, change)
            factors.append(factor)
            direction = add(direction, change, times: -factor)
        }
        if let last = history.last {
            let scale = dot(last.step, last.change) / dot(last.change, last.change)
            direction = direction.map { $0 * scale }
        } else {
            let size = max(1, dot(gradient, gradient).squareRoot())
            direction = direction.map { $0 / size }
        }
        for ((step, change), factor) in zip(history, factors.reversed()) {
            direction = add(direction, step, times: factor - dot(change, direction) / dot(step, change))
        }
        return direction.map { -$0 }
    }

    private func lineSearch(
        _ point: [Double], _ value: Double, _ gradient: [Double], _ direction: [Double], _ objective: Objective
    ) -> (point: [Double], value: Double, gradient: [Double])? {
        let slope = dot(gradient, direction)
        guard slope < 0 else { return nil }
        var length = 1.0
        for _ in 0..<20 {
            let candidate = add(point, direction, times: length)
            let (next, nextGradient) = objective(candidate)
            if next <= value + 1e-4 * length * slope { return (candidate, next, nextGradient) }
            length /= 2
        }
        return nil
    }

    private func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    private func subtract(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
    private func add(_ a: [Double], _ b: [Double], times factor: Double) -> [Double] {
        zip(a, b).map { $0 + factor * $1 }
    }
}
