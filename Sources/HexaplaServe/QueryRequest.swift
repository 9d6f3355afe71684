import HexaplaCore
package import HexaplaSearch
package import HexaplaSystem

/// A query as it stands in an address: `q`, `in`, `with` (again for each), `mode`, `level`, `limit`, `renderings`.
package enum QueryRequest {
    /// The most hits in one answer.
    package static let mostHits = 200

    /// Reads a query.
    ///
    /// - Parameter items: The names and values, in order.
    /// - Returns: The query.
    /// - Throws: `PipelineError` when a value is none of those there are.
    package static func query(_ items: [(name: String, value: String)]) throws(PipelineError) -> FindQuery {
        var query = FindQuery("")
        query.limit = 50
        query.hasRenderings = false
        for (name, value) in items {
            switch name {
            case "q": query.text = value
            case "in":
                for code in value.split(separator: ",") {
                    guard let tag = LanguageTag(String(code)) else { throw refusal(name, value) }
                    query.languages.append(tag)
                }
            case "with": query.conditions.append(try FindQuery.Condition(value))
            case "mode":
                guard let mode = FindMode(rawValue: value) else { throw refusal(name, value) }
                query.mode = mode
            case "level":
                guard let level = AlignmentLevel(rawValue: value) else { throw refusal(name, value) }
                query.level = level
            case "limit":
                guard let limit = Int(value), (1...mostHits).contains(limit) else { throw refusal(name, value) }
                query.limit = limit
            case "renderings":
                guard let isWanted = ["yes": true, "no": false][value] else { throw refusal(name, value) }
                query.hasRenderings = isWanted
            default: throw refusal(name, value)
            }
        }
        return query
    }

    private static func refusal(_ name: String, _ value: String) -> PipelineError {
        PipelineError(.usage, name, "'\(value.prefix(60))' is no value of it.")
    }
}
