import Foundation
import HexaplaCore
import Testing

@Suite struct EditionTests {
    private func amount(_ canonical: Int, _ rendered: Double, _ own: Int, _ added: Double) -> EditionAmount {
        var amount = EditionAmount()
        amount.canonical = canonical
        amount.rendered = rendered
        amount.own = own
        amount.added = added
        return amount
    }

    @Test(
        arguments: [
            (8, 6.0, 10, 1.0, 0.75, 0.1), (0, 0, 5, 5, nil, 1.0), (5, 0, 0, 0, 0.0, nil), (0, 0, 0, 0, nil, nil),
            (3, 3.0000001, 2, 2.0000001, 1.0, 1.0),
        ] as [(Int, Double, Int, Double, Double?, Double?)])
    func sharesAreBetweenZeroAndOne(
        canonical: Int, rendered: Double, own: Int, added: Double, renderedShare: Double?, addedShare: Double?
    ) {
        let amount = amount(canonical, rendered, own, added)
        #expect(amount.renderedShare == renderedShare)
        #expect(amount.addedShare == addedShare)
    }

    @Test func amountsAddUpPartByPart() {
        var sum = amount(1, 0.5, 2, 0.25)
        sum += amount(10, 5, 20, 2.5)
        #expect(sum == amount(11, 5.5, 22, 2.75))
    }

    @Test(arguments: EditionClass.allCases)
    func anEditionSurvivesAsJSON(kind: EditionClass) throws {
        var edition = Edition(kind: kind)
        edition.words = amount(100, 61.5, 90, 3)
        edition.confidence = kind == .unrelated ? nil : 0.875
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(edition)
        #expect(try JSONDecoder().decode(Edition.self, from: data) == edition)
        #expect(String(decoding: data, as: UTF8.self).contains("\"class\":\"\(kind.rawValue)\""))
    }

    @Test func countsByClassAreAnObject() throws {
        let data = try JSONEncoder().encode([EditionClass.full: 2])
        #expect(String(decoding: data, as: UTF8.self) == "{\"full\":2}")
    }
}

@Suite struct EditionAmountShownTests {
    @Test(arguments: [(0.8999, 899), (0.9, 900), (0.57, 570), (0.29, 290), (1, 1000), (0.99999, 999), (0, 0)])
    func whatIsRenderedIsRoundedDown(share: Double, expected: Int) {
        var amount = EditionAmount()
        (amount.canonical, amount.rendered) = (100_000, share * 100_000)
        #expect(amount.shownRendered == expected)
    }

    @Test(arguments: [(0.10001, 101), (0.1, 100), (0.3, 300), (0, 0), (1, 1000), (0.00001, 1)])
    func whatIsAddedIsRoundedUp(share: Double, expected: Int) {
        var amount = EditionAmount()
        (amount.own, amount.added) = (100_000, share * 100_000)
        #expect(amount.shownAdded == expected)
    }

    @Test func nothingHasNoShare() {
        #expect(EditionAmount().shownRendered == nil && EditionAmount().shownAdded == nil)
    }
}
