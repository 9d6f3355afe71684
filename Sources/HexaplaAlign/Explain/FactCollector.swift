import HexaplaCore

/// Counts what the two sides of a bead have in common, with the words as they stand in the texts.
struct FactCollector {
    let model: BeadModel
    let lexicon: LexicalLevel?
    let canonical: NamedItems
    let target: NamedItems

    /// A document with what finds items in it.
    struct NamedItems {
        let document: SegmentedDocument
        let extractor: ItemExtractor

        /// The items of some tokens, each with the text it stands in; of several texts the first.
        func texts(of tokens: Range<Int>) -> [(item: Item, text: String)] {
            var found: [(item: Item, text: String)] = []
            var seen: Set<Item> = []
            for sentence in document.sentences where sentence.tokens.overlaps(tokens) {
                let layers = document.normalized.paragraphs[sentence.paragraph]
                for fact in extractor.facts(ofParagraph: sentence.paragraph, of: document)
                where sentence.range.contains(fact.range) && seen.insert(fact.item).inserted {
                    found.append((fact.item, layers.text[fact.range]))
                }
                for place in sentence.tokens.clamped(to: tokens) {
                    let run = document.tokens[place..<place + 1]
                    for item in extractor.items(of: run, folded: layers.folded.utf8) where seen.insert(item).inserted {
                        found.append((item, layers.text[document.tokens[place].range]))
                    }
                }
            }
            return found
        }
    }

    /// The facts of a bead; of a null those of its one side.
    func facts(_ step: BestPath.Step) -> BeadFacts {
        var facts = BeadFacts()
        let left = SpanSums(model.canonical.units[step.canonical])
        let right = SpanSums(model.target.units[step.target])
        facts.canonicalLength = Int(left.length)
        facts.targetLength = Int(right.length)
        facts.expectedLength = Int((left.length * model.length.ratio).rounded())
        facts.canonicalWords = model.canonical.units[step.canonical].reduce(0) { $0 + $1.tokenCount }
        facts.targetWords = model.target.units[step.target].reduce(0) { $0 + $1.tokenCount }
        facts.canonicalMarks = Int(left.markCount)
        facts.targetMarks = Int(right.markCount)
        facts.sharedMarks = Int(Marks.shared(left.marks, right.marks))
        addItems(step, to: &facts)
        addLexicon(step, to: &facts)
        addLinked(step, to: &facts)
        return facts
    }

    private func addItems(_ step: BestPath.Step, to facts: inout BeadFacts) {
        let left = step.canonical.flatMap { canonical.texts(of: model.canonical.tokens[$0]) }
        let right = step.target.flatMap { target.texts(of: model.target.tokens[$0]) }
        let others = Dictionary(right.map { ($0.item, $0.text) }, uniquingKeysWith: { first, _ in first })
        let own = Set(left.map(\.item))
        for (item, text) in left {
            guard let other = others[item] else {
                if item.channel == .number { facts.canonicalNumbers.appendOnce(text) }
                continue
            }
            let pair = BeadFacts.Pair(canonical: text, target: other)
            if item.channel == .number { facts.numbers.appendOnce(pair) } else { facts.words.appendOnce(pair) }
        }
        for (item, text) in right where item.channel == .number && !own.contains(item) {
            facts.targetNumbers.appendOnce(text)
        }
    }

    private func addLexicon(_ step: BestPath.Step, to facts: inout BeadFacts) {
        guard let lexicon else { return }
        facts.hasLexicon = true
        let left = Set(step.canonical.flatMap { lexicon.canonical.words(ofUnit: $0) })
        let right = Set(step.target.flatMap { lexicon.target.words(ofUnit: $0) })
        facts.ofCanonical = Self.explained(left, by: right, lexicon.match.ofCanonical, lexicon.match.canonical)
        facts.ofTarget = Self.explained(right, by: left, lexicon.match.ofTarget, lexicon.match.target)
    }

    private static func explained(
        _ words: Set<Int32>, by others: Set<Int32>, _ explainers: LexicalMatch.Explainers, _ known: LexicalMatch.Words
    ) -> BeadFacts.Explained {
        let reached = words.filter { known.isReached[Int($0)] }
        let count = reached.count { word in
            explainers.range(word).contains { others.contains(explainers.words[$0]) }
        }
        return BeadFacts.Explained(count: count, known: reached.count)
    }

    private func addLinked(_ step: BestPath.Step, to facts: inout BeadFacts) {
        guard let mass = model.mass else { return }
        if step.target.isEmpty {
            facts.canonicalLinked = mass.canonicalShare(step.canonical.lowerBound)
        } else if step.canonical.isEmpty {
            facts.targetLinked = mass.targetShare(step.target.lowerBound)
        } else {
            let features = model.linkFeatures(canonical: step.canonical, target: step.target)
            facts.canonicalLinked = features[.massCanonical] + 1
            facts.targetLinked = features[.massTarget] + 1
        }
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func appendOnce(_ element: Element) {
        if !contains(element) { append(element) }
    }
}
