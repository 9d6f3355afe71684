import HexaplaCore

/// One line of a JSON Lines file while it is read.
struct JSONRecord {
    private struct Version {
        var language: String?
        var title: Range<Int>?
        var text: Range<Int>?
    }

    private let bytes: [UInt8]
    private let line: Int
    private var article: String?
    private var single = Version()
    private var versions: [Version] = []
    private var hasVersions = false
    private var isObject = false

    init(_ bytes: [UInt8], line: Int) {
        self.bytes = bytes
        self.line = line
    }

    /// Reads the line to its end.
    mutating func read(_ range: Range<Int>) throws(JSONProblem) {
        var events = JSONEvents(bytes, in: range)
        var depth = 0
        var path: [String] = []
        while let event = try events.next() {
            switch event {
            case .beginObject, .beginArray:
                if depth == 0 { isObject = event == .beginObject }
                if depth == 2, path.count == 2, path[0] == "versions" { versions.append(Version(language: path[1])) }
                if depth == 1, path == ["versions"] { hasVersions = event == .beginObject }
                depth += 1
            case .endObject, .endArray:
                depth -= 1
                if path.count > depth { path.removeLast(path.count - max(0, depth)) }
            case .key(let name) where depth <= 3:
                path.removeLast(max(0, path.count - (depth - 1)))
                path.append(JSONLiteral.string(bytes, name))
            case .key: break
            case .string(let text): note(text, isString: true, path, depth)
            case .other(let text): note(text, isString: false, path, depth)
            }
        }
    }

    private mutating func note(_ range: Range<Int>, isString: Bool, _ path: [String], _ depth: Int) {
        guard path.count == depth, let key = path.last else { return }
        switch depth {
        case 1: noteTop(key, range, isString: isString)
        case 2 where path[0] == "versions" && hasVersions && isString:
            versions.append(Version(language: key, text: range))
        case 3 where path[0] == "versions" && isString && !versions.isEmpty:
            if key == "text" { versions[versions.count - 1].text = range }
            if key == "title" { versions[versions.count - 1].title = range }
        default: break
        }
    }

    private mutating func noteTop(_ key: String, _ range: Range<Int>, isString: Bool) {
        switch key {
        case "article": article = JSONLiteral.string(bytes, range)
        case "id", "doc": article = article ?? JSONLiteral.string(bytes, range)
        case "language", "lang": if isString { single.language = JSONLiteral.string(bytes, range) }
        case "text": if isString { single.text = range }
        case "title": if isString { single.title = range }
        default: break
        }
    }

    /// The documents of the line, in its order.
    var documents: [JSONDocument] {
        (hasVersions ? versions : [single]).compactMap { version in
            guard let text = version.text else { return nil }
            return JSONDocument(
                article: article, language: version.language,
                part: SourcePart(title: version.title.map(span), text: span(text)), line: line)
        }
    }

    private func span(_ range: Range<Int>) -> ByteRange<FileBytes> { ByteRange(range.lowerBound, range.upperBound) }

    /// What the line lacks.
    func problems(path: String, offset: Int) -> [ReadError] {
        let remedy = "Write {\"article\": …, \"language\": …, \"text\": …} or {\"article\": …, \"versions\": {…}}."
        func problem(_ what: String) -> ReadError {
            .json(path: path, line: line, offset: offset, what, remedy: remedy)
        }
        if !isObject { return [problem("The line is no JSON object.")] }
        var found: [ReadError] = []
        if article == nil { found.append(problem("The object names no article.")) }
        if hasVersions {
            for version in versions where version.text == nil {
                found.append(problem("The version '\(version.language ?? "")' has no text."))
            }
            if versions.isEmpty { found.append(problem("The article has no version.")) }
        } else {
            if single.text == nil { found.append(problem("The object has no string named 'text'.")) }
            if single.language == nil { found.append(problem("The object names no language.")) }
        }
        return found
    }
}
