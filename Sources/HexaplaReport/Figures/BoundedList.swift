/// The smallest elements of a stream, at most a given number of them, with the count of all that came by.
///
/// What is kept does not depend on the order in which elements came or lists were merged. Adding costs O(log n) on average.
struct BoundedList<Element: Comparable & Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    let limit: Int
    private(set) var total = 0
    private var buffer: [Element] = []

    init(limit: Int) {
        self.limit = max(0, limit)
    }

    /// The elements kept, smallest first.
    var elements: [Element] { Array(buffer.sorted().prefix(limit)) }

    /// How many came by and were not kept.
    var dropped: Int { max(0, total - limit) }

    mutating func add(_ element: Element) {
        total += 1
        buffer.append(element)
        if buffer.count > 2 * limit + 16 { buffer = elements }
    }

    mutating func merge(_ other: BoundedList) {
        total += other.total
        buffer.append(contentsOf: other.elements)
        buffer = elements
    }

    static func == (left: BoundedList, right: BoundedList) -> Bool {
        left.limit == right.limit && left.total == right.total && left.elements == right.elements
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(total)
        hasher.combine(elements)
    }
}
