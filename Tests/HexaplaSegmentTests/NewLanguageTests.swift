import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaSegment
import HexaplaTesting
import Testing

/// A language is added by a folder of word lists alone; here one that does not exist.
@Suite struct NewLanguageTests {
    private static let files = [
        "abbreviations.txt": "# form, kind\nZr.\ttitle\nnz.\tbefore-number\nkv.\tnever\nU.V.\tmay\nmol.\tunit\n",
        "starters.txt": "# one a line\ntaz\n", "labels.txt": "# one a line\nvitul\nartik 1\n",
        "speech.txt": "# one a line\ndizek\n", "weekdays.txt": "# form, number\nlunor\t1\n",
    ]

    private static func segmenter(_ language: LanguageTag) throws -> Segmenter {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hexapla-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let own = folder.appendingPathComponent(language.code)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: own.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return Segmenter(languages: LanguageSet([try TestLanguages.language(language, in: folder)]))
    }

    @Test(arguments: [
        ("Alu Zr. Bolon mira. Eko to.", 2), ("Alu nz. 12 mira. Eko to.", 2), ("Alu kv. Bolon mira.", 1),
        ("Alu mira U.V. Taz eko to.", 2), ("Alu vitul D. Bolon mira.", 2),
        ("“Alu mira?” Bolon dizek. Eko to.", 2), ("Artik 5. Alu mira. Eko to.", 2), ("Alu 5 mol. 12 mira.", 1),
    ])
    func aFolderIsEnough(text: String, count: Int) throws {
        let language = try #require(LanguageTag("qaa"))
        let layer = LayeredText<Normalized>(text)
        #expect(try Self.segmenter(language).sentences(layer, language: language).count == count)
        let without = try Segmenter(languages: LanguageSet()).sentences(layer, language: language).count
        #expect(without == 3 || without != count)
    }
}
