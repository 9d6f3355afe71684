import HexaplaCore

/// Findings counted by code, with a few examples each.
struct FindingTally: Sendable, Hashable, Codable {
    /// A finding to look at.
    struct Example: Sendable, Hashable, Codable, Comparable {
        let article: String
        let language: LanguageTag?
        let index: Int
        let anchor: String?
        let file: String?
        let message: String

        static func < (left: Example, right: Example) -> Bool {
            if left.article != right.article { return left.article < right.article }
            if left.language != right.language {
                guard let first = left.language, let second = right.language else { return left.language == nil }
                return first < second
            }
            if left.index != right.index { return left.index < right.index }
            return (left.message, left.file ?? "") < (right.message, right.file ?? "")
        }
    }

    /// The findings of one code.
    struct Group: Sendable, Hashable, Codable {
        var severities: [String: Int] = [:]
        var languages: [String: Int] = [:]
        var examples: BoundedList<Example>

        var count: Int { severities.values.reduce(0, +) }

        /// The gravest severity that occurs.
        var severity: Severity { Severity.allCases.last { severities[$0.rawValue] != nil } ?? .info }
    }

    private(set) var groups: [String: Group] = [:]
    private let limit: Int
    private let length: Int

    init(_ options: ReportOptions) {
        limit = options.examplesPerCode
        length = options.excerptLength
    }

    /// The number of findings of a severity.
    func count(_ severity: Severity) -> Int {
        groups.values.reduce(0) { $0 + ($1.severities[severity.rawValue] ?? 0) }
    }

    /// The number of all findings.
    var count: Int { groups.values.reduce(0) { $0 + $1.count } }

    /// The groups, the gravest first, then by code.
    var sorted: [(code: FindingCode, group: Group)] {
        groups.map { (FindingCode(rawValue: $0.key), $0.value) }.sorted {
            $0.group.severity == $1.group.severity ? $0.code < $1.code : $0.group.severity > $1.group.severity
        }
    }

    mutating func add(_ finding: Finding, anchor: String?) {
        var group = groups[finding.code.rawValue] ?? Group(examples: BoundedList(limit: limit))
        group.severities[finding.severity.rawValue, default: 0] += 1
        group.languages[finding.language?.base.code ?? "", default: 0] += 1
        group.examples.add(
            Example(
                article: finding.article ?? "", language: finding.language?.base, index: finding.index ?? -1,
                anchor: anchor, file: finding.file, message: PageText.excerpt(finding.message, limit: length)))
        groups[finding.code.rawValue] = group
    }

    mutating func merge(_ other: FindingTally) {
        groups.merge(other.groups) { left, right in
            var sum = left
            sum.severities.merge(right.severities, uniquingKeysWith: +)
            sum.languages.merge(right.languages, uniquingKeysWith: +)
            sum.examples.merge(right.examples)
            return sum
        }
    }

    var json: JSONValue {
        .array(
            sorted.map { code, group in
                .object([
                    "code": .string(code.rawValue), "count": .int(group.count),
                    "languages": .tally(group.languages.filter { !$0.key.isEmpty }),
                    "severities": .tally(group.severities),
                    "examples": .array(group.examples.elements.map(Self.json)),
                ])
            })
    }

    private static func json(_ example: Example) -> JSONValue {
        var object: JSONObject = ["message": .string(example.message)]
        object.set("anchor", example.anchor.map(JSONValue.string))
        object.set("doc", example.article.isEmpty ? nil : .string(example.article))
        object.set("file", example.file.map(JSONValue.string))
        object.set("lang", example.language.map { .string($0.code) })
        return .object(object)
    }
}
