import HexaplaAlign
import HexaplaCore
import HexaplaLanguage

/// Says in words what each part of a score stands for.
struct PartWords {
    private let facts: BeadFacts
    /// The shape of the bead, such as `1-2`.
    private let type: String
    private let names: UnitNames

    /// The words for the parts of a bead's score.
    init(account: BeadAccount, names: UnitNames) {
        self.init(
            facts: account.facts, type: "\(account.canonical.count)-\(account.target.count)", names: names)
    }

    /// The words for the parts of a score of a shape.
    init(facts: BeadFacts, type: String, names: UnitNames) {
        self.facts = facts
        self.type = type
        self.names = names
    }

    private var unit: String { names.level.rawValue }

    /// Parts of one kind told together, the weightiest first.
    func parts(_ evidence: [EvidencePart]) -> [BeadExplanation.Part] {
        var groups: [(names: [String], nats: Double)] = []
        for part in evidence {
            let kind = Self.kind(part.name)
            if let place = groups.firstIndex(where: { Self.kind($0.names[0]) == kind }) {
                groups[place].names.append(part.name)
                groups[place].nats += part.value
            } else {
                groups.append(([part.name], part.value))
            }
        }
        let parts = groups.map { group in
            BeadExplanation.Part(
                name: group.names.joined(separator: "+"), nats: (group.nats * 1000).rounded() / 1000,
                words: words(Self.kind(group.names[0]), group.nats))
        }
        return parts.sorted { (-abs($0.nats), $0.name) < (-abs($1.nats), $1.name) }
    }

    /// Parts that say the same to a person have one kind.
    private static func kind(_ name: String) -> String {
        switch name {
        case "null.one", "null.firstOfBlock", "null.furtherOfBlock": "null"
        case "null.size", "null.lexicalSize": "null.size"
        case "null.numbers", "null.words": "null.items"
        default: name
        }
    }

    private func words(_ kind: String, _ nats: Double) -> String {
        switch kind {
        case "shape": shape
        case "length": length
        case "numbers": numbers
        case "words": alike
        case "lexicon": lexicon
        case "dictionary":
            "the dictionary knows words of both sides, and none of the translations that it has for them is on the other"
        case "marks": marks
        case "furniture": furniture(nats)
        case "title": nats > 0 ? "both sides are titles, or neither is expected to be one" : "only one side is a title"
        case "paragraphs": paragraphs(nats)
        case "sentences": sentences
        default: nullWords(kind)
        }
    }

    private func nullWords(_ kind: String) -> String {
        switch kind {
        case "null":
            "how common it is to leave a \(unit) alone, before anything is read"
        case "null.size": "its size: \(count(max(facts.canonicalWords, facts.targetWords), "word"))"
        case "null.items": "numbers, names and words in it that the other text has too"
        case "null.massLinked": linkedAlone
        case "null.furniture": "it is text of the page (menus, dates, share lines), which often has no counterpart"
        case "document": "the version as a whole is no translation of the \(names.canonical) text"
        default: "the part '\(kind)'"
        }
    }

    private var shape: String {
        type == "1-1"
            ? "one \(unit) for one (1-1) is the commonest grouping"
            : "how common this grouping is (\(type)), before anything is read"
    }

    private var length: String {
        let (real, expected) = (facts.targetLength, facts.expectedLength)
        let ratio = Double(max(real, expected)) / Double(max(1, min(real, expected)))
        let verdict =
            max(real, expected) < Self.shortest
            ? "so short a text says little by its length"
            : ratio <= 1.25 ? "the lengths fit" : ratio <= 1.7 ? "the lengths differ" : "the lengths do not fit"
        return
            "\(verdict): \(count(real, "character")) in \(names.version), \(expected) expected from the \(names.canonical)"
    }

    private var numbers: String {
        var clauses: [String] = []
        if !facts.numbers.isEmpty { clauses.append("both have \(pairs(facts.numbers))") }
        if !facts.canonicalNumbers.isEmpty {
            clauses.append("only the \(names.canonical) has \(list(facts.canonicalNumbers))")
        }
        if !facts.targetNumbers.isEmpty {
            clauses.append("only the \(names.version) has \(list(facts.targetNumbers))")
        }
        return "numbers and dates: " + (clauses.isEmpty ? "those that do not agree" : clauses.joined(separator: "; "))
    }

    private var alike: String {
        facts.words.isEmpty
            ? "names and words spelled alike: none, though each side has some that the other text knows"
            : "names and words spelled alike: \(pairs(facts.words))"
    }

    private var lexicon: String {
        guard let english = facts.ofCanonical, let other = facts.ofTarget else { return "the dictionary" }
        return "the dictionary explains \(english.count) of the \(english.known) \(names.canonical) words it knows here"
            + " and \(other.count) of the \(other.known) \(names.version) ones"
    }

    private var marks: String {
        "punctuation (question marks, quotes, brackets, signs): \(facts.sharedMarks) in common,"
            + " \(facts.canonicalMarks) in \(names.canonical), \(facts.targetMarks) in \(names.version)"
    }

    private func furniture(_ nats: Double) -> String {
        nats > 0
            ? "both sides are text of the page of one kind (menu, date, share line)"
            : "text of the page (menu, date, share line) would be joined with something of another kind"
    }

    private func paragraphs(_ nats: Double) -> String {
        nats > 0
            ? "where paragraphs begin on both sides agrees with it"
            : "paragraphs do not begin at the same places on both sides"
    }

    private var sentences: String {
        let shares = (percent(facts.canonicalLinked), percent(facts.targetLinked))
        return
            "sentence by sentence, \(shares.0) of the \(names.canonical) and \(shares.1) of the \(names.version) words"
            + " find their counterpart inside it"
    }

    private var linkedAlone: String {
        "sentence by sentence, \(percent(facts.canonicalLinked ?? facts.targetLinked)) of its words"
            + " find a counterpart somewhere"
    }

    /// The length in characters below which lengths say little.
    private static let shortest = 30

    private func percent(_ share: Double?) -> String { "\(Int(((share ?? 0) * 100).rounded())) %" }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static let most = 8

    private func list(_ texts: [String]) -> String {
        texts.prefix(Self.most).joined(separator: ", ") + (texts.count > Self.most ? " and more" : "")
    }

    private func pairs(_ pairs: [BeadFacts.Pair]) -> String {
        list(pairs.map { $0.canonical == $0.target ? $0.canonical : "\($0.canonical) = \($0.target)" })
    }
}
