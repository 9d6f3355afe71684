internal import CXLSX
import HexaplaCore
import HexaplaSystem

/// A workbook (Office Open XML) that is being written: texts are never formulas, and what a cell cannot hold is cut and
/// counted.
final class Workbook {
    /// How a cell is shown.
    enum Form: Int32 {
        case plain = 0
        case header = 1
        case leftToRight = 2
        case rightToLeft = 3
    }

    /// The most rows of a sheet, its header among them.
    static let maxRows = Int(HX_SHEET_ROWS)
    /// The most UTF-16 units of a cell.
    private static let maxUnits = Int(HX_CELL_UNITS)

    private var book: OpaquePointer?
    private let path: String
    private var cut = 0
    private var replaced = 0

    init(_ folder: ExportFolder, name: String) throws(PipelineError) {
        path = try folder.place(name)
        book = hx_workbook_open(path, Files.parent(of: path))
        if book == nil { throw PipelineError(.input, path, "There is not enough memory to write it.") }
    }

    deinit { if let book { _ = hx_workbook_close(book) } }

    /// What is to be told of the cells.
    var remarks: [String] {
        var remarks: [String] = []
        if cut > 0 {
            remarks.append(
                "\(cut) texts are longer than a cell can hold (\(Self.maxUnits) characters): the end is cut, and '…' stands"
                    + " for it.")
        }
        if replaced > 0 {
            remarks.append("\(replaced) texts had characters that XML cannot hold; U+FFFD stands for them.")
        }
        return remarks
    }

    private func open() throws(PipelineError) -> OpaquePointer {
        guard let book else { throw PipelineError(.input, path, "The workbook is closed.") }
        return book
    }

    /// Adds a sheet under the first of some names that can be had.
    func sheet(_ names: [String], isRightToLeft: Bool) throws(PipelineError) -> Int {
        let book = try open()
        for name in names {
            let number = hx_workbook_sheet(book, name, isRightToLeft ? 1 : 0)
            if number >= 0 { return Int(number) }
        }
        throw PipelineError(.input, path, "It cannot hold another sheet named '\(names.first ?? "")'.")
    }

    func setColumn(_ sheet: Int, _ column: Int, width: Double, isHidden: Bool) {
        if let book { hx_workbook_column(book, Int32(sheet), Int32(column), width, isHidden ? 1 : 0) }
    }

    func write(_ text: String, _ sheet: Int, _ row: Int, _ column: Int, _ form: Form) throws(PipelineError) {
        let book = try open()
        let status = hx_workbook_text(book, Int32(sheet), Int32(row), Int32(column), fitting(text), form.rawValue)
        if status != 0 { throw PipelineError(.input, path, "The text of row \(row + 1) cannot be written.") }
    }

    func write(_ number: Double, _ sheet: Int, _ row: Int, _ column: Int) throws(PipelineError) {
        let status = hx_workbook_number(try open(), Int32(sheet), Int32(row), Int32(column), number)
        if status != 0 { throw PipelineError(.input, path, "The number of row \(row + 1) cannot be written.") }
    }

    func finish(_ sheet: Int, rows: Int, columns: Int, scores: Int, choices: Int) throws(PipelineError) {
        let book = try open()
        let status = "accept".withCString { accept in
            "reject".withCString { reject in
                "link".withCString { link in
                    hx_workbook_finish(
                        book, Int32(sheet), Int32(rows), Int32(columns), Int32(scores), Int32(choices),
                        [accept, reject, link, nil])
                }
            }
        }
        if status != 0 { throw PipelineError(.input, path, "A sheet cannot be ended.") }
    }

    func close() throws(PipelineError) {
        let open = try open()
        book = nil
        if let problem = hx_workbook_close(open) {
            throw PipelineError(.input, path, "It cannot be written: \(String(cString: problem)).")
        }
    }

    /// A text as a cell can hold it.
    private func fitting(_ text: String) -> String {
        var result = text
        if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0xEF }) {
            let scalars = text.unicodeScalars.map { Self.isLegal($0) ? $0 : "\u{FFFD}" }
            if !scalars.elementsEqual(text.unicodeScalars) {
                replaced += 1
                result = String(String.UnicodeScalarView(scalars))
            }
        }
        if text.utf8.contains(0x5F) { result = EscapedCell.escaped(result) }
        guard result.utf8.count > Self.maxUnits, result.utf16.count > Self.maxUnits else { return result }
        cut += 1
        var end = result.startIndex
        var units = 0
        for character in result {
            units += character.utf16.count
            if units > Self.maxUnits - 1 { break }
            end = result.index(after: end)
        }
        return result[..<end] + "…"
    }

    private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}

/// Cells in which `_x` and four hexadecimal digits stand for a character (ECMA-376, part 1, 22.9.2.19).
package enum EscapedCell {
    /// A text in which no such mark is taken for a character: its `_` is written `_x005F_`.
    package static func escaped(_ text: String) -> String { text.replacing(mark) { "_x005F\($0.output)" } }

    /// The text that a cell stands for.
    package static func plain(_ cell: String) -> String {
        cell.replacing(mark) { match in
            UInt32(match.output.dropFirst(2).dropLast(), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
                ?? String(match.output)
        }
    }

    nonisolated(unsafe) private static let mark = /_x[0-9A-Fa-f]{4}_/
}
