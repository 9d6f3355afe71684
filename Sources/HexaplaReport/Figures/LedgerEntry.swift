import HexaplaCore

/// A paragraph that a version leaves out, adds, moves or may be aligned wrongly with.
struct LedgerEntry: Sendable, Hashable, Codable, Comparable {
    let article: String
    /// The 0-based paragraph: of the version in a ledger of additions, of the canonical text otherwise.
    let paragraph: Int
    /// Where the page of the article shows it.
    let anchor: String
    /// Where the other place is, for a moved block.
    var elsewhere: String?
    /// The language of the excerpt.
    let textLanguage: LanguageTag
    let excerpt: String
    /// The versions it is about.
    let languages: [LanguageTag]
    /// The probability of the bead.
    let score: Double

    static func < (left: LedgerEntry, right: LedgerEntry) -> Bool {
        if left.article != right.article { return left.article < right.article }
        return (left.paragraph, left.anchor) < (right.paragraph, right.anchor)
    }

    var json: JSONValue {
        var object: JSONObject = [
            "anchor": .string(anchor), "doc": .string(article), "paragraph": .int(paragraph),
            "score": .decimal(score), "text": .string(excerpt),
            "languages": .array(languages.map { .string($0.base.code) }),
        ]
        object.set("elsewhere", elsewhere.map(JSONValue.string))
        return .object(object)
    }
}

/// A ledger entry that sorts by its score, the least sure first.
struct UnsureEntry: Sendable, Hashable, Codable, Comparable {
    let entry: LedgerEntry
    let type: String

    static func < (left: UnsureEntry, right: UnsureEntry) -> Bool {
        left.entry.score == right.entry.score ? left.entry < right.entry : left.entry.score < right.entry.score
    }
}

/// Something unusual in how a file is written.
struct Oddity: Sendable, Hashable, Codable, Comparable {
    let article: String
    let file: String
    let message: String

    static func < (left: Oddity, right: Oddity) -> Bool {
        (left.article, left.file, left.message) < (right.article, right.file, right.message)
    }

    var json: JSONValue {
        .object(["doc": .string(article), "file": .string(file), "message": .string(message)])
    }
}

/// One article in a report's table.
struct ArticleEntry: Sendable, Hashable, Codable {
    let id: String
    let title: String?
    /// Whether the report's language has a file.
    let isPresent: Bool
    /// How the version renders the canonical text; for the English report, all versions together.
    var coverage = Coverage()
    /// The median probability of the paragraph beads.
    var confidence: Double?
    /// What the version is of the canonical text.
    var edition: Edition?
    /// The versions that exist, for the English report.
    var versions: [LanguageTag] = []
    var encoding: String?
    var errors = 0
    var warnings = 0
    var infos = 0

    mutating func count(_ severity: Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .info: infos += 1
        }
    }

    var json: JSONValue {
        var object: JSONObject = [
            "doc": .string(id), "present": .bool(isPresent),
            "findings": .object(["error": .int(errors), "info": .int(infos), "warning": .int(warnings)]),
        ]
        guard isPresent else { return .object(object) }
        object.set("coverage", coverage.json)
        object.set("confidence", confidence.map(JSONValue.decimal))
        object.set("edition", edition?.json)
        object.set("encoding", encoding.map(JSONValue.string))
        if !versions.isEmpty { object.set("versions", .array(versions.map { .string($0.base.code) })) }
        return .object(object)
    }
}
