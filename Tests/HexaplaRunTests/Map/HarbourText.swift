import HexaplaCore
import HexaplaRunTesting

@testable import HexaplaRun

/// A short invented article in six languages, paragraph by paragraph, and what comes of its paragraphs in any order.
enum HarbourText {
    static func paragraphs(_ language: LanguageTag) -> [String] {
        switch language {
        case .arabic:
            [
                "قالت سلطة الميناء إن ميناء فيلمورا سيغلق للإصلاحات اعتبارا من يوم الاثنين.",
                "يتعين على ثلاثمئة قارب صيد أن ترسو في البلدة المجاورة حتى انتهاء الأعمال.",
                "ووعد وزير النقل بأن يحصل أصحاب القوارب على تعويض عن الأيام الضائعة.",
                "ويأمل السكان أن يجلب الرصيف الجديد مزيدا من السفن ومزيدا من فرص العمل إلى الجزيرة.",
            ]
        case .spanish:
            [
                "El puerto de Velmora permanecerá cerrado por obras a partir del lunes, informó la autoridad portuaria.",
                "Trescientos barcos de pesca tendrán que amarrar en la localidad vecina hasta que terminen los trabajos.",
                "El ministro de Transporte prometió que los dueños de los barcos cobrarán los días perdidos.",
                "Los vecinos esperan que el nuevo muelle traiga más barcos y más empleo a la isla.",
            ]
        case .russian:
            [
                "Порт Вельмора будет закрыт на ремонт с понедельника, сообщило управление порта.",
                "Триста рыболовных судов должны стоять в соседнем городе до окончания работ.",
                "Министр транспорта пообещал, что владельцам судов заплатят за потерянные дни.",
                "Жители надеются, что новый причал принесёт острову больше кораблей и больше рабочих мест.",
            ]
        case .french:
            [
                "Le port de Velmora sera fermé pour travaux à partir de lundi, a annoncé l'autorité portuaire.",
                "Trois cents bateaux de pêche devront s'amarrer dans la ville voisine jusqu'à la fin des travaux.",
                "Le ministre des Transports a promis que les propriétaires des bateaux seraient payés pour les jours perdus.",
                "Les habitants espèrent que le nouveau quai apportera plus de navires et plus d'emplois à l'île.",
            ]
        case .simplifiedChinese, .chinese:
            [
                "港务局表示，韦尔莫拉港将从星期一起关闭维修。",
                "在工程结束之前，三百艘渔船必须停靠在邻近的城镇。",
                "交通部长承诺，将向船主支付停工期间的损失。",
                "居民们希望新码头能给岛上带来更多的船只和更多的就业机会。",
            ]
        default:
            [
                "The harbour of Velmora will be closed for repairs from Monday, the port authority said.",
                "Three hundred fishing boats have to moor in the neighbouring town until the work is finished.",
                "The minister of transport promised that the owners of the boats would be paid for the lost days.",
                "Residents hope that the new quay will bring more ships and more jobs to the island.",
            ]
        }
    }

    static let english = paragraphs(.english)

    /// What comes of two texts in memory.
    static func run(_ english: [String], _ version: [String], _ language: LanguageTag) throws -> ArticleRun {
        let stages = StageSet(options: PipelineOptions(), resources: try Sample.resources(), articles: ["a1"])
        let sources = [(LanguageTag.english, english), (language, version)].map { language, paragraphs in
            SourceFile(
                id: DocumentID(article: "a1", language: language), path: "a1/\(language).txt",
                bytes: Array((paragraphs.joined(separator: "\n\n") + "\n").utf8))
        }
        return ArticleRun(ArticleTexts(id: "a1", sources: sources, stages: stages), stages: stages)
    }
}

extension ArticleRun {
    /// The beads of the one version.
    func beads(_ level: AlignmentLevel = .paragraph) -> [Bead] {
        checked?.aligned.alignments.first?.beads(level) ?? []
    }

    /// The pairs of paragraphs that are linked one to one.
    var pairs: [[Int]] {
        beads().filter { $0.isLink && $0.canonical.count == 1 && $0.target.count == 1 }
            .map { [$0.canonical.lowerBound, $0.target.lowerBound] }
    }

    /// The codes of the findings of the checks, sorted.
    var checks: [String] {
        findings.map(\.code.rawValue).filter { $0.hasPrefix("HX-CHECK") && $0 != "HX-CHECK-006" }.sorted()
    }
}
