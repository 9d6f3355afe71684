/// The named features of a bead that joins units, one lane each.
///
/// The score of a bead is the sum of feature times weight; the weights live in `Resources/weights/align.json`.
enum LinkFeature: Int, CaseIterable {
    case oneToOne, oneToTwo, oneToThree, oneToFour, manyToMany, furtherUnits
    case length
    case numbersShared, numbersMissed
    case wordsShared, wordsMissed
    case marksShared, marksMissed
    case furnitureMixed, furnitureAlike
    case titleBoth, titleOne
    case boundariesInside, startsBoth, startsOne
    case massCanonical, massTarget, massLesser
    case lengthSum
    case lexicalGain, lexicalSize, lexicalLesser
}

/// The named features of a unit left without counterpart.
enum NullFeature: Int, CaseIterable {
    case one, size, firstOfBlock, furtherOfBlock, furniture, numbers, words, massLinked, lexicalSize

    /// What the parts of a null's score are called, such as `null.size`, in the order of the features.
    static let partNames = allCases.map { "null.\($0)" }
}

typealias LinkVector = SIMD32<Double>
typealias NullVector = SIMD16<Double>

extension SIMD32<Double> {
    subscript(_ feature: LinkFeature) -> Double {
        get { self[feature.rawValue] }
        set { self[feature.rawValue] = newValue }
    }
}

extension SIMD16<Double> {
    subscript(_ feature: NullFeature) -> Double {
        get { self[feature.rawValue] }
        set { self[feature.rawValue] = newValue }
    }
}

/// Takes the features of a bead one by one; those that are zero need not be told.
protocol FeatureSink {
    mutating func add(_ feature: LinkFeature, _ value: Double)
}

/// Adds up weight times feature.
struct ScoreSink: FeatureSink {
    let weights: LinkVector
    private(set) var score = 0.0

    init(_ weights: LinkVector) {
        self.weights = weights
    }

    @inline(__always)
    mutating func add(_ feature: LinkFeature, _ value: Double) {
        score += weights[feature.rawValue] * value
    }
}

/// Keeps the features themselves.
struct VectorSink: FeatureSink {
    private(set) var vector = LinkVector.zero

    mutating func add(_ feature: LinkFeature, _ value: Double) {
        vector[feature.rawValue] += value
    }
}

/// The weights of one level.
struct Weights: Sendable, Hashable {
    var link = LinkVector.zero
    var null = NullVector.zero
}
