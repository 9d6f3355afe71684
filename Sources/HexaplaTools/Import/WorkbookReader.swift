import HexaplaArchive
import HexaplaExport
import HexaplaMarkup
import HexaplaSystem

/// Reads the texts of a workbook (Office Open XML, ECMA-376): what stands in its cells, as it is shown.
enum WorkbookReader {
    /// The rows of each worksheet, in the order of the files in the workbook.
    ///
    /// - Parameter path: The workbook.
    /// - Returns: The cells of each row; empty ones are empty texts.
    /// - Throws: `PipelineError` when it is no workbook.
    static func tables(_ path: String) throws(PipelineError) -> [[[String]]] {
        let bytes = try Files.read(path)
        var parts: [String: [UInt8]] = [:]
        let summary = ArchiveReader().forEachMember(in: bytes, name: path, where: isRead) { member in
            parts[member.path] = member.bytes
            return .next
        }
        if let error = summary.error { throw PipelineError(.input, path, "It is no workbook. \(error)") }
        let shared = try strings(parts["xl/sharedStrings.xml"], path)
        var tables: [[[String]]] = []
        for name in parts.keys.filter({ $0.hasPrefix("xl/worksheets/") }).sorted(by: isBefore) {
            tables.append(try rows(parts[name] ?? [], shared, path))
        }
        if tables.isEmpty { throw PipelineError(.input, path, "The file is no workbook: it has no worksheet.") }
        return tables
    }

    private static func isRead(_ name: String) -> Bool {
        name == "xl/sharedStrings.xml" || name.hasPrefix("xl/worksheets/sheet")
    }

    /// By the number in the name.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        (left.utf8.count, left) < (right.utf8.count, right)
    }

    private static func events(_ bytes: [UInt8], _ path: String) throws(PipelineError) -> [XMLEvent] {
        var events: [XMLEvent] = []
        do throws(MarkupError) {
            try XMLReader.forEachEvent(in: bytes) { events.append($0) }
        } catch {
            throw PipelineError(.input, path, error.message)
        }
        return events
    }

    private static func strings(_ bytes: [UInt8]?, _ path: String) throws(PipelineError) -> [String] {
        guard let bytes else { return [] }
        var strings: [String] = []
        XMLNode.forEach("si", in: try events(bytes, path)) { strings.append(text(of: $0)) }
        return strings
    }

    /// The text of a string: that of its runs, without what says how it is spoken.
    private static func text(of node: XMLNode) -> String {
        EscapedCell.plain(node.text(without: ["rPh", "phoneticPr"]))
    }

    /// The rows of a worksheet: cells without a text at the end of a row, and cells beside the named columns, are not kept.
    static func rows(_ bytes: [UInt8], _ shared: [String], _ path: String) throws(PipelineError) -> [[String]] {
        var rows: [[String]] = []
        var width = maxColumns
        XMLNode.forEach("row", in: try events(bytes, path)) { row in
            var cells: [String] = []
            for cell in row.all("c") {
                let place = cell["r"].map(column) ?? cells.count
                guard place >= 0, place < width else { continue }
                let text = content(cell, shared)
                if text.isEmpty, place > cells.count { continue }
                while cells.count <= place { cells.append("") }
                cells[place] = text
            }
            // What stands beside the named columns is nothing that is read.
            if width == maxColumns, cells.contains("article"), cells.contains("English") { width = cells.count }
            rows.append(cells)
        }
        return rows
    }

    /// More columns than a person adds to a worksheet of an export, whose own are thirteen; a few bytes can name a column far
    /// to the right in every row.
    private static let maxColumns = 256

    private static func content(_ cell: XMLNode, _ shared: [String]) -> String {
        if let inline = cell.first("is") { return text(of: inline) }
        let value = cell.first("v")?.text() ?? ""
        guard cell["t"] == "s" else { return cell["t"] == "str" ? EscapedCell.plain(value) : value }
        return Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    }

    /// The 0-based column of a place such as `AB12`.
    private static func column(_ place: String) -> Int {
        let letters = place.utf8.prefix(8).prefix { (0x41...0x5A).contains($0) }
        return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    }
}
