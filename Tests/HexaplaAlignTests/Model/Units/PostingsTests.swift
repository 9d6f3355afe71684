import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct PostingsTests {
    private func side(seed: UInt64) -> Side {
        var generator = SeededGenerator(seed: seed)
        return Sides.random(count: 40, using: &generator)
    }

    /// The units that hold a key, found one by one.
    private func holders(_ key: UInt64, in side: Side) -> [Int32] {
        side.units.indices.filter { side.items[side.units[$0].items].contains { $0.key == key } }.map { Int32($0) }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func theHoldersAreThoseFoundOneByOne(seed: UInt64) {
        let side = side(seed: seed)
        let postings = side.postings
        for key in 985...1015 as ClosedRange<UInt64> { #expect(Array(postings[key]) == holders(key, in: side)) }
        for (place, item) in side.items.enumerated() {
            let number = postings.numbers[place]
            #expect(Array(postings.units(ofItem: number)) == holders(item.key, in: side))
            #expect(postings.unitCount(ofItem: number) == postings[item.key].count)
        }
        #expect(postings.count == Set(side.items.map(\.key)).count)
        #expect(postings.units(ofItem: -1).isEmpty && postings.unitCount(ofItem: -1) == 0)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func sharedItemsLeadFromOneSideToTheOther(seed: UInt64) {
        let (left, right) = (side(seed: seed), side(seed: seed + 100))
        let (canonical, target) = (left.postings, right.postings)
        let shared = SharedItems(canonical, target)
        for (place, item) in left.items.enumerated() {
            let partner = shared.ofCanonical[Int(canonical.numbers[place])]
            #expect(Array(target.units(ofItem: partner)) == holders(item.key, in: right))
        }
        for (place, item) in right.items.enumerated() {
            let partner = shared.ofTarget[Int(target.numbers[place])]
            #expect(Array(canonical.units(ofItem: partner)) == holders(item.key, in: left))
        }
    }

    @Test func anEmptySideHasNoItems() {
        let postings = Side().postings
        #expect(postings.count == 0)
        #expect(postings[7].isEmpty)
        #expect(SharedItems(postings, side(seed: 1).postings).ofCanonical.isEmpty)
    }
}
