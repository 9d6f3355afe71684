/// One part of a number: a value, or a scale that multiplies what stands before it.
enum NumberPart: Hashable {
    case value(ExactNumber)
    case scale(Int)

    /// Whether it is a scale above a value.
    func isScale(above value: Int) -> Bool {
        if case .scale(let scale) = self { return scale > value }
        return false
    }
}

/// Evaluates number words in a row: "two hundred and fifty thousand", "二千三百万", "1.5 million", "3万5000".
///
/// Terms are kept on a stack; a scale multiplies all terms smaller than itself, and every term must be smaller than
/// the scale of the one before. A unit before a round ten is added as well, also behind hundreds ("مئتان وخمسة وعشرون"), and
/// so are the French teens after sixty and eighty; a zero before smaller values says nothing ("一百零一").
enum NumberGrammar {
    /// Evaluates parts as one number.
    ///
    /// - Parameter parts: The parts, in text order.
    /// - Returns: The value; `nil` when the parts are no single number or it does not fit.
    static func value(of parts: ArraySlice<NumberPart>) -> ExactNumber? {
        var terms: [(value: ExactNumber, scale: Int)] = []
        var current: ExactNumber?
        for part in parts {
            switch part {
            case .value(let value):
                guard let next = joined(current, value) else { return nil }
                current = next
            case .scale(let scale):
                guard let term = multiplied(&terms, current, scale) else { return nil }
                terms.append(term)
                current = nil
            }
        }
        if let rest = current {
            if let last = terms.last, rest >= ExactNumber(last.scale) { return nil }
            terms.append((rest, 1))
        }
        return sum(terms.map(\.value))
    }

    private static func joined(_ current: ExactNumber?, _ value: ExactNumber) -> ExactNumber? {
        guard let current else { return value }
        guard let left = current.integer, let right = value.integer, right > 0 else { return nil }
        if left == 0 { return value }
        guard left > 0 else { return nil }
        let fitsAfter =
            left >= 20 && power(above: right).map(left.isMultiple) ?? false
            || (left == 60 || left == 80) && (10...19).contains(right)
        let fitsBefore =
            (1...9).contains(left % 100) && (10...90).contains(right) && right.isMultiple(of: 10)
            && (left < 10 || left >= 100)
        let (sum, isTooLarge) = left.addingReportingOverflow(right)
        return (fitsAfter || fitsBefore) && !isTooLarge ? ExactNumber(sum) : nil
    }

    /// The largest power of ten that divides a value above zero.
    static func lowestPlace(of value: Int) -> Int {
        var (place, rest) = (1, value)
        while rest > 0, rest.isMultiple(of: 10) { (place, rest) = (place * 10, rest / 10) }
        return place
    }

    /// The first power of ten above a value; `nil` when it does not fit.
    private static func power(above value: Int) -> Int? {
        var power = 10
        while power <= value {
            let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            power = next
        }
        return power
    }

    /// Takes the terms below a scale off the stack and multiplies their sum.
    private static func multiplied(
        _ terms: inout [(value: ExactNumber, scale: Int)], _ current: ExactNumber?, _ scale: Int
    ) -> (value: ExactNumber, scale: Int)? {
        var inner: [ExactNumber] = current.map { [$0] } ?? []
        if let current, let last = terms.last, last.scale < scale, current >= ExactNumber(last.scale) { return nil }
        while let last = terms.last, last.scale < scale {
            inner.append(last.value)
            terms.removeLast()
        }
        if let last = terms.last, last.scale == scale { return nil }
        let factor = inner.isEmpty ? ExactNumber(1) : sum(inner)
        return factor.flatMap { $0.times(scale) }.map { ($0, scale) }
    }

    private static func sum(_ values: [ExactNumber]) -> ExactNumber? {
        guard let first = values.first else { return nil }
        return values.dropFirst().reduce(Optional(first)) { total, value in total.flatMap { $0.plus(value) } }
    }
}
