import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// Finds the entry of an article in `articles.jsonl` by a binary search over the bytes of the file, whose lines are in the
/// order of their ids.
struct ArticleFinder {
    let file: String

    /// A line with the place behind its line end.
    private struct Line {
        let end: Int
        let entry: ArticleEntry
    }

    private var size: Int { FileSystem.entry(file)?.size ?? 0 }

    /// The entry of an article; `nil` when there is none of the id.
    func entry(_ article: String) throws(PipelineError) -> ArticleEntry? {
        var (low, high) = (0, size)
        while low < high {
            let middle = low + (high - low) / 2
            guard let line = try line(startingAtOrBehind: middle, lineStart: low, before: high) else {
                high = middle
                continue
            }
            if line.entry.article.utf8.elementsEqual(article.utf8) { return line.entry }
            if precedes(line.entry.article, article) { low = line.end } else { high = middle }
        }
        return nil
    }

    /// The first entry; `nil` when there is none.
    func first() throws(PipelineError) -> ArticleEntry? {
        try line(startingAtOrBehind: 0, lineStart: 0, before: size)?.entry
    }

    /// The last entry; `nil` when there is none.
    func last() throws(PipelineError) -> ArticleEntry? {
        let size = size
        var back = 1 << 12
        while true {
            let from = max(0, size - back)
            let bytes = try Files.read(file, in: from..<size)
            let lines = bytes.split(separator: 0x0A)
            guard let last = lines.last else { return nil }
            if lines.count > 1 || from == 0 { return try entry(last, at: from + last.startIndex) }
            back *= 2
        }
    }

    /// The first line that starts at a place or behind it, and before another one.
    ///
    /// `lineStart` is a place at which a line starts, and no later than the first.
    private func line(startingAtOrBehind place: Int, lineStart: Int, before end: Int) throws(PipelineError) -> Line? {
        // A line starts at a place when the byte before it is a line end.
        let isStart = place == lineStart
        let from = isStart ? place : place - 1
        var count = 1 << 12
        while true {
            let bytes = try Files.read(file, in: from..<min(size, from + count))
            let isAll = from + bytes.count == size
            if let start = isStart ? bytes.startIndex : bytes.firstIndex(of: 0x0A).map({ $0 + 1 }) {
                if from + start >= end { return nil }
                let stop = bytes[start...].firstIndex(of: 0x0A)
                if let stop = stop ?? (isAll ? bytes.endIndex : nil) {
                    let entry = try entry(bytes[start..<stop], at: from + start)
                    return Line(end: min(size, from + stop + 1), entry: entry)
                }
            } else if isAll || from + bytes.count >= end {
                return nil
            }
            count *= 4
        }
    }

    private func entry(_ line: ArraySlice<UInt8>, at place: Int) throws(PipelineError) -> ArticleEntry {
        do throws(RecordError) {
            return try ArticleEntry(utf8: line)
        } catch {
            throw PipelineError(.input, file, "The line at byte \(place) is not what a run writes. \(error)")
        }
    }
}
