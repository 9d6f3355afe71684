import HexaplaCore

/// The findings of reading one JSON string.
struct JSONRemarks {
    let file: SourceFile
    let literal: JSONLiteral

    func all() -> [Finding] {
        let found = [invalid(), surrogates()].compactMap { $0 }
        return found.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    }

    private func invalid() -> Finding? {
        let text = literal.decoded
        guard let first = text.firstInvalid else { return nil }
        let places = text.invalidRuns == 1 ? "One place" : "\(text.invalidRuns) places"
        return finding(
            .readInvalidBytes, text.invalidBytes * 100 > text.utf8.count ? .error : .warning,
            "\(places) of the JSON string could not be decoded as UTF-8, the first at byte \(first.lowerBound); U+FFFD stands there.",
            ByteRange(first.lowerBound, first.upperBound))
    }

    private func surrogates() -> Finding? {
        guard let first = literal.firstSurrogate else { return nil }
        let count = literal.loneSurrogates
        let halves = count == 1 ? "One \\u escape is" : "\(count) \\u escapes are"
        return finding(
            .readLoneSurrogate, .warning,
            "\(halves) half of a surrogate pair without the other, the first at byte \(first); U+FFFD stands there.",
            ByteRange(first, first + 6))
    }

    private func finding(
        _ code: FindingCode, _ severity: Severity, _ message: String, _ span: ByteRange<FileBytes>
    ) -> Finding {
        Finding(
            code, severity, message, article: file.id.article, language: file.id.language, file: file.path, span: span)
    }
}
