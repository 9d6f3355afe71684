import Testing

@testable import HexaplaAlign

@Suite struct VersionOverlapTests {
    /// Twenty units; unit n holds keys of its own and one that all units hold.
    private func side(_ keys: (Int) -> [UInt64]) -> Side {
        Sides.make((0..<20).map { (100, keys($0) + [9000]) })
    }

    private func items(_ side: Side, _ units: Int...) -> [Item] {
        var items = units.flatMap { side.items[side.units[$0].items] }
        Item.sortAndUnite(&items)
        return items
    }

    private func own(_ unit: Int) -> [UInt64] { (0..<5).map { UInt64(2000 + unit * 10 + $0) } }

    @Test func theSameTextSharesAllAndAnotherNothing() throws {
        let (left, right) = (side(own), side(own))
        let text = VersionOverlap(own: left, other: right)
        #expect(try #require(text.share(of: 3, with: items(right, 3))) == 1)
        #expect(try #require(text.share(of: 3, with: items(right, 4))) == 0)
        #expect(try #require(text.share(of: 3, with: items(right, 3, 4))) == 1)
    }

    @Test func whatTheLighterSideHoldsIsTheWhole() throws {
        let left = side(own)
        let right = side { Array(self.own($0).prefix(3)) }
        let text = VersionOverlap(own: left, other: right)
        #expect(try #require(text.share(of: 7, with: items(right, 7))) == 1)
    }

    @Test func textsWithLittleInThemAreNotCompared() {
        let left = side { [UInt64(2000 + $0)] }
        let text = VersionOverlap(own: left, other: left)
        #expect(text.share(of: 0, with: items(left, 0)) == nil)
        #expect(VersionOverlap(own: side(own), other: left).share(of: 0, with: items(left, 0)) == nil)
    }

    @Test func whatEveryUnitHoldsSaysNothing() throws {
        let (left, right) = (side(own), side { self.own($0 + 500) })
        #expect(try #require(VersionOverlap(own: left, other: right).share(of: 0, with: items(right, 0))) == 0)
    }
}
