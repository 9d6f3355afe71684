import HexaplaCore
import HexaplaSystem
import Testing

@testable import HexaplaTools

/// Tables that people have turned over come back as they meant them, or are told.
@Suite struct SheetUnitsTests {
    private static let header = [
        "article", "English", "French", "bead", "verdict", "level", "language", "source", "target", "units",
    ]
    private static let row = ["a1", "One.", "Un.", "1-1", "link", "sentence", "fr", "s3", "s4", "s3;s3"]
    private static let table = ["src_text", "trg_text", "article", "level", "src_units", "trg_units"]

    private func read(
        _ tables: [[[String]]], _ name: String = "review.xlsx", titles: Set<String> = []
    ) throws -> SheetUnits {
        try SheetUnits(tables, name, [.french, .arabic], titles: titles)
    }

    private func row(_ column: String, _ value: String) -> [String] {
        var row = Self.row
        if let place = Self.header.firstIndex(of: column) { row[place] = value }
        return row
    }

    @Test func theVersionIsFoundByItsTitle() throws {
        #expect(try read([[Self.header, Self.row]]).titles == ["French"])
        let header = ["article", "English", "mine", "verdict", "language", "source", "target", "French"]
        let row = ["a1", "One.", "?", "", "fr", "s3", "s3", "Un."]
        let units = try read([[header, row]], titles: ["French"]).units
        #expect(units.map(\.targetText) == ["Un."] && units.map(\.sourceText) == ["One."])
    }

    @Test(
        arguments: [
            ("s3 s4", [3, 4]), ("s3-s4", [3, 4]), ("3,4", [3, 4]), ("3+4", [3, 4]), ("S3", [3]), ("", []),
            ("see below", nil), ("s3 …", nil), ("p3", nil), ("s3 s9-", nil),
        ] as [(String, [Int]?)])
    func cellsOfUnitsAreReadAsInAReview(cell: String, units: [Int]?) throws {
        let unit = try #require(try read([[Self.header, row("target", cell)]]).units.first)
        #expect((unit.problem == nil) == (units != nil) && unit.source == [3])
        if let units { #expect(unit.target == units) }
    }

    @Test func whatCannotBeReadIsTold() throws {
        let title = ["Corrections of May"]
        let read = try read([[title, Self.header, Self.row, row("language", "de"), []], [["notes"]], [[]]])
        #expect(read.units.count == 1 && read.remarks.count == 3)
        #expect(read.remarks[0].contains("sheet 1, row 1:") && read.remarks[1].contains("sheet 1, row 4:"))
        #expect(read.remarks[2].contains("sheet 2"))
        #expect(throws: PipelineError.self) { try self.read([[["notes"]]]) }
    }

    @Test(arguments: [
        ("en-fr.tsv", "fr"), ("en-fr.paragraphs.tsv", "fr"), ("en-ar.tsv", "ar"), ("mine.tsv", nil), ("ar-fr.tsv", nil),
        ("en-de.tsv", nil), ("fr.tsv", nil),
    ])
    func aTableWithoutLanguagesIsReadByItsName(name: String, language: String?) throws {
        let tables = [[Self.table, ["One.", "Un.", "a1", "sentence", "s3", "s3"]]]
        if let language {
            #expect(try read(tables, name).units.map(\.language.code) == [language])
        } else {
            #expect(throws: PipelineError.self) { try read(tables, name) }
        }
    }

    /// A cell far to the right costs a few bytes in a file and must not cost a whole row of cells.
    @Test func cellsFarToTheRightAreNotKept() throws {
        func cell(_ place: String, _ text: String) -> String {
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let sheet =
            "<worksheet><sheetData><row>\(cell("A1", "t"))<c r=\"XFD1\"/></row>"
            + "<row>\(cell("A2", "article"))\(cell("C2", "English"))</row>"
            + "<row>\(cell("B3", "x"))\(cell("D3", "y"))\(cell("XFD3", "z"))\(cell("ZZZZZZZZZZZZZZZZ3", "z"))</row>"
            + "</sheetData></worksheet>"
        let rows = try WorkbookReader.rows(Array(sheet.utf8), [], "review.xlsx")
        #expect(rows == [["t"], ["article", "", "English"], ["", "x"]])
    }

    @Test func columnsOfLanguagesGoBeforeTheName() throws {
        let header = Self.table + ["src_language", "trg_language"]
        let row = ["One.", "Un.", "a1", "sentence", "s3", "s3"]
        let read = try read([[header, row + ["en", "fr"], row + ["ar", "fr"], row + ["en", ""]]], "mine.tsv")
        #expect(read.units.map(\.language) == [.french] && read.remarks.count == 2)
    }
}
