/// The scores of leaving each unit alone, as the first of a block and as a further one.
struct NullScores {
    var canonical: [(first: Double, further: Double)]
    var target: [(first: Double, further: Double)]

    /// The same scores with something added to each.
    func shifted(by shift: Double) -> NullScores {
        var scores = self
        for index in canonical.indices {
            scores.canonical[index].first += shift
            scores.canonical[index].further += shift
        }
        for index in target.indices {
            scores.target[index].first += shift
            scores.target[index].further += shift
        }
        return scores
    }

    init(_ model: BeadModel) {
        canonical = model.canonical.units.indices.map {
            (
                model.score(model.canonicalNull($0, isFirst: true)),
                model.score(model.canonicalNull($0, isFirst: false))
            )
        }
        target = model.target.units.indices.map {
            (model.score(model.targetNull($0, isFirst: true)), model.score(model.targetNull($0, isFirst: false)))
        }
    }
}
