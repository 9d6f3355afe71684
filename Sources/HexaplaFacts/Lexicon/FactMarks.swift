/// How a language writes long numbers and fractions in digits.
struct FactMarks: Sendable, Hashable {
    /// Whether a comma before three digits always groups, and a stop is decimal first of all.
    var isStrict = false
    /// Whether a stop before three digits groups first of all; otherwise a comma does.
    var stopGroups = false
    /// Whether groups with spaces between may stand last group first: "000 350" for 350,000.
    var mayReverse = false
}
