import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct AlignWeightsTests {
    private let weights = AlignWeights(
        origin: "made by hand", lengths: [.arabic: LengthModel(ratio: 0.9, variance: 3)],
        paragraph: ["oneToOne": 1.5, "null.size": -0.25], sentence: ["length": 0.5])

    @Test func jsonGivesTheWeightsBack() throws {
        let json = try weights.json()
        #expect(try AlignWeights(json: json) == weights)
        #expect(try AlignWeights(json: json).json() == json)
        #expect(json.last == 0x0A)
    }

    @Test(arguments: [0, 1, -1])
    func weightsForOtherFeaturesAreRefused(version: Int) throws {
        var other = weights
        other.featureVersion = version
        let json = try other.json()
        #expect(throws: AlignWeightsError.otherFeatures(version)) { try AlignWeights(json: json) }
        #expect(AlignWeightsError.otherFeatures(version).description.contains("version \(version) "))
    }

    @Test(arguments: ["", "{", "{}", #"{"featureVersion": "one"}"#])
    func aDamagedFileIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try AlignWeights(json: Array(text.utf8)) }
    }

    @Test func whatNoFittingGivesIsRefused() throws {
        func error(_ change: (inout AlignWeights) -> Void) throws -> AlignWeightsError? {
            var other = weights
            change(&other)
            let json = try other.json()
            do {
                _ = try AlignWeights(json: json)
                return nil
            } catch { return error as? AlignWeightsError }
        }
        #expect(try error { _ in } == nil)
        #expect(try error { $0.paragraph["oneToOme"] = 1 } == .outOfRange("paragraph.oneToOme"))
        #expect(try error { $0.sentence["length"] = 1e308 } == .outOfRange("sentence.length"))
        #expect(try error { $0.paragraph = [:] } == .outOfRange("paragraph"))
        #expect(try error { $0.sentence = [:] } == .outOfRange("sentence"))
        for (ratio, variance) in [(0.0, 1.0), (-1, 1), (1e300, 1), (1, -1), (1, 1e300)] {
            let model = LengthModel(ratio: ratio, variance: variance)
            #expect(try error { $0.lengths[.french] = model } == .outOfRange("lengths.fr"))
        }
        let short = BeadRates(null: 0.1, shapes: [1])
        #expect(try error { $0.sentenceHabits = short } == .outOfRange("sentenceHabits"))
        #expect(try error { $0.paragraphHabits.null = 2 } == .outOfRange("paragraphHabits"))
    }

    @Test func aWeightThatIsNoNumberIsNotWritten() {
        var other = weights
        other.paragraph["length"] = .nan
        #expect(throws: EncodingError.self) { try other.json() }
    }

    @Test func theShippedFileIsReadableAndNamesOnlyKnownFeatures() throws {
        let shipped = try Bitexts.shippedWeights()
        let known = Set(LinkFeature.allCases.map { "\($0)" } + NullFeature.allCases.map { "null.\($0)" })
        #expect(shipped.featureVersion == AlignWeights.featureVersion)
        for named in [
            shipped.paragraph, shipped.sentence, shipped.paragraphWithoutLexicon, shipped.sentenceWithoutLexicon,
        ] {
            #expect(!named.isEmpty && Set(named.keys).isSubset(of: known))
        }
        #expect(shipped.paragraphWithoutLexicon.keys.allSatisfy { !$0.contains("lexical") })
    }

    @Test(arguments: LanguageTag.five)
    func theShippedFileHasALengthModelForEachVersion(language: LanguageTag) throws {
        let model = try #require(try Bitexts.shippedWeights().lengths[language])
        #expect(model.ratio > 0.1 && model.ratio < 3)
        #expect(model.variance > 0)
    }

    @Test func aLanguageWithoutModelIsTakenToBeAsLongAsEnglish() {
        #expect(weights.length(for: .russian).ratio == 1)
        #expect(weights.length(for: .arabic).ratio == 0.9)
    }

    @Test func aScriptOrRegionHasTheModelOfItsLanguage() {
        var other = weights
        other.lengths[.chinese] = LengthModel(ratio: 0.3, variance: 1)
        #expect(other.length(for: .simplifiedChinese).ratio == 0.3)
        #expect(other.length(for: .traditionalChinese).ratio == 0.3)
    }

    @Test func vectorsHoldTheNamedWeightsOfTheirLevel() {
        let paragraph = weights.vectors(.paragraph, hasLexicon: true)
        #expect(paragraph.link[.oneToOne] == 1.5)
        #expect(paragraph.null[.size] == -0.25)
        #expect(paragraph.link[.length] == 0)
        #expect(weights.vectors(.sentence, hasLexicon: true).link[.length] == 0.5)
        #expect(weights.vectors(.sentence, hasLexicon: false).link[.length] == 0)
    }

    @Test func namesAreRoundedToFourPlacesAndZerosLeftOut() {
        var vectors = Weights()
        vectors.link[.length] = 0.123_449
        vectors.link[.oneToOne] = 0.000_01
        vectors.null[.words] = -2
        #expect(AlignWeights.named(vectors) == ["length": 0.1234, "null.words": -2])
    }
}
