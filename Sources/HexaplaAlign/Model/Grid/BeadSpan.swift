/// Neighbouring units of both sides that belong together.
struct BeadSpan: Sendable, Hashable {
    let canonical: Range<Int>
    let target: Range<Int>
}
