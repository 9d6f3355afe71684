/// Which matches are believed: those far enough from the running text, those like them, and those beside them.
struct PageZones {
    /// The matches that stand, by line.
    private(set) var accepted: [FurnitureMatch?]
    private let lines: [Line]
    private let candidates: [FurnitureMatch?]

    /// Decides on the matches of a page.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - candidates: What the rules say of each line.
    init(_ lines: [Line], _ candidates: [FurnitureMatch?]) {
        self.lines = lines
        self.candidates = candidates
        accepted = candidates.map { $0?.reach == .anywhere ? $0 : nil }
        acceptEdges()
        acceptNeighbours()
        acceptRepeats()
    }

    /// The head reaches down to the first running text that is no candidate, the tail up to the last.
    private mutating func acceptEdges() {
        let isText = lines.indices.map { candidates[$0] == nil && lines[$0].isProse }
        let head = isText.firstIndex(of: true) ?? lines.count
        let tail = isText.lastIndex(of: true) ?? -1
        for index in lines.indices where index < head || index > tail {
            guard let match = candidates[index] else { continue }
            if match.reach != .tail || index > tail { accepted[index] = match }
        }
    }

    /// Furniture stands in groups: a candidate beside furniture is furniture.
    private mutating func acceptNeighbours() {
        for index in lines.indices.dropFirst() where accepted[index - 1] != nil { accept(index) }
        for index in lines.indices.dropLast().reversed() where accepted[index + 1] != nil { accept(index) }
    }

    private mutating func accept(_ index: Int) {
        if accepted[index] == nil, let match = candidates[index], match.reach == .edge { accepted[index] = match }
    }

    /// A line believed at an edge is believed wherever it is repeated.
    private mutating func acceptRepeats() {
        var known: Set<[Unicode.Scalar]> = []
        for index in lines.indices where accepted[index] != nil { known.insert(lines[index].folded) }
        for index in lines.indices where known.contains(lines[index].folded) { accept(index) }
    }
}
