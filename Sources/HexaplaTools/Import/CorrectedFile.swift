import HexaplaCore
import HexaplaMarkup
import HexaplaSystem

/// A file that was exported, read again.
struct CorrectedFile {
    /// Its pairs, in file order.
    let units: [CorrectedUnit]
    /// Whether a pair that is missing was taken out by the person: a worksheet may be cut down for other reasons.
    let tellsDeletions: Bool
    /// What of it could not be read, a sentence each.
    let remarks: [String]
    /// What stands above the texts of the versions in worksheets.
    let titles: Set<String>

    /// The kinds of files that are read, by the endings of their names.
    static let endings = ["tmx", "xlf", "xliff", "xlsx", "tsv"]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file; its ending says what it is.
    ///   - languages: The versions of the run.
    ///   - titles: What stands above the texts of the versions in the file as it was exported.
    /// - Throws: `PipelineError` when it cannot be read, is none of the kinds, or holds no pair.
    init(_ path: String, languages: [LanguageTag], titles: Set<String> = []) throws(PipelineError) {
        var sheets: SheetUnits?
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "tmx":
            units = try TMXUnits.read(try Self.events(path), path, languages)
            tellsDeletions = true
        case "xlf", "xliff":
            units = try XLIFFUnits.read(try Self.events(path), path, languages)
            tellsDeletions = true
        case "tsv":
            let read = try SheetUnits(try Self.table(path), path, languages, titles: titles)
            units = read.units
            sheets = read
            tellsDeletions = true
        case "xlsx":
            let read = try SheetUnits(try WorkbookReader.tables(path), path, languages, titles: titles)
            units = read.units
            sheets = read
            tellsDeletions = false
        default:
            throw PipelineError(.usage, path, "Its ending is none of \(ListFormat.or(Self.endings)).")
        }
        remarks = sheets?.remarks ?? []
        self.titles = sheets?.titles ?? []
    }

    private static func table(_ path: String) throws(PipelineError) -> [[[String]]] {
        let text = try Files.readText(path)
        // By bytes: as characters a return and a line feed are one, and neither of them.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true)
        return [
            lines.map { line in
                let line = line.last == 0x0D ? line.dropLast() : line
                return line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
            }
        ]
    }

    private static func events(_ path: String) throws(PipelineError) -> [XMLEvent] {
        let bytes = withoutDoctype(try Files.read(path))
        var events: [XMLEvent] = []
        do throws(MarkupError) {
            try XMLReader.forEachEvent(in: bytes) { events.append($0) }
        } catch {
            throw PipelineError(.input, path, error.message)
        }
        return events
    }

    /// The document without a declaration of its type that names a file and declares nothing itself, as translation editors
    /// write it; every other one is left to be refused.
    private static func withoutDoctype(_ bytes: [UInt8]) -> [UInt8] {
        let head = bytes.prefix(1 << 12)
        guard let start = ByteSearch.first(of: Array("<!DOCTYPE".utf8), in: Array(head)),
            let end = head[start.upperBound...].firstIndex(of: 0x3E), !head[start.lowerBound..<end].contains(0x5B)
        else { return bytes }
        var plain = bytes
        plain.replaceSubrange(start.lowerBound...end, with: repeatElement(0x20, count: end - start.lowerBound + 1))
        return plain
    }
}
