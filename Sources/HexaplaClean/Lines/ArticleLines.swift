import HexaplaCore

/// The lines of an article as its rules see them: furniture is known and left out.
struct ArticleLines {
    /// All lines of the page.
    let lines: [Line]
    /// The lines that are no furniture, in order, as indices into `lines`.
    let order: [Int]
    /// The widest title or sub-title, in columns.
    let widestTitle: Int
    /// The widest heading, in columns.
    let widestHeading: Int

    /// The line at a place in the order; `nil` outside it.
    subscript(place: Int) -> Line? { order.indices.contains(place) ? lines[order[place]] : nil }
}
