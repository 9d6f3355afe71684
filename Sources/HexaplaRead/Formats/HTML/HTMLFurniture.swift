/// Which blocks of a page belong to the page, not to its text.
///
/// An element's own mark counts unless it holds half of the running text or the main text lies inside: a wrapper is no
/// furniture. Lists that are links for four fifths are furniture, blocks of several links as well. What lies outside
/// of a `main` or `article` is, too; outside a main text that was only voted for, it takes links for one half.
struct HTMLFurniture {
    private let main: HTMLMainText
    private let nodes: [HTMLNode]
    private var reasons: [FurnitureReason?]
    private var isInMain: [Bool]

    init(_ blocks: [HTMLBlock], _ nodes: [HTMLNode], _ main: HTMLMainText) {
        self.main = main
        self.nodes = nodes
        reasons = [FurnitureReason?](repeating: nil, count: nodes.count)
        isInMain = [Bool](repeating: false, count: nodes.count)
        var links = [Int](repeating: 0, count: nodes.count)
        for block in blocks { links[block.node] += block.links }
        for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
            links[nodes[index].parent] += links[index]
        }
        let wrappers = wrappers()
        for index in nodes.indices {
            let parent = nodes[index].parent
            let own = wrappers.contains(index) ? nil : mark(index, links: links[index])
            reasons[index] = (parent >= 0 ? reasons[parent] : nil) ?? own
            isInMain[index] = index == main.node || parent >= 0 && isInMain[parent]
        }
    }

    /// The elements around the main text, itself included.
    private func wrappers() -> Set<Int> {
        var found: Set<Int> = []
        var at = main.node ?? -1
        while at >= 0 {
            found.insert(at)
            at = nodes[at].parent
        }
        return found
    }

    private func mark(_ index: Int, links: Int) -> FurnitureReason? {
        if main.running[0] > 0, main.running[index] * 2 >= main.running[0] { return nil }
        if let own = nodes[index].furniture { return own }
        let isList = nodes[index].name.traits.contains(.list)
        return isList && links >= 2 && main.linkWeight[index] * 5 >= main.weight[index] * 4 ? .links : nil
    }

    /// Why a block is furniture; `nil` when it may be text.
    func reason(of block: HTMLBlock) -> FurnitureReason? {
        if let reason = reasons[block.node] { return reason }
        let isHeading = nodes[block.node].name.traits.contains(.heading)
        if !isHeading, block.links >= 2, block.linkWeight * 5 >= block.weight * 4 { return .links }
        guard main.node != nil, !isInMain[block.node] else { return nil }
        if main.isMarked { return .outside }
        return block.linkWeight * 2 >= block.weight ? .outside : nil
    }
}
