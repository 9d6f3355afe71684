/// How large a bead can be.
enum BeadShape {
    /// The most units on one side of a link that the search knows; larger beads come from a person only.
    static let maxUnitsPerSide = 4
}
