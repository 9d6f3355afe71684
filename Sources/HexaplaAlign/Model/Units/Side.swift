/// One version's units at one level, with the items that can be matched.
struct Side: Sendable {
    /// The units in document order.
    var units: [Unit] = []
    /// The evidence items of all units; within a unit sorted by key, each key once.
    var items: [Item] = []
    /// The tokens of each unit in the document's list; empty for a side that no lexicon is asked about.
    var tokens: [Range<Int>] = []

    /// The units that hold each item, once they have been collected.
    private(set) var collected: Postings?

    var count: Int { units.count }

    /// The units that hold each item.
    var postings: Postings { collected ?? Postings(items: items, units: units) }

    /// The same units in reverse order.
    func reversed() -> Side {
        var side = Side(units: units.reversed(), items: items, tokens: tokens.reversed())
        side.collectPostings()
        return side
    }

    /// Collects the units that hold each item, when the side is complete and will be compared more than once.
    mutating func collectPostings() { collected = Postings(items: items, units: units) }
}
