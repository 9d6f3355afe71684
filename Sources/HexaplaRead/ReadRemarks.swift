import HexaplaCore

/// The findings of reading one file.
struct ReadRemarks {
    let file: SourceFile
    let settled: EncodingSettler.Settled
    let text: DecodedText
    /// Whether the file was read as plain text, tags and all.
    let isPlain: Bool
    /// The first U+0000 of the file.
    let firstNUL: Range<Int>?
    /// The bytes of the file that are U+0000.
    let nulBytes: Int
    let survey: MojibakeSurvey
    let isRepaired: Bool
    private static let certain = 0.8
    private var encoding: TextEncoding { settled.encoding }

    /// All findings, those about the whole file first, then in file order.
    ///
    /// - Parameter given: The encoding asked for.
    /// - Returns: The findings; none for an ordinary file.
    func all(given: NamedScheme?) -> [Finding] {
        let places = [invalid(), nul()].compactMap { $0 }.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
        return [contradiction(given), declaration(), uncertain(), markup()].compactMap { $0 } + misread() + places
    }

    private func contradiction(_ given: NamedScheme?) -> Finding? {
        guard let given, given.name != encoding.name, encoding.source == .byteOrderMark else { return nil }
        return finding(
            .readMarkContradicts, .info,
            "The file was read as \(encoding.name), as its byte-order mark says, not as \(given.name).",
            at: 0, text.markLength)
    }

    private func declaration() -> Finding? {
        guard let declared = settled.contradiction, let detected = encoding.detected else { return nil }
        let isKnown = declared.scheme != nil
        return finding(
            .readDeclarationContradicts, .warning,
            "The file says that its encoding is '\(declared.label)'\(isKnown ? "" : ", which is not known"); its bytes "
                + "are \(detected), and it was read as \(encoding.name).",
            at: declared.range.lowerBound, declared.range.upperBound)
    }

    private func uncertain() -> Finding? {
        guard encoding.source == .detected, encoding.confidence < Self.certain else { return nil }
        let percent = Int((encoding.confidence * 100).rounded())
        return finding(
            .readUncertainEncoding, .warning,
            "The encoding is probably \(encoding.name), but there is little to go by (confidence \(percent) %).")
    }

    private func markup() -> Finding? {
        guard isPlain, let start = survey.paragraphs.first?.text.utf8.prefix(16) else { return nil }
        let head = String(decoding: start, as: UTF8.self).lowercased()
        guard ["<!doctype html", "<html", "<?xml"].contains(where: head.hasPrefix) else { return nil }
        return finding(.readMarkup, .warning, "The file looks like XML or HTML; its tags were read as text.")
    }

    /// The findings on paragraphs that had been decoded wrongly.
    func misread() -> [Finding] {
        survey.entries.map { entry in
            let ordinals = Self.list(entry.paragraphs.map { $0 + 1 })
            let text = "\(ordinals) \(entry.paragraphs.count == 1 ? "is" : "are") \(entry.chain): "
            let excerpt = "“\(entry.excerpt.found)” for “\(entry.excerpt.meant)”"
            let start = entry.paragraphs.first ?? 0
            var finding = finding(
                isRepaired ? .readRepaired : .readMojibake, isRepaired ? .info : .warning,
                text + excerpt + (isRepaired ? "; this was put right." : "."),
                at: survey.paragraphs[start].span.start, survey.paragraphs[start].span.end)
            finding.level = .paragraph
            finding.index = start
            return finding
        }
    }

    /// Numbers in rising order, runs of them joined: `Paragraphs 1–3, 7`.
    static func list(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let shown = runs.prefix(10).map { run in
            run.count == 1
                ? "\(run.lowerBound)" : "\(run.lowerBound)\(run.count == 2 ? ", " : "–")\(run.upperBound)"
        }
        let rest = runs.dropFirst(10).reduce(0) { $0 + $1.count }
        let more = rest > 0 ? " and \(rest) more" : ""
        return (numbers.count == 1 ? "Paragraph " : "Paragraphs ") + shown.joined(separator: ", ") + more
    }

    private func invalid() -> Finding? {
        guard let first = text.firstInvalid else { return nil }
        let isMuch = text.invalidBytes * 100 > file.bytes.count
        let places = text.invalidRuns == 1 ? "One place" : "\(text.invalidRuns) places"
        let bytes = text.invalidBytes == 1 ? "1 byte" : "\(text.invalidBytes) bytes"
        return finding(
            .readInvalidBytes, isMuch ? .error : .warning,
            "\(places) (\(bytes)) could not be decoded as \(encoding.name), the first at byte \(first.lowerBound); "
                + "U+FFFD stands there.",
            at: first.lowerBound, first.upperBound)
    }

    private func nul() -> Finding? {
        guard let first = firstNUL else { return nil }
        let place = first.lowerBound
        let bytes = nulBytes == 1 ? "1 byte" : "\(nulBytes) bytes"
        return finding(
            .readNUL, .warning, "NUL characters (\(bytes)) were left out of the text, the first at byte \(place).",
            at: place, first.upperBound)
    }

    /// The finding on something in a page that is never closed.
    func swallowed(_ what: String, _ bytes: Range<Int>) -> Finding {
        let count = bytes.count == 1 ? "1 byte" : "\(bytes.count) bytes"
        return finding(
            .readUnclosedMarkup, .warning,
            "The page never closes \(what) at byte \(bytes.lowerBound), so the rest of the file (\(count)) is no text of "
                + "it, as in a browser.",
            at: bytes.lowerBound, bytes.upperBound)
    }

    private func finding(
        _ code: FindingCode, _ severity: Severity, _ message: String, at start: Int? = nil, _ end: Int = 0
    ) -> Finding {
        Finding(
            code, severity, message, article: file.id.article, language: file.id.language, file: file.path,
            span: start.map { ByteRange($0, end) })
    }
}
