import Foundation
import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct VectorTableTests {
    private static let rows: [[Float]] = [[3, 0, -4], [0, 0.5, 0], [0, 0, 0], [1, 1, 1]]
    private static let lines = Array("Mola kenu.\nSera  to.\n\nMola kenu.\n".utf8)

    private func hash(_ text: String) -> UnitHash { UnitHash(Array(text.utf8)) }

    @Test(arguments: [
        VectorFiles.raw(rows), VectorFiles.numPy(rows), VectorFiles.numPy(rows, version: 2),
        VectorFiles.numPy(rows, version: 3, kind: "<f8"), VectorFiles.numPy(rows, kind: "<f2"),
    ])
    func rowsAreFoundByTheirText(data: Data) throws {
        let table = try VectorTable(lines: Self.lines, vectors: VectorSource(data))
        #expect(table.count == 4 && table.dimension == 3)
        #expect(table.row(hash("Mola kenu.")) == 0)
        #expect(table.row(hash("Sera to.")) == 1)
        #expect(table.row(hash("Lumo.")) == nil)
        let first = try #require(table.vector(0))
        #expect(abs(first.lanes[0][0] - 0.6) < 1e-6 && abs(first.lanes[0][2] + 0.8) < 1e-6)
        #expect(table.vector(2) == nil)
    }

    @Test func aPartOfALargerFileIsReadFromItsStart() throws {
        let data = Data([9, 9, 9]) + VectorFiles.raw(Self.rows)
        let table = try VectorTable(lines: Self.lines, vectors: VectorSource(data[3...]))
        #expect(try #require(table.vector(1)).lanes[0][1] == 1)
    }

    @Test func rowsOfAFileThatBecameShorterSayNothing() throws {
        let data = VectorFiles.raw(Self.rows)
        let whole = VectorSource(data)
        let cut = VectorSource(size: data.count) { Array(whole.bytes($0).prefix(max(0, 24 - $0.lowerBound))) }
        let table = try VectorTable(lines: Self.lines, vectors: cut)
        #expect(table.vector(1) != nil && table.vector(2) == nil && table.vector(3) == nil)
    }

    @Test func cosinesAreThoseOfTheRows() throws {
        let table = try VectorTable(lines: Self.lines, vectors: VectorSource(VectorFiles.raw(Self.rows)))
        let (first, last) = (try #require(table.vector(0)), try #require(table.vector(3)))
        #expect(abs(first.dot(last) - (-1 / (5 * Float(3).squareRoot()))) < 1e-6)
        #expect(abs(first.dot(first) - 1) < 1e-6)
        #expect(UnitVector([.nan, 1]) == nil && UnitVector([]) == nil)
    }

    @Test func filesThatDoNotFitAreRefusedWithARemedy() {
        func error(_ data: Data, _ lines: String = "a\nb\n") -> VectorError? {
            do throws(VectorError) {
                _ = try VectorTable(lines: Array(lines.utf8), vectors: VectorSource(data))
                return nil
            } catch { return error }
        }
        #expect(error(Data(repeating: 0, count: 20)) == .size(20, lines: 2))
        #expect(error(Data()) == .size(0, lines: 2))
        #expect(error(Data(), "") == .noLines)
        #expect(error(VectorFiles.numPy(Self.rows)) == .rows(4, lines: 2))
        let two = Array(Self.rows.prefix(2))
        for data in [
            VectorFiles.numPy(two, kind: ">f4"), VectorFiles.numPy(two, kind: "<i4"),
            VectorFiles.numPy(two, fortran: "True"), VectorFiles.numPy(two, version: 9),
            VectorFiles.numPy(two, shape: "(6,)"), VectorFiles.numPy(two, shape: "(2, 4)"),
            VectorFiles.numPy(two, shape: "(2, -3)"), VectorFiles.numPy(two, shape: "(2, 0)"),
            VectorFiles.numPy(two, shape: "(2, 1048575)"), VectorFiles.numPy(two, shape: "(2, 9223372036854775807)"),
            VectorFiles.numPy(two, shape: "(2, 99999999999999999999)"), VectorFiles.numPy(two, shape: "(2, 3.0)"),
            VectorFiles.numPy(two).dropLast(), VectorFiles.numPy(two).prefix(30), VectorFiles.numPy(two).prefix(9),
        ] {
            guard case .numPy(let reason)? = error(data) else {
                Issue.record("\(String(describing: error(data)))")
                continue
            }
            #expect(!reason.isEmpty)
        }
        #expect("\(VectorError.size(20, lines: 2))".contains("encode the file of texts again"))
    }
}
