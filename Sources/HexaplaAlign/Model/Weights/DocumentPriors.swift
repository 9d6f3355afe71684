/// The priors of one document, as shifts of scores in nats: what its translator does more or less often than typical.
struct DocumentPriors: Sendable, Hashable {
    /// Added to the score of each unit that is left alone; not above zero.
    var null = 0.0
    /// Added to the score of each link by the class of its shape.
    var shapes = [Double](repeating: 0, count: ShapeClass.allCases.count)

    /// No shift at all.
    static let none = DocumentPriors()
}

/// The shapes of links that share a weight.
enum ShapeClass: Int, CaseIterable, Sendable {
    case oneToOne, oneToTwo, oneToThree, oneToFour, manyToMany

    /// The class of a link of so many units on either side.
    init(rows: Int, columns: Int) {
        switch (min(rows, columns), max(rows, columns)) {
        case (1, 1): self = .oneToOne
        case (1, 2): self = .oneToTwo
        case (1, 3): self = .oneToThree
        case (1, _): self = .oneToFour
        default: self = .manyToMany
        }
    }

    /// The feature that says a link is of this class.
    var feature: LinkFeature {
        switch self {
        case .oneToOne: .oneToOne
        case .oneToTwo: .oneToTwo
        case .oneToThree: .oneToThree
        case .oneToFour: .oneToFour
        case .manyToMany: .manyToMany
        }
    }
}
