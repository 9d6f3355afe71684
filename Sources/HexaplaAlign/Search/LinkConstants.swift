import HexaplaCore

/// The weights of the links in single precision, and what they make of the terms of two spans.
struct LinkConstants {
    let ratio: Float
    private let variance: Float
    private let length: Float
    private let lengthSum: Float
    private let numbersShared: Float
    private let numbersMissed: Float
    private let wordsShared: Float
    private let wordsMissed: Float
    private let marksShared: Float
    private let marksMissed: Float
    private let furnitureMixed: Float
    private let furnitureAlike: Float
    private let titleBoth: Float
    private let titleOne: Float
    let boundariesInside: Float
    let startsBoth: Float
    let startsOne: Float
    private let massCanonical: Float
    private let massTarget: Float
    private let massLesser: Float
    private let lexicalGain: Float
    private let lexicalSize: Float
    private let lexicalLesser: Float

    init(_ weights: LinkVector, _ model: LengthModel) {
        func weight(_ feature: LinkFeature) -> Float { Float(weights[feature]) }
        ratio = Float(model.ratio)
        variance = Float(model.variance)
        length = weight(.length)
        lengthSum = 0.1 * weight(.lengthSum)
        numbersShared = weight(.numbersShared)
        numbersMissed = weight(.numbersMissed)
        wordsShared = weight(.wordsShared)
        wordsMissed = weight(.wordsMissed)
        marksShared = weight(.marksShared)
        marksMissed = weight(.marksMissed)
        furnitureMixed = weight(.furnitureMixed)
        furnitureAlike = weight(.furnitureAlike)
        titleBoth = weight(.titleBoth)
        titleOne = weight(.titleOne)
        boundariesInside = weight(.boundariesInside)
        startsBoth = weight(.startsBoth)
        startsOne = weight(.startsOne)
        massCanonical = weight(.massCanonical)
        massTarget = weight(.massTarget)
        massLesser = weight(.massLesser)
        lexicalGain = 0.1 * weight(.lexicalGain)
        lexicalSize = 0.1 * weight(.lexicalSize)
        lexicalLesser = weight(.lexicalLesser)
    }

    @inline(__always)
    func lengthScore(
        _ left: RowTerms, _ target: SIMD4<Float>, _ canonicalLength: SIMD4<Float>,
        _ table: UnsafeBufferPointer<SIMD2<Float>>
    ) -> SIMD4<Float> {
        let both: SIMD4<Float> = canonicalLength + left.length
        let difference: SIMD4<Float> = target - ratio * left.length
        let deviation: SIMD4<Float> = both * (0.5 * variance) + 1
        let score: SIMD4<Float> = FastRoot.of(both) * lengthSum
        return score + LengthScores.score(difference * FastRoot.inverse(deviation), table) * length
    }

    @inline(__always)
    func numbersScore(_ left: RowTerms, _ right: SIMD4<Float>, _ block: SIMD4<Float>) -> SIMD4<Float> {
        let shared = Self.lesser(Self.lesser(block, right), SIMD4(repeating: left.numbers))
        let missed: SIMD4<Float> = right + left.numbers - shared - shared
        let score: SIMD4<Float> = shared * numbersShared
        return score + FastRoot.of(missed) * numbersMissed
    }

    @inline(__always)
    func wordsScore(_ left: RowTerms, _ right: SIMD4<Float>, _ block: SIMD4<Float>) -> SIMD4<Float> {
        let shared = Self.lesser(Self.lesser(block, right), SIMD4(repeating: left.words))
        let missed: SIMD4<Float> = right + left.words - shared - shared
        let score: SIMD4<Float> = shared * wordsShared
        return score + FastRoot.of(missed) * wordsMissed
    }

    @inline(__always)
    func marksScore(
        _ left: RowTerms, _ right: SIMD4<Float>, _ marks: UnsafeBufferPointer<SIMD4<Float>>, at place: Int
    ) -> SIMD4<Float> {
        var shared = SIMD4<Float>.zero
        if right[3] > 0 {
            for number in 0..<left.markClassCount {
                let kind = Int(left.markClasses &>> UInt32(4 * number) & 15)
                shared += Self.lesser(marks[place + kind], SIMD4(repeating: left.marks[kind]))
            }
        }
        let missed: SIMD4<Float> = right + left.markCount - shared - shared
        let score: SIMD4<Float> = shared * marksShared
        return score + FastRoot.of(missed) * marksMissed
    }

    @inline(__always)
    func massScore(
        _ left: RowTerms, _ tokens: SIMD4<Float>, _ linkedCanonical: SIMD4<Float>, _ linkedTarget: SIMD4<Float>
    ) -> SIMD4<Float> {
        let inCanonical: SIMD4<Float> = linkedCanonical / left.tokens
        let inTarget: SIMD4<Float> = linkedTarget / tokens
        var score: SIMD4<Float> = Self.lesser(inCanonical, inTarget) * massLesser
        score += (inCanonical - 1) * massCanonical
        score += (inTarget - 1) * massTarget
        return score
    }

    @inline(__always)
    func lexicalScore(
        _ left: RowTerms, _ known: SIMD4<Float>, ofTarget: SIMD4<Float>, ofCanonical: SIMD4<Float>
    ) -> SIMD4<Float> {
        let inTarget: SIMD4<Float> = ofTarget / (known + LexicalEvidence.meanSmoothing)
        let inCanonical: SIMD4<Float> = ofCanonical / (left.known + LexicalEvidence.meanSmoothing)
        var score: SIMD4<Float> = Self.lesser(inCanonical, inTarget) * lexicalLesser
        score += (ofTarget + ofCanonical) * lexicalGain
        score += (known + left.known) * lexicalSize
        return score
    }

    /// Furniture and titles: only asked for where some unit is not body text.
    @inline(__always)
    func kindScore(_ left: RowTerms, _ right: SpanTerms) -> SIMD4<Float> {
        var score: SIMD4<Float> = (right.furniture + left.furniture) * furnitureMixed
        if left.isAllFurniture {
            let alike = SIMD4<Float>(repeating: -furnitureAlike)
                .replacing(with: furnitureAlike, where: right.furnitureClass .== left.furnitureClass)
            score = score.replacing(with: alike, where: right.furniture .== SIMD4<Float>(1, 2, 3, 4))
        }
        // One title or none on either side: both, one or neither.
        let titles: SIMD4<Float> = right.title + left.title
        score += SIMD4<Float>.zero.replacing(with: titleBoth, where: titles .== 2)
        score += SIMD4<Float>.zero.replacing(with: titleOne, where: titles .== 1)
        return score
    }

    @inline(__always)
    private static func lesser(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
        a.replacing(with: b, where: b .< a)
    }
}
