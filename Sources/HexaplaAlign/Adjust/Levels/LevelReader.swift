import HexaplaCore

/// Reads both levels of a bitext as one: a linked sentence lies in linked paragraphs, of one bead.
///
/// Paragraph beads are read off the sentence beads where these are sure, and have any size: paragraphs whose sentences
/// are linked with each other belong together. Where the two paths disagree and the sentences are not sure, the
/// paragraphs stand and the sentences are searched again inside of them.
struct LevelReader {
    /// The paragraph of each sentence.
    let places: SentencePlaces
    /// The lattice of the sentences.
    let lattice: Lattice
    /// The links of the sentences in order.
    let sentences: [PathBead]
    /// The beads of the best path of the paragraphs.
    let paragraphs: [PathBead]
    /// How surely the sentences of each paragraph stand alone.
    let nulls: LevelNulls
    /// Cuts links of several paragraphs for several others that the sentences do not hold together.
    let cutter: LinkCutter
    /// Whether a person's verdict speaks of a paragraph bead.
    let isSettled: (PathBead) -> Bool
    /// Joins the chain of each large bead of sentences that a person fixed.
    let joined: ([BestPath.Step]) -> [BestPath.Step]

    /// A link of sentences that no paragraph link of the path holds must be this sure to be believed against it.
    static let sureCrossing = 0.9
    /// The same where the paragraphs together are more than a link of the search can hold, so that the path could not
    /// say otherwise.
    static let likelyCrossing = 0.5
    /// Sentences must be this sure to stand alone for a paragraph to be taken out of a link of the path.
    static let sureNull = 0.9

    /// Paragraph links with their probabilities, in order.
    func paragraphLinks() -> [PathBead] {
        let links = paragraphs.filter(\.isLink)
        var crossing = sentences.map { Crossing(span: places.paragraphs(of: $0.span), probability: $0.probability) }
        markInside(&crossing, links)
        let regions = BeadSpan.united(
            links.map(\.span)
                + crossing.filter { $0.isInside || $0.probability >= Self.likelyCrossing }.map(\.span))
        var (link, sentence) = (links[...], crossing[...])
        var result: [PathBead] = []
        result.reserveCapacity(links.count)
        for region in regions {
            let own = link.prefix { $0.canonical.lowerBound < region.canonical.upperBound }
            link = link.dropFirst(own.count)
            // Links of the sentences that are not believed may lie anywhere between.
            let inside = sentence.prefix { $0.span.canonical.lowerBound < region.canonical.upperBound }
            sentence = sentence.dropFirst(inside.count)
            result += read(region, Array(own), inside.filter { region.holds($0.span) })
        }
        return result
    }

    /// A link of sentences as it shows among the paragraphs.
    private struct Crossing {
        /// The paragraphs it joins.
        let span: BeadSpan
        let probability: Double
        /// Whether a paragraph link of the path holds it.
        var isInside = false
    }

    private func markInside(_ crossing: inout [Crossing], _ links: [PathBead]) {
        for place in crossing.indices {
            let span = crossing[place].span
            let link = links.partitioningIndex { $0.canonical.upperBound > span.canonical.lowerBound }
            crossing[place].isInside = link < links.count && links[link].span.holds(span)
        }
    }

    /// The links of a region in which both paths hold each other.
    ///
    /// Only the path knows what a person forbids: where the sentences would bring back a bead of which a verdict speaks,
    /// the path stands.
    private func read(
        _ region: BeadSpan, _ own: [PathBead], _ crossing: [Crossing]
    ) -> [PathBead] {
        if own.contains(where: isSettled) { return own }
        let links = together(region, own, crossing)
        return links.contains(where: isSettled) ? cutter.cut(own) { _ in false } : links
    }

    /// The links of a region of which no verdict speaks.
    private func together(
        _ region: BeadSpan, _ own: [PathBead], _ crossing: [Crossing]
    ) -> [PathBead] {
        func believed(_ needed: Double) -> [Crossing] {
            crossing.filter { $0.isInside || $0.probability >= needed }
        }
        var links = believed(region.isLarge ? Self.likelyCrossing : Self.sureCrossing)
        var parts = BeadSpan.united(links.map(\.span))
        if parts.contains(where: { isScattered($0, links) }) {
            links = believed(Self.sureCrossing)
            parts = BeadSpan.united(links.map(\.span))
        }
        let hasCrossed = links.contains { !$0.isInside }
        guard hasCrossed || own.count == 1, !links.isEmpty else { return cutter.cut(own) { _ in false } }
        if !hasCrossed, let bead = own.first {
            if parts == [bead.span] { return own }
            return isCut(bead, parts) ? parts.map { linked($0, crossing, own) } : cutter.cut(own) { _ in false }
        }
        let free = own.filter { Self.isFree($0.span, among: parts) }
        return (parts.map { linked($0, crossing, own) } + free).sorted {
            $0.canonical.lowerBound < $1.canonical.lowerBound
        }
    }

    /// Whether a span has a place of its own among spans that are in order.
    private static func isFree(_ span: BeadSpan, among parts: [BeadSpan]) -> Bool {
        let next = parts.partitioningIndex { $0.canonical.upperBound > span.canonical.lowerBound }
        let isBefore =
            next == parts.count
            || span.canonical.upperBound <= parts[next].canonical.lowerBound
                && span.target.upperBound <= parts[next].target.lowerBound
        return isBefore && (next == 0 || parts[next - 1].target.upperBound <= span.target.lowerBound)
    }

    /// The links that lie in a span, of links in order.
    private static func inside(_ span: BeadSpan, _ links: [Crossing]) -> some Sequence<Crossing> {
        let first = links.partitioningIndex { $0.span.canonical.lowerBound >= span.canonical.lowerBound }
        return links[first...].prefix { $0.span.canonical.lowerBound < span.canonical.upperBound }
            .filter { span.holds($0.span) }
    }

    /// Whether most paragraphs of a group have no linked sentence, so that little holds it together.
    private func isScattered(_ part: BeadSpan, _ links: [Crossing]) -> Bool {
        guard part.isLarge else { return false }
        let rows = Set(Self.inside(part, links).flatMap(\.span.canonical)).count
        let columns = Set(Self.inside(part, links).flatMap(\.span.target)).count
        return 2 * (rows + columns) < part.canonical.count + part.target.count
    }

    /// Whether a link of the path falls into parts: what they leave out must surely stand alone.
    private func isCut(_ bead: PathBead, _ parts: [BeadSpan]) -> Bool {
        let rows = bead.canonical.filter { row in !parts.contains { $0.canonical.contains(row) } }
        let columns = bead.target.filter { column in !parts.contains { $0.target.contains(column) } }
        return rows.allSatisfy { nulls.canonical[$0] ?? 0 >= Self.sureNull }
            && columns.allSatisfy { nulls.target[$0] ?? 0 >= Self.sureNull }
    }

    /// A link with its probability: that of the path where the path has it, and otherwise that of the sentences that
    /// hold its paragraphs together, of the least sure paragraph.
    private func linked(_ span: BeadSpan, _ crossing: [Crossing], _ own: [PathBead]) -> PathBead {
        let place = own.partitioningIndex { $0.canonical.lowerBound >= span.canonical.lowerBound }
        if place < own.count, own[place].span == span { return own[place] }
        var rows = [Double](repeating: 0, count: span.canonical.count)
        var columns = [Double](repeating: 0, count: span.target.count)
        for link in Self.inside(span, crossing) {
            for row in link.span.canonical {
                rows[row - span.canonical.lowerBound] = max(rows[row - span.canonical.lowerBound], link.probability)
            }
            for column in link.span.target {
                columns[column - span.target.lowerBound] = max(
                    columns[column - span.target.lowerBound], link.probability)
            }
        }
        let least = (rows + columns).filter { $0 > 0 }.min() ?? 0
        return PathBead(span.canonical, span.target, probability: least)
    }

    /// The links of the sentences inside the links of paragraphs.
    func sentenceLinks(inside links: [PathBead]) -> [PathBead] {
        var result: [PathBead] = []
        result.reserveCapacity(sentences.count)
        var next = sentences[...]
        for link in links {
            let block = places.sentences(of: link.span)
            next = next.drop { $0.canonical.upperBound <= block.canonical.lowerBound }
            var own = Array(next.prefix { $0.canonical.lowerBound < block.canonical.upperBound })
            // A link of sentences that leaves the block counts nowhere, and may have taken the place of another.
            let crossed =
                own.contains { !block.holds($0.span) }
                || isEntered(block, by: sentences)
            if crossed, !block.canonical.isEmpty, !block.target.isEmpty {
                own = joined(BlockPath(lattice, rows: block.canonical, columns: block.target).links).map {
                    PathBead(
                        $0.canonical, $0.target,
                        probability: lattice.probability(canonical: $0.canonical, target: $0.target))
                }
            } else {
                own = own.filter { block.holds($0.span) }
            }
            result += own
        }
        return result
    }

    /// Whether some link of sentences enters the version's sentences of a block from outside.
    private func isEntered(_ block: BeadSpan, by links: [PathBead]) -> Bool {
        var place = links.partitioningIndex { $0.target.upperBound > block.target.lowerBound }
        while place < links.count, links[place].target.lowerBound < block.target.upperBound {
            if !block.holds(links[place].span) { return true }
            place += 1
        }
        return false
    }
}
