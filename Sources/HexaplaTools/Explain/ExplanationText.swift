import HexaplaCore
import HexaplaLanguage

/// An explanation as lines for people.
struct ExplanationText {
    let explanation: BeadExplanation

    /// The lines, the last one with its line end.
    var text: String {
        let sections = [head, texts, parts, partner, rivals, neighbours, remarks]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var names: UnitNames {
        UnitNames(
            level: explanation.reference.level, language: explanation.language, languages: explanation.languages)
    }

    private var head: [String] {
        let score = explanation.score.map { score in
            "right with a probability \(score >= 0.9995 ? "above 0.999" : "of \(Self.figure(score))")"
        }
        let joined = names.joined(source: explanation.source.map(\.index), target: explanation.target.map(\.index))
        return ["\(explanation.reference): bead \(explanation.type), \(score ?? "without a probability")", joined]
            + explanation.warnings.map { "Warning: \($0)" }
    }

    private var texts: [String] {
        let english = explanation.source.map { "  \(names.english($0.index)) (\($0.kind)): \($0.text)" }
        return english + explanation.target.map { "  \(names.version($0.index)) (\($0.kind)): \($0.text)" }
    }

    private var parts: [String] {
        guard !explanation.parts.isEmpty else { return [] }
        let sum = explanation.parts.reduce(0) { $0 + $1.nats }
        return [Self.partsHeading] + explanation.parts.map { "  \(Self.signed($0.nats))  \($0.words)" }
            + ["  \(Self.signed(sum))  together"]
    }

    private static let partsHeading =
        "What speaks for it (+) and against it (-), in nats: 0.7 doubles the odds, 2.3 makes them ten times as high."

    private static func figure(_ probability: Double) -> String {
        FixedDecimal.text(min(probability, 0.999), places: 3)
    }

    private static func signed(_ nats: Double) -> String {
        let text = (nats < 0 ? "" : "+") + FixedDecimal.text(nats, places: 2)
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }

    private var rivals: [String] {
        guard !explanation.rivals.isEmpty else { return [] }
        return ["What else could have been done with \(names.unit(explanation.reference)):"]
            + explanation.rivals.map { "  \($0.words)" }
    }

    private var partner: [String] {
        guard let partner = explanation.partner else { return [] }
        let isEnglish = explanation.source.isEmpty
        let name = isEnglish ? names.english(partner.source) : names.version(partner.target)
        return ["The best partner would have been \(name): \(partner.text)"] + partner.reasons.map { "  \($0)" }
            + partner.parts.map { "  \(Self.signed($0.nats))  \($0.words)" }
    }

    private var neighbours: [String] {
        let lines = [
            explanation.before.map { "  before it: \(neighbour($0))" },
            explanation.after.map { "  after it: \(neighbour($0))" },
        ]
        return lines.compactMap(\.self).isEmpty ? [] : ["Its neighbours:"] + lines.compactMap(\.self)
    }

    private func neighbour(_ bead: BeadExplanation.Neighbour) -> String {
        let score = bead.score.map { ", \(Self.figure($0))" } ?? ""
        return "\(names.sides(source: bead.source, target: bead.target)) (\(bead.type)\(score))"
    }

    private var remarks: [String] {
        explanation.remarks.isEmpty ? [] : ["What else holds:"] + explanation.remarks.map { "  \($0)" }
    }
}

extension BeadExplanation {
    /// The explanation as lines for people.
    package var text: String { ExplanationText(explanation: self).text }
}

/// How units are called.
struct UnitNames {
    let level: AlignmentLevel
    let language: LanguageTag

    var languages = LanguageSet()

    /// The name of the version's language.
    var version: String { languages.name(language.base) }
    /// The name of the canonical language.
    var canonical: String { languages.name(languages.canonical) }

    func english(_ index: Int) -> String { "\(languages.canonical) \(level.name(of: index))" }
    func version(_ index: Int) -> String { "\(language.base.code) \(level.name(of: index))" }
    func unit(_ reference: UnitReference) -> String {
        "\(reference.language.base.code) \(level.name(of: reference.index))"
    }

    /// Several units of the English text: `en p3 and p4`.
    func english(_ indices: [Int]) -> String { "\(languages.canonical) " + list(indices) }
    /// Several units of the version.
    func version(_ indices: [Int]) -> String { "\(language.base.code) " + list(indices) }

    private func list(_ indices: [Int]) -> String {
        ListFormat.and(indices.map(level.name))
    }

    /// Both sides of a bead: `en p3 – ru p4`.
    func sides(source: [Int], target: [Int]) -> String {
        if target.isEmpty { return "\(english(source)), left out of the \(version) version" }
        if source.isEmpty { return "\(version(target)), added by the \(version) version" }
        return "\(english(source)) with \(version(target))"
    }

    /// How many units are said to belong together, as a sentence.
    func joined(source: [Int], target: [Int]) -> String {
        if target.isEmpty { return "The \(version) version has nothing for this \(canonical) \(level.rawValue) here." }
        if source.isEmpty { return "The \(canonical) text has nothing for this \(version) \(level.rawValue) here." }
        func count(_ number: Int, _ name: String) -> String {
            "\(number == 1 ? "one" : "\(number)") \(name) \(level.rawValue)\(number == 1 ? "" : "s")"
        }
        let verb = source.count == 1 ? "is" : "are"
        return "\(count(source.count, canonical).capitalizedFirst) \(verb) rendered by \(count(target.count, version))."
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
