import HexaplaCore
import HexaplaRecord
import HexaplaRun
package import HexaplaSystem

/// Writes the texts that sentence vectors are made for: each sentence of a run, and each two to four in a row, as
/// Vecalign's `overlap.py` does.
package struct OverlapWriter: Sendable {
    /// What was written for a language.
    package struct Written: Sendable, Hashable {
        /// The file.
        package let path: String
        /// Its lines.
        package let lines: Int
    }

    private let run: FinishedRun

    /// Opens a run.
    ///
    /// - Parameter output: The output folder of a run.
    /// - Throws: `PipelineError` when it is none.
    package init(output: String) throws(PipelineError) {
        run = try FinishedRun(output)
    }

    /// Writes `overlaps.xx` for each language of the run.
    ///
    /// - Parameters:
    ///   - folder: The folder to write to; it is made when it is missing.
    ///   - size: The most sentences in a row.
    /// - Returns: The files.
    /// - Throws: `PipelineError` when a file of the run cannot be read, or one cannot be written.
    package func write(to folder: String, size: Int = 4) throws(PipelineError) -> [Written] {
        var written: [Written] = []
        for language in run.languages(in: "segments") {
            let lines = try overlaps(language, size: size)
            let path = Files.join(folder, VectorFolder.name(language))
            try Files.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
            written.append(Written(path: path, lines: lines.count))
        }
        return written
    }

    /// The texts of a language, each once, in document order.
    private func overlaps(_ language: LanguageTag, size: Int) throws(PipelineError) -> [String] {
        var lines: [String] = []
        var seen: Set<String> = []
        var near: [String] = []
        var document = ""
        try run.forEach(SegmentLine.self, in: OutputNames.segments(language)) { (segment) throws(PipelineError) in
            guard segment.level == .sentence else { return }
            if segment.doc != document { near = [] }
            document = segment.doc
            near.append(segment.shown.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            if near.count > size { near.removeFirst() }
            for first in near.indices.reversed() {
                let line = near[first...].joined(separator: " ")
                if !line.isEmpty, seen.insert(line).inserted { lines.append(line) }
            }
        }
        return lines
    }
}
