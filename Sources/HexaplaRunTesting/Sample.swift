import Foundation
package import HexaplaCore
package import HexaplaCorpus
package import HexaplaRun
package import HexaplaTesting

/// A small corpus of invented news, and the resources of the build.
package enum Sample {
    /// The resources of the build, read once.
    package static func resources() throws -> StageResources { try loaded.get() }

    private static let loaded = Result { try StageResources(folder: ResourceLocator(given: nil).folder()) }

    /// Paragraphs of an article in one of the six languages; the number makes articles differ.
    package static func paragraphs(_ language: LanguageTag, _ number: Int) -> [String] {
        switch language {
        case .english:
            [
                "Minister Talvi opens bridge number \(number)",
                "Minister Ana Talvi opened the new bridge in Korvala on Monday. It cost \(number + 40) million crowns.",
                "The bridge joins two districts. About 1200 people came to see it.",
            ]
        case .arabic:
            [
                "الوزيرة تالفي تفتتح الجسر رقم \(number)",
                "افتتحت الوزيرة آنا تالفي الجسر الجديد في كورفالا يوم الاثنين. وبلغت تكلفته \(number + 40) مليون كرونة.",
                "يربط الجسر بين حيين. وحضر نحو 1200 شخص لمشاهدته.",
            ]
        case .spanish:
            [
                "La ministra Talvi inaugura el puente número \(number)",
                "La ministra Ana Talvi inauguró el lunes el nuevo puente de Korvala. Costó \(number + 40) millones de coronas.",
                "El puente une dos distritos. Unas 1200 personas acudieron a verlo.",
            ]
        case .russian:
            [
                "Министр Талви открывает мост номер \(number)",
                "Министр Ана Талви открыла в понедельник новый мост в Корвале. Он обошёлся в \(number + 40) миллионов крон.",
                "Мост соединяет два района. Посмотреть на него пришли около 1200 человек.",
            ]
        case .french:
            [
                "La ministre Talvi inaugure le pont numéro \(number)",
                "La ministre Ana Talvi a inauguré lundi le nouveau pont de Korvala. Il a coûté \(number + 40) millions de couronnes.",
                "Le pont relie deux quartiers. Environ 1200 personnes sont venues le voir.",
            ]
        default:
            [
                "塔尔维部长为第\(number)座大桥揭幕",
                "安娜·塔尔维部长星期一在科尔瓦拉为新桥揭幕。该桥耗资\(number + 40)百万克朗。",
                "这座桥连接两个城区。约1200人前来参观。",
            ]
        }
    }

    package static func text(_ language: LanguageTag, _ number: Int) -> String {
        paragraphs(language, number).joined(separator: "\n\n") + "\n"
    }

    /// Writes articles `a0`, `a1` … in all six languages.
    package static func write(_ count: Int, to folder: TemporaryFolder, below root: String = "corpus") throws {
        for number in 0..<count {
            for language in LanguageTag.six {
                try folder.write(text(language, number), to: "\(root)/a\(number)/\(language).txt")
            }
        }
    }

    /// Runs the pipeline over `corpus` and writes `out`.
    package static func run(
        in folder: TemporaryFolder, output: String = "out", options: PipelineOptions = PipelineOptions(),
        corpus corpusOptions: CorpusOptions = CorpusOptions(), jobs: Int = 2
    ) async throws -> RunSummary {
        let corpus = try Corpus.find(in: folder.location("corpus"), options: corpusOptions)
        let runner = Runner(corpus: corpus, options: options, resources: try resources(), jobs: jobs)
        return try await runner.run(output: folder.location(output))
    }
}
