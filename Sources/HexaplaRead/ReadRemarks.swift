import HexaplaCore

/// The findings of reading one file.
struct ReadRemarks {
    let file: SourceFile
    let encoding: TextEncoding
    let text: DecodedText
    /// The paragraphs, when they are those of a text.
    var built: ParagraphBuilder?
    /// The place of the first U+0000, when the file is no text.
    var firstNUL: Int?
    /// The bytes of the file that are U+0000, when the file is no text.
    var nulBytes = 0
    private static let certain = 0.8

    /// All findings, those about the whole file first, then in file order.
    ///
    /// - Parameter given: The encoding asked for.
    /// - Returns: The findings; none for an ordinary file.
    func all(given: NamedScheme?) -> [Finding] {
        let places = [invalid(), nul()].compactMap { $0 }.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
        return [contradiction(given), uncertain(), markup()].compactMap { $0 } + places
    }

    private func contradiction(_ given: NamedScheme?) -> Finding? {
        guard let given, given.name != encoding.name, encoding.source == .byteOrderMark else { return nil }
        return finding(
            .readMarkContradicts, .info,
            "The file was read as \(encoding.name), as its byte-order mark says, not as \(given.name).",
            at: 0, text.markLength)
    }

    private func uncertain() -> Finding? {
        guard encoding.source == .detected, encoding.confidence < Self.certain else { return nil }
        let percent = Int((encoding.confidence * 100).rounded())
        return finding(
            .readUncertainEncoding, .warning,
            "The encoding is probably \(encoding.name), but there is little to go by (confidence \(percent) %).")
    }

    private func markup() -> Finding? {
        guard let start = built?.paragraphs.first?.text.utf8.prefix(16) else { return nil }
        let head = String(decoding: start, as: UTF8.self).lowercased()
        guard ["<!doctype html", "<html", "<?xml"].contains(where: head.hasPrefix) else { return nil }
        return finding(.readMarkup, .warning, "The file looks like XML or HTML; its tags were read as text.")
    }

    private func invalid() -> Finding? {
        guard let first = text.firstInvalid else { return nil }
        let isMuch = text.invalidBytes * 100 > file.bytes.count
        let places = text.invalidRuns == 1 ? "One place" : "\(text.invalidRuns) places"
        let bytes = text.invalidBytes == 1 ? "1 byte" : "\(text.invalidBytes) bytes"
        return finding(
            .readInvalidBytes, isMuch ? .error : .warning,
            "\(places) (\(bytes)) could not be decoded as \(encoding.name), the first at byte \(first); U+FFFD stands there.",
            at: first, first + 1)
    }

    private func nul() -> Finding? {
        guard let first = built?.firstNUL ?? firstNUL else { return nil }
        let count = built?.nulBytes ?? nulBytes
        let bytes = count == 1 ? "1 byte" : "\(count) bytes"
        return finding(
            .readNUL, .warning, "NUL characters (\(bytes)) were left out of the text, the first at byte \(first).",
            at: first, first + 1)
    }

    private func finding(
        _ code: FindingCode, _ severity: Severity, _ message: String, at start: Int? = nil, _ end: Int = 0
    ) -> Finding {
        Finding(
            code, severity, message, article: file.id.article, language: file.id.language, file: file.path,
            span: start.map { ByteRange($0, end) })
    }
}
