import HexaplaCore

/// Draws training pieces from a corpus: a label by weight, a collection, a sentence, a piece of it, names put in.
struct SampleDrawer {
    /// What to draw from.
    enum Part {
        case training, heldOut
    }

    /// The words of the piece last drawn.
    private(set) var words: [Int] = []
    private let corpus: TrainingCorpus
    private let names: [Int]
    private let foreignNames: [[Int]]
    private let options: TrainingOptions
    private let part: Part
    private var generator: SeededGenerator
    private var choices: [(label: Int, bound: Double)] = []

    /// Prepares to draw.
    ///
    /// - Parameters:
    ///   - corpus: The text.
    ///   - names: Names of many languages to put in between, by place.
    ///   - foreignNames: Names of each language to put in between.
    ///   - options: The shares and the seed.
    ///   - part: What to draw from.
    init(_ corpus: TrainingCorpus, names: [Int] = [], foreignNames: [[Int]] = [], options: TrainingOptions, part: Part)
    {
        self.corpus = corpus
        self.names = names
        self.foreignNames = foreignNames
        self.options = options
        self.part = part
        generator = SeededGenerator(seed: options.seed)
        var total = 0.0
        for (index, label) in corpus.labels.enumerated() where label.groups.contains(where: { !sentences($0).isEmpty })
        {
            total += label.weight
            choices.append((index, total))
        }
    }

    /// Whether there is nothing to draw.
    var isEmpty: Bool { choices.isEmpty }

    private func sentences(_ group: TrainingCorpus.Group) -> [Range<Int>] {
        part == .training ? group.training : group.heldOut
    }

    /// Draws the next piece into `words`; there must be something to draw.
    ///
    /// - Returns: The output the piece belongs to.
    mutating func draw() -> Int {
        let label = corpus.labels[drawLabel()]
        let sentence = drawSentence(label)
        let piece = generator.unit() < options.fragmentShare ? cut(sentence) : sentence
        words.removeAll(keepingCapacity: true)
        for word in piece {
            words.append(word)
            let chance = part == .training ? generator.unit() : 1
            if chance < options.nameShare, !names.isEmpty {
                words.append(names[generator.below(names.count)])
            } else if chance < options.nameShare + options.foreignNameShare, !foreignNames.isEmpty {
                let list = foreignNames[generator.below(foreignNames.count)]
                words.append(list[generator.below(list.count)])
            }
        }
        return label.output
    }

    private mutating func drawLabel() -> Int {
        let target = generator.unit() * (choices.last?.bound ?? 0)
        return choices[min(choices.partitioningIndex { $0.bound > target }, choices.count - 1)].label
    }

    private mutating func drawSentence(_ label: TrainingCorpus.Label) -> Range<Int> {
        var target = generator.unit() * label.groups.reduce(0) { $0 + (sentences($1).isEmpty ? 0 : $1.weight) }
        var chosen: [Range<Int>] = []
        for group in label.groups where !sentences(group).isEmpty {
            chosen = sentences(group)
            target -= group.weight
            if target < 0 { break }
        }
        return chosen[generator.below(chosen.count)]
    }

    private mutating func cut(_ sentence: Range<Int>) -> Range<Int> {
        let count = 2 + generator.below(7)
        guard sentence.count > count else { return sentence }
        let start = sentence.lowerBound + generator.below(sentence.count - count + 1)
        return start..<start + count
    }
}
