/// Finds the element that holds the main text of a page.
///
/// `main` and `article` are believed when they hold half of the running text. Otherwise paragraphs vote for the
/// elements around them, after Arc90's Readability (2009): a point, one for each comma and one for each hundred
/// columns up to three go to the parent, half of it to the grandparent; the share of links is taken off, as in
/// Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
struct HTMLMainText {
    /// The element; `nil` when no text runs.
    private(set) var node: Int?
    /// Whether the page itself marks it.
    private(set) var isMarked = false
    /// The weight of running text within each element.
    private(set) var running: [Int]
    /// The weight of all text and of links within each element.
    private(set) var weight: [Int]
    private(set) var linkWeight: [Int]

    /// The least weight of a paragraph that runs.
    private static let leastRunning = 40

    init(_ blocks: [HTMLBlock], _ nodes: [HTMLNode]) {
        running = [Int](repeating: 0, count: nodes.count)
        weight = running
        linkWeight = running
        for block in blocks {
            weight[block.node] += block.weight
            linkWeight[block.node] += block.linkWeight
            if Self.isRunning(block) { running[block.node] += block.weight }
        }
        for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
            running[nodes[index].parent] += running[index]
            weight[nodes[index].parent] += weight[index]
            linkWeight[nodes[index].parent] += linkWeight[index]
        }
        guard running[0] > 0 else { return }
        node = marked(nodes)
        isMarked = node != nil
        if node == nil { node = voted(blocks, nodes) }
    }

    static func isRunning(_ block: HTMLBlock) -> Bool {
        block.weight >= leastRunning && block.linkWeight * 2 < block.weight
    }

    private func marked(_ nodes: [HTMLNode]) -> Int? {
        for isKind in [\HTMLNode.isMain, \HTMLNode.isArticle] {
            let best = nodes.indices.filter { nodes[$0][keyPath: isKind] }.max { running[$0] < running[$1] }
            if let best, running[best] * 2 >= running[0] { return best }
        }
        return nil
    }

    private func voted(_ blocks: [HTMLBlock], _ nodes: [HTMLNode]) -> Int? {
        var scores = [Int](repeating: 0, count: nodes.count)
        for block in blocks where Self.isRunning(block) {
            let points = 2 * (1 + block.commas + min(3, block.weight / 100))
            let isLeaf = nodes[block.node].name.traits.contains(.closesParagraph) && running[block.node] == block.weight
            let parent = isLeaf ? max(0, nodes[block.node].parent) : block.node
            scores[parent] += points
            if nodes[parent].parent >= 0 { scores[nodes[parent].parent] += points / 2 }
        }
        var best: (node: Int, score: Int)?
        for index in nodes.indices where scores[index] > 0 {
            let score = scores[index] * (weight[index] - linkWeight[index]) / max(1, weight[index])
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.node
    }
}
