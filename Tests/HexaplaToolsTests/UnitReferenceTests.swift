import HexaplaCore
import Testing

@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct UnitReferenceTests {
    @Test(arguments: [
        ("a1#p7.fr", "a1", AlignmentLevel.paragraph, 7, "fr"), ("a.1#x#s12.zh-CN", "a.1#x", .sentence, 12, "zh"),
        ("a#p0.EN", "a", .paragraph, 0, "en"),
    ])
    func reads(text: String, article: String, level: AlignmentLevel, index: Int, language: String) throws {
        let reference = try UnitReference(text)
        #expect(reference.article == article)
        #expect(reference.level == level)
        #expect(reference.index == index)
        #expect(reference.language.code == language)
    }

    /// The ids of a run are composed, whatever a keyboard or a disk makes of a name.
    @Test(arguments: ["e\u{301}te\u{301}", "\u{E9}te\u{301}", "\u{E9}t\u{E9}"])
    func composesTheArticle(id: String) throws {
        let reference = try UnitReference("\(id)#p7.fr")
        #expect(reference.article.utf8.elementsEqual("\u{E9}t\u{E9}".utf8))
        #expect(reference.index == 7)
    }

    @Test func writesWhatItReads() throws {
        #expect(try UnitReference("a#s3.ru").description == "a#s3.ru")
    }

    @Test(arguments: ["", "a1", "a1#", "#p1.fr", "a1#p.fr", "a1#q1.fr", "a1#p1", "a1#p1.1", "a1#p-1.fr", "a1#px.fr"])
    func refuses(text: String) {
        let error = #expect(throws: PipelineError.self) { try UnitReference(text) }
        #expect(error?.kind == .usage)
    }
}
