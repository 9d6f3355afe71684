package import HexaplaCore

/// A document in a JSON file.
package struct JSONDocument: Sendable, Hashable {
    /// The article's id as written; `nil` when none is given.
    package let article: String?
    /// The language code as written; `nil` when none is given.
    package let language: String?
    /// Where the text and the title lie.
    package let part: SourcePart
    /// The line, from 1.
    package let line: Int
}

/// Finds the documents in a JSON Lines file with the bytes of their texts.
///
/// A line is an object of one of two shapes:
///
/// - one document: `{"article": "a1", "language": "fr", "title": "…", "text": "…"}`; for `article` also `id` or `doc`
///   (a string or a number), for `language` also `lang`; the title may be missing. The title becomes the first
///   paragraph;
/// - one article: `{"article": "a1", "versions": {"en": {"title": "…", "text": "…"}, "fr": "…"}}`.
///
/// Lines end at LF or CR LF; blank ones are passed over, other keys too; of a key given twice the last counts. A file
/// that is one object over several lines is taken as one line.
package enum JSONLinesScanner {
    /// Gives each document to a closure, in linear time.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The file, for messages.
    ///   - body: Takes a document.
    /// - Returns: One problem for each line that holds no document, or not only whole ones; of more than a thousand one
    ///   for all the rest.
    /// - Throws: What `body` throws.
    package static func forEachDocument<Failure: Error>(
        in bytes: [UInt8], path: String, _ body: (JSONDocument) throws(Failure) -> Void
    ) throws(Failure) -> [ReadError] {
        var problems = JSONProblems(path: path)
        var line = 0
        for range in lines(of: bytes) {
            line += 1
            guard !isBlank(bytes, range) else { continue }
            var record = JSONRecord(bytes, line: line)
            do throws(JSONProblem) {
                try record.read(range)
            } catch {
                problems.add(line: line) {
                    [
                        .json(
                            path: path, line: line, offset: error.offset, "\(what(error)).",
                            remedy: "Write one whole JSON object a line, by RFC 8259.")
                    ]
                }
                continue
            }
            for document in record.documents { try body(document) }
            problems.add(line: line) { record.problems(path: path, offset: range.lowerBound) }
        }
        return problems.all
    }

    private static func what(_ problem: JSONProblem) -> String {
        "at byte \(problem.offset) \(problem.what)"
    }

    /// Whether the first line that is not blank is a document, or the whole file one.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: `true` when it can be scanned.
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { !isSpace($0) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }), first == 0x7B
        else { return false }
        guard let line = lines(of: bytes).first(where: { !isBlank(bytes, $0) }) else { return false }
        var record = JSONRecord(bytes, line: 1)
        return (try? record.read(line)) != nil && !record.documents.isEmpty
    }

    /// The lines without their ends, a byte-order mark aside.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lines: [Range<Int>] = []
        var from = start
        for place in start..<bytes.count where bytes[place] == 0x0A {
            lines.append(from..<place)
            from = place + 1
        }
        if from < bytes.count { lines.append(from..<bytes.count) }
        return isOneObject(bytes, lines) ? [start..<bytes.count] : lines
    }

    /// Whether the first line that is not blank is but the start of an object that fills the file.
    private static func isOneObject(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Bool {
        guard lines.count > 1, let first = lines.first(where: { !isBlank(bytes, $0) }), first.count <= 4096,
            !isWhole(bytes, first)
        else { return false }
        return isWhole(bytes, lines[0].lowerBound..<bytes.count)
    }

    private static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var events = JSONEvents(bytes, in: range)
        do throws(JSONProblem) {
            while try events.next() != nil {}
            return true
        } catch {
            return false
        }
    }

    private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.allSatisfy { isSpace(bytes[$0]) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
}
