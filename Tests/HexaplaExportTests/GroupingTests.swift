import HexaplaCore
import Testing

@testable import HexaplaExport

@Suite struct GroupingTests {
    private func link(_ source: [Int], _ target: [Int], _ score: Double = 1) -> ExportLink {
        ExportLink(source: source, target: target, score: score)
    }

    @Test func groupsAreTheSmallestThatNoBeadLeadsOutOf() {
        let first = [link([0], [0], 0.5), link([1, 2], [1], 0.5), link([3], [2]), link([4], [])]
        let second = [link([0, 1], [0, 1], 0.25), link([2], [2]), link([3], []), link([], [3]), link([4], [4])]
        let groups = Grouping.groups(units: [0, 1, 2, 3, 4], count: 5, [first, second])
        #expect(groups.map(\.units) == [[[0, 1, 2], [0, 1], [0, 1, 2]], [[3], [2], []], [[4], [], [4]]])
        #expect(groups.map(\.scores) == [[nil, 0.25, 0.25], [nil, 1, nil], [nil, nil, 1]])
        #expect(groups.map(\.isComplete) == [true, false, false])
        #expect(groups.map(\.width) == [3, 2, 2])
    }

    @Test func groupsOfAnySizeAndMovedOnesAreFound() {
        let moved = ExportLink(source: [0], target: [6], score: 0.5, isMoved: true)
        let groups = Grouping.groups(units: Array(0..<9), count: 9, [[link(Array(1..<9), [0, 1, 2]), moved]])
        #expect(groups.map(\.units) == [[[0], [6]], [Array(1..<9), [0, 1, 2]]])
        #expect(groups.map(\.isMoved) == [[false, true], [false, false]])
    }

    /// Every English unit is in one group, every linked unit of a version in the group of its bead, whatever the beads.
    @Test(arguments: UInt64(0)..<60) func everythingIsInOneGroup(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...30, using: &generator)
        let versions = (0..<3).map { _ in randomLinks(count, &generator) }
        let groups = Grouping.groups(units: Array(0..<count), count: count, versions)
        #expect(groups.flatMap { $0.units[0] }.sorted() == Array(0..<count))
        for (column, links) in versions.enumerated() {
            #expect(
                groups.flatMap { $0.units[column + 1] }.sorted() == links.filter(\.isLink).flatMap(\.target).sorted())
            for link in links where link.isLink {
                let holders = groups.filter { !Set($0.units[0]).isDisjoint(with: link.source) }
                #expect(holders.count == 1 && Set(link.target).isSubset(of: holders[0].units[column + 1]))
            }
        }
    }

    private func randomLinks(_ count: Int, _ generator: inout SeededGenerator) -> [ExportLink] {
        var (links, source, target): ([ExportLink], Int, Int) = ([], 0, 0)
        while source < count {
            let width = min(count - source, Int.random(in: 1...3, using: &generator))
            let height = Int.random(in: 0...2, using: &generator)
            links.append(link(Array(source..<source + width), Array(target..<target + height)))
            (source, target) = (source + width, target + height)
        }
        return links
    }
}

@Suite struct PivotPairsTests {
    private func link(_ source: [Int], _ target: [Int], _ score: Double) -> ExportLink {
        ExportLink(source: source, target: target, score: score)
    }

    @Test func probabilitiesAreMultipliedAndGroupingsThatDifferAreMarked() {
        let left = [link([0], [0], 0.5), link([1], [1], 0.5), link([2], [2], 0.5), link([3], [], 0.9)]
        let right = [link([0], [0], 0.5), link([1, 2], [1], 0.25), link([3], [2], 1)]
        let groups = PivotPairs.groups(count: 4, left, right, units: ([0, 1, 2], [0, 1, 2]))
        #expect(groups.map(\.source) == [[0], [1, 2], []])
        #expect(groups.map(\.target) == [[0], [1], [2]])
        #expect(groups.map(\.score) == [0.25, 0.0625, nil])
        #expect(groups.map(\.isConsistent) == [true, false, true])
    }

    /// One bead each, but not on the same English units.
    @Test func partlyCoveredGroupsAreMarked() {
        let groups = PivotPairs.groups(
            count: 2, [link([0], [0], 1), link([1], [], 1)], [link([0, 1], [0], 1)], units: ([0], [0]))
        #expect(groups.map(\.isConsistent) == [false])
    }

    @Test func whatOneSideAloneHasIsKept() {
        let groups = PivotPairs.groups(count: 1, [link([0], [1], 1)], [link([0], [1], 1)], units: ([0, 1, 2], [0, 1]))
        #expect(groups.map(\.source) == [[0], [], [1], [2]])
        #expect(groups.map(\.target) == [[], [0], [1], []])
    }
}

@Suite struct MappingTests {
    @Test func everyStructureHasALine() {
        let groups = [
            PairGroup(source: [0], target: [0, 1]), PairGroup(source: [2, 3], target: [3]),
            PairGroup(source: [5], target: [5]),
        ]
        let mapping = String(decoding: VerticalExport.mapping(groups, 0..<6, 0..<7), as: UTF8.self)
        #expect(mapping == "0\t0,1\n1\t-1\n-1\t2\n2,3\t3\n4\t-1\n-1\t4\n5\t5\n-1\t6\n")
        #expect(String(decoding: VerticalExport.beads(groups), as: UTF8.self) == "0\t0 1\n2 3\t3\n5\t5\n")
    }
}

@Suite struct VerticalTextTests {
    @Test(arguments: [
        ("Deux-Rives\u{A0}", "Deux-Rives"), ("\u{3000}卢莫\u{202F}", "卢莫"), ("12\u{A0}000", "12\u{A0}000"),
        ("\u{A0} ", ""),
        ("é", "é"), ("", ""),
    ])
    func wordsHaveNoSpacesAround(text: String, word: String) {
        #expect(String(decoding: VerticalText.trimmed(Array(text.utf8)[...]), as: UTF8.self) == word)
    }

    @Test func marksOfXMLAndControlsAreNoStructure() {
        var bytes: [UInt8] = []
        VerticalText.append(Array("<s>&\u{1}".utf8)[...], to: &bytes)
        VerticalText.append("a\t\"b\"", isValue: true, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "&lt;s&gt;&amp;\u{FFFD}a &quot;b&quot;")
    }
}

@Suite struct NameTokenTests {
    @Test(arguments: [
        ("a1", "a1"), ("a_1", "a_5f1"), ("a 1", "a_201"), ("", "_"), ("\u{1F600}", "_f0_9f_98_80"), ("a/b", "a_2fb"),
        ("<x>", "_3cx_3e"),
    ])
    func idsAreNameTokens(id: String, token: String) {
        #expect(NameToken.text(id) == token)
    }

    @Test(arguments: [
        ("_x0041_", "_x005F_x0041_"), ("a_x", "a_x"), ("_x004G_", "_x004G_"), ("__x0041__", "__x005F_x0041__"),
    ])
    func textsOfCellsAreNoEscapes(text: String, cell: String) {
        #expect(EscapedCell.escaped(text) == cell)
        #expect(EscapedCell.plain(cell) == text)
    }
}
