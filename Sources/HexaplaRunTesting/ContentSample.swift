package import HexaplaCore
package import HexaplaCorpus
package import HexaplaRun
import HexaplaSystem
package import HexaplaTesting
import HexaplaTools

/// Invented reports that differ in their names and figures, for matching by content.
package enum ContentSample {
    private static let places = [
        ("Korvala", "كورفالا", "Корвала", "科尔瓦拉"), ("Dameros", "داميروس", "Дамерос", "达梅罗斯"),
        ("Talvino", "تالفينو", "Талвино", "塔尔维诺"), ("Bergunda", "برغوندا", "Бергунда", "贝尔贡达"),
        ("Sarmoneth", "سارمونيث", "Сармонет", "萨尔莫内特"), ("Kadrimel", "كادريمل", "Кадримел", "卡德里梅尔"),
        ("Nostrava", "نوسترافا", "Нострава", "诺斯特拉瓦"), ("Polgaride", "بولغاريد", "Полгариде", "波尔加里德"),
    ]

    /// A text about the place of a number.
    package static func text(_ language: LanguageTag, _ number: Int) -> String {
        let place = places[number % places.count]
        let (day, cost, people, code) = (3 + number, 137 + 41 * number, 2311 + 617 * number, "RX\(number + 4)K")
        return switch language {
        case .english:
            """
            The port of \(place.0) reopens

            The port of \(place.0) was opened again on \(day) May after repairs that cost \(cost) million crowns.

            About \(people) people work there, the company \(code) said on Monday.

            """
        case .arabic:
            """
            إعادة افتتاح ميناء \(place.1)

            أعيد افتتاح ميناء \(place.1) في \(day) مايو بعد إصلاحات بلغت تكلفتها \(cost) مليون كرونة.

            ويعمل هناك نحو \(people) شخصا، حسبما أعلنت شركة \(code) يوم الاثنين.

            """
        case .spanish:
            """
            Reabre el puerto de \(place.0)

            El puerto de \(place.0) volvió a abrirse el \(day) de mayo tras unas obras que costaron \(cost) millones de coronas.

            Allí trabajan unas \(people) personas, según dijo el lunes la empresa \(code).

            """
        case .russian:
            """
            Порт \(place.2) снова открыт

            Порт \(place.2) снова открылся \(day) мая после ремонта, который стоил \(cost) миллионов крон.

            Там работают около \(people) человек, сообщила в понедельник компания \(code).

            """
        case .french:
            """
            Le port de \(place.0) rouvre

            Le port de \(place.0) a été rouvert le \(day) mai après des travaux qui ont coûté \(cost) millions de couronnes.

            Quelque \(people) personnes y travaillent, a indiqué lundi la société \(code).

            """
        default:
            """
            \(place.3)港重新开放

            \(place.3)港经过耗资\(cost)百万克朗的维修后，于5月\(day)日重新开放。

            \(code)公司星期一表示，约有\(people)人在那里工作。

            """
        }
    }

    /// A name that says nothing, different for each text.
    package static func name(_ language: LanguageTag, _ number: Int) -> String {
        let code = (number * 6 + (LanguageTag.six.firstIndex(of: language) ?? 0)) * 37 % 101
        return "doc\(code)x.txt"
    }

    /// Writes the texts of some numbers in all six languages under names that say nothing.
    package static func write(_ numbers: Range<Int>, to folder: TemporaryFolder, below root: String = "corpus") throws {
        for number in numbers {
            for language in LanguageTag.six {
                try folder.write(text(language, number), to: "\(root)/\(name(language, number))")
            }
        }
    }

    /// A reader with the resources of the build.
    package static func reader(jobs: Int = 2) throws -> ContentReader {
        ContentReader(resources: try Sample.resources(), jobs: jobs)
    }

    /// A file of no article.
    package static func file(_ path: String, at location: String) -> CorpusFile {
        let id = DocumentID(article: "text", language: .undetermined)
        return CorpusFile(id: id, spelling: "", path: path, location: location, size: 1)
    }

    /// The signature of a text.
    package static func signature(_ language: LanguageTag, _ number: Int) throws -> ContentSignature {
        let folder = try TemporaryFolder()
        try folder.write(text(language, number), to: "x.txt")
        guard case .text(let signature) = try reader().read(file("\(language)\(number)", at: folder.location("x.txt")))
        else {
            throw PipelineError(.input, "\(language)", "The sample text could not be read.")
        }
        return signature
    }
}
