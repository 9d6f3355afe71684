import HexaplaCore

extension InputFailure {
    /// A file that could not be used.
    static func of(_ path: String, _ reason: String) -> InputFailure {
        InputFailure(
            code: FindingCode(rawValue: "HX-TEST-001"), path: path, article: nil, language: nil, reason: reason)
    }
}
