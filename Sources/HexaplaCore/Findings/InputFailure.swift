/// An input that could not be done, and why.
public struct InputFailure: Sendable, Hashable, Codable, Comparable {
    /// The kind of failure.
    public let code: FindingCode
    /// The path relative to the corpus folder; `nil` when the failure is about a whole article.
    public let path: String?
    /// The article, where it is known.
    public let article: String?
    /// The language it is filed under, where it is known.
    public let language: LanguageTag?
    /// What is wrong, as a full sentence.
    public let reason: String

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - path: The path relative to the corpus folder, unless the failure is about a whole article.
    ///   - article: The article, where it is known.
    ///   - language: The language it is filed under, where it is known.
    ///   - reason: What is wrong, as a full sentence.
    public init(code: FindingCode, path: String?, article: String?, language: LanguageTag?, reason: String) {
        self.code = code
        self.path = path
        self.article = article
        self.language = language
        self.reason = reason
    }

    /// What the failure is about, for a person: the path, or else the article.
    public var subject: String { path ?? article ?? "input" }

    /// The failure as a finding, so that it stands with the others.
    package var finding: Finding {
        Finding(code, .error, reason, article: article, language: language, file: path)
    }

    /// Orders by what the failures are about, then by reason.
    ///
    /// - Parameters:
    ///   - left: A failure.
    ///   - right: Another.
    /// - Returns: `true` when `left` stands first.
    public static func < (left: InputFailure, right: InputFailure) -> Bool {
        (left.subject, left.reason) < (right.subject, right.reason)
    }
}
