import HexaplaCore
import Testing

@Suite struct OffsetMapTests {
    typealias Map = OffsetMap<Original, FileBytes>

    @Test func anIdentityMapShiftsByItsOrigin() {
        let map = Map(identity: 10, origin: 3)
        #expect(map.map(ByteRange(2, 5)) == ByteRange(5, 8))
        #expect(map.inverseMap(ByteRange(5, 8)) == ByteRange(2, 5))
        #expect(map.fromCount == 10)
        #expect(map.toEnd == 13)
    }

    @Test func aMovedMapKeepsItsShape() {
        var map = OffsetMap<Original, FileBytes>(origin: 3)
        map.append(fromWidth: 1, toWidth: 1, count: 4)
        map.append(fromWidth: 2, toWidth: 6)
        let moved = map.moved(by: 100)
        #expect(moved.map(ByteRange(0, 6)) == ByteRange(103, 113))
        #expect(moved.map(ByteRange(4, 6)) == ByteRange(107, 113))
        #expect(moved.fromCount == map.fromCount)
        #expect(moved.moved(by: -100) == map)
    }

    @Test func runsOfLikeUnitsAreMerged() {
        var map = Map()
        for _ in 0..<100 { map.append(fromWidth: 2, toWidth: 1) }
        #expect(map.runs.count == 1)
        #expect(map.map(ByteRange(20, 40)) == ByteRange(10, 20))
    }

    @Test func aRangeInsideAUnitTakesTheWholeUnit() {
        var map = Map()
        map.append(fromWidth: 3, toWidth: 2, count: 4)
        #expect(map.map(ByteRange(4, 5)) == ByteRange(2, 4))
        #expect(map.map(ByteRange(3, 7)) == ByteRange(2, 6))
    }

    @Test func droppedTextLiesBetweenItsNeighbours() {
        var map = Map()
        map.append(fromWidth: 1, toWidth: 1, count: 5)
        map.append(fromWidth: 0, toWidth: 3)
        map.append(fromWidth: 1, toWidth: 1, count: 5)
        #expect(map.map(ByteRange(0, 5)) == ByteRange(0, 5))
        #expect(map.map(ByteRange(5, 10)) == ByteRange(8, 13))
        #expect(map.map(ByteRange(4, 6)) == ByteRange(4, 9))
        #expect(map.inverseMap(ByteRange(5, 8)) == ByteRange(5, 5))
    }

    @Test func addedTextMapsToNothing() {
        var map = Map()
        map.append(fromWidth: 1, toWidth: 1, count: 2)
        map.append(fromWidth: 4, toWidth: 0)
        map.append(fromWidth: 1, toWidth: 1, count: 2)
        #expect(map.map(ByteRange(2, 6)) == ByteRange(2, 2))
        #expect(map.map(ByteRange(0, 8)) == ByteRange(0, 4))
    }

    @Test func emptyRangesAndEmptyMapsStayEmpty() {
        #expect(Map(origin: 7).map(ByteRange(0, 0)) == ByteRange(7, 7))
        #expect(Map(identity: 4).map(ByteRange(2, 2)).isEmpty)
    }

    @Test(arguments: 0..<20)
    func mappingIsMonotoneAndCoversTheWay(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var map = Map(origin: 11)
        for _ in 0..<40 {
            map.append(
                fromWidth: Int.random(in: 0...4, using: &generator), toWidth: Int.random(in: 0...4, using: &generator),
                count: Int.random(in: 0...3, using: &generator))
        }
        let whole = map.map(ByteRange(0, map.fromCount))
        var last = 0
        for position in 0..<map.fromCount {
            let mapped = map.map(ByteRange(position, position + 1))
            #expect(whole.contains(mapped))
            #expect(mapped.start >= last)
            last = mapped.start
            let back = map.inverseMap(mapped)
            #expect(mapped.isEmpty || back.contains(ByteRange(position, position + 1)))
        }
    }

    @Test func mapsFollowOneAnother() {
        let upper = OffsetMap<Normalized, Original>(identity: 6, origin: 2)
        var lower = Map(origin: 100)
        lower.append(fromWidth: 2, toWidth: 1, count: 10)
        #expect(upper.then(lower)(ByteRange(0, 4)) == ByteRange(101, 103))
    }
}
