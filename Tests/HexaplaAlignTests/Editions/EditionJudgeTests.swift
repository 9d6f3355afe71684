import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct EditionJudgeTests {
    private static let cases: [(String, EditionClass)] = [
        ("1-1 1-1 1-1 1-1", .full), ("2-1 1-2 2-2 1-3", .full), ("1-1 1-1 1-1 1-0", .abridged),
        ("1-1 1-1 1-1 0-1", .adapted), ("1-1 1-0 1-0 0-1 1-1", .adapted), ("1-0 1-0 0-1 0-1", .unrelated),
        ("1-1 1-0 1-0 1-0 1-0 1-0 1-0 1-0 1-0 1-0 1-0 1-0", .abridged), ("1-0 1-0", .unrelated),
        ("0-1 0-1 0-1", .unrelated), ("", .full),
        ("1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-0", .full),
        ("1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 0-1", .full),
        ("1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-0", .abridged),
    ]

    @Test(arguments: cases)
    func theClassGoesByWhatIsRenderedAndAdded(shapes: String, kind: EditionClass) throws {
        #expect(try Shapes(shapes).edition().kind == kind)
    }

    @Test func aHeadingLeftOutDoesNotMakeAVersionAbridged() throws {
        #expect(try Shapes("1-1 1-0 1-1 1-1", words: ([20, 3, 30, 40], [20, 30, 40])).edition().kind == .full)
        #expect(try Shapes("1-1 1-0 1-1 1-1", words: ([20, 30, 3, 40], [20, 3, 40])).edition().kind == .abridged)
    }

    @Test func aMissingCopyrightLineDoesNotCount() throws {
        let edition = try Shapes("1-1 1-1 1-0", words: ([20, 20, 40], []), furniture: ([2], [])).edition()
        #expect(edition.kind == .full && edition.words.canonical == 40 && edition.paragraphs.canonical == 2)
    }

    @Test func aMovedBlockIsRendered() throws {
        let shapes = "1-0 1-0 1-1 0-1 0-1"
        #expect(try Shapes(shapes).edition().kind == .adapted)
        let edition = try Shapes(shapes, moves: [Move(canonical: 0..<2, target: 1..<3, score: 0.9)]).edition()
        #expect(edition.kind == .full && edition.moves == 1)
        #expect(abs(edition.moved - 2.0 / 3) < 1e-9)
    }

    @Test func unsureGapsCountByTheirProbability() throws {
        let shapes = "1-1 1-1 1-1 1-0"
        #expect(try Shapes(shapes, score: 0.3).edition().kind == .full)
        #expect(try Shapes(shapes, score: 0.9).edition().kind == .abridged)
    }

    @Test(arguments: [(0.0, EditionClass.abridged), (0.5, .abridged), (1.01, .unrelated)])
    func theBoundOfAnotherTextCanBeSet(minimum: Double, kind: EditionClass) throws {
        #expect(try Shapes("1-1 1-0").edition(EditionJudge(minimumLinked: minimum)).kind == kind)
    }

    @Test func textsWithoutWordsAreJudgedByParagraphs() throws {
        let none = Array(repeating: 0, count: 9)
        let empty = DocumentFactory.segmented([["* * *"], ["…"]], language: .english)
        let shapes = try Shapes("1-1 1-0", words: (none, none))
        let edition = EditionJudge().edition(of: shapes.alignment, canonical: empty, version: shapes.version)
        #expect(edition.words == EditionAmount())
        #expect(edition.kind == .abridged)
    }
}
