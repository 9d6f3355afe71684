/// The scores of all beads inside a band: what a lattice sums up.
struct BeadScores {
    var links: LinkScores
    var nulls: NullScores
}

extension BeadScores {
    /// The scores that a model gives by itself.
    init(_ model: BeadModel) {
        self.init(links: LinkScores(model), nulls: NullScores(model))
        model.contradict(&links)
    }
}
