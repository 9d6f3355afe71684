import HexaplaCore
import HexaplaTesting

/// A small article in six languages with every kind of bead: invented places, invented people.
enum SampleArticle {
    static func make(_ id: String = "harbour-01") throws -> CheckedArticle {
        let ordinary: [(shape: String, score: Double)] = [
            ("1-1", 0.99), ("1-1", 0.99), ("1-1", 0.99), ("1-1", 0.98), ("1-1", 0.96), ("1-1", 0.95), ("1-1", 0.97),
            ("1-1", 0.94), ("1-1", 0.93), ("1-1", 0.99),
        ]
        var spanish = ordinary
        spanish[4] = ("1-2", 0.91)
        var russian = ordinary
        russian.replaceSubrange(4...5, with: [("2-1", 0.88)])
        var french = ordinary
        french[8] = ("1-0", 0.92)
        french.insert(("0-1", 0.81), at: 6)
        var chinese = ordinary
        chinese[5] = ("1-0", 0.9)
        chinese[7].score = 0.41
        chinese.insert(("0-1", 0.9), at: 9)
        return try SampleAligned.checked(
            english(id),
            [
                .init(document: arabic(id), beads: ordinary),
                .init(document: spanish_(id), beads: spanish),
                .init(document: russian_(id), beads: russian),
                .init(document: french_(id), beads: french),
                .init(
                    document: chinese_(id), beads: chinese, moves: [Move(canonical: 5..<6, target: 8..<9, score: 0.87)]),
            ], findings: findings(id))
    }

    static func findings(_ id: String) -> [Finding] {
        [
            Finding(
                FindingCode(rawValue: "HX-CHECK-001"), .warning,
                "The number 48 stands as 84 in the French version; the other versions have 48.", article: id,
                language: .french, level: .paragraph, index: 4),
            Finding(
                FindingCode(rawValue: "HX-ALIGN-003"), .info,
                "Paragraph 5 stands after paragraph 8 in the Chinese version.", article: id, language: .chinese,
                level: .paragraph, index: 8),
            Finding(
                FindingCode(rawValue: "HX-READ-002"), .info, "The file was read as windows-1256.", article: id,
                language: .arabic, file: "\(id)/ar.txt"),
            Finding(
                FindingCode(rawValue: "HX-CHECK-007"), .error, "The quotation has no end: “Both ports gain.",
                article: id,
                language: .english, level: .sentence, index: 5),
        ]
    }

    static func english(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .english,
            [
                .page(.switcher, "عربي Español Русский Français 简体中文"),
                .title("Lindmar and Kasra Bay agree on a year-round ferry line"),
                .page(.date, "2021/09/14"),
                .dated(
                    "LINDMAR, September 14. ",
                    "The ports of Lindmar and Kasra Bay signed an agreement on a year-round ferry line on Tuesday.",
                    "The first ship is to sail on March 1, 2022."),
                .body(
                    "Each crossing will take 48 hours and carry up to 320 passengers.",
                    "“Both ports gain from this line,” harbour master Ilse Tovan said.",
                    "“Our fishermen have waited for it for thirty years.”"),
                .body("The cost of 12.5 million dollars is shared equally."),
                .heading("Work on the piers"),
                .body(
                    "Kasra Bay will lengthen its eastern pier by 140 metres.",
                    "The work begins in November and should end before the winter storms."),
                .body("Observers from three neighbouring ports attended the ceremony."),
                .page(.print, "Suggest to a friend Print"),
            ], switcher: LanguageTag.five)
    }

    static func arabic(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .arabic,
            [
                .page(.switcher, "English Español Русский Français 简体中文"),
                .title("ليندمار وخليج كسرى يتفقان على خط عبّارات يعمل طوال العام"),
                .page(.date, "2021/09/14"),
                .dated(
                    "ليندمار، 14 سبتمبر. ",
                    "وقّع ميناءا ليندمار وخليج كسرى يوم الثلاثاء اتفاقا على خط عبّارات يعمل طوال العام.",
                    "ومن المقرر أن تبحر أول سفينة في 1 مارس 2022."),
                .body(
                    "تستغرق كل رحلة 48 ساعة وتنقل ما يصل إلى 320 راكبا.",
                    "وقالت مديرة الميناء إيلسه توفان: «يستفيد الميناءان من هذا الخط».",
                    "«لقد انتظره صيادونا ثلاثين عاما»."),
                .body("وتُقسم التكلفة البالغة 12,5 مليون دولار بالتساوي."),
                .heading("أعمال الأرصفة"),
                .body(
                    "سيمدد خليج كسرى رصيفه الشرقي بمقدار 140 مترا.",
                    "وتبدأ الأعمال في نوفمبر ويُنتظر أن تنتهي قبل عواصف الشتاء."),
                .body("وحضر المراسم مراقبون من ثلاثة موانئ مجاورة."),
                .page(.print, "أرسل إلى صديق اطبع"),
            ], encoding: "windows-1256")
    }

    static func spanish_(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .spanish,
            [
                .page(.switcher, "عربي English Русский Français 简体中文"),
                .title("Lindmar y Bahía Kasra acuerdan una línea de transbordadores para todo el año"),
                .page(.date, "2021/09/14"),
                .dated(
                    "LINDMAR, 14 de septiembre. ",
                    "Los puertos de Lindmar y Bahía Kasra firmaron el martes un acuerdo sobre una línea anual.",
                    "El primer barco zarpará el 1 de marzo de 2022."),
                .body("Cada travesía durará 48 horas y llevará hasta 320 pasajeros."),
                .body(
                    "«Los dos puertos ganan con esta línea», dijo la capitana del puerto, Ilse Tovan.",
                    "«Nuestros pescadores la esperan desde hace treinta años»."),
                .body("El coste de 12,5 millones de dólares se reparte a partes iguales."),
                .heading("Obras en los muelles"),
                .body(
                    "Bahía Kasra alargará su muelle oriental 140 metros.",
                    "Las obras empiezan en noviembre y deben terminar antes de los temporales de invierno."),
                .body("Observadores de tres puertos vecinos asistieron a la ceremonia."),
                .page(.print, "Enviar a un amigo Imprimir"),
            ])
    }

    static func russian_(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .russian,
            [
                .page(.switcher, "عربي Español English Français 简体中文"),
                .title("Линдмар и Касра-Бей договорились о круглогодичной паромной линии"),
                .page(.date, "2021/09/14"),
                .dated(
                    "ЛИНДМАР, 14 сентября. ",
                    "Порты Линдмар и Касра-Бей во вторник подписали соглашение о круглогодичной паромной линии.",
                    "Первое судно выйдет 1 марта 2022 года."),
                .body(
                    "Переход займёт 48 часов, на борту будет до 320 пассажиров.",
                    "«Оба порта выиграют от этой линии», — сказала капитан порта Ильзе Тован.",
                    "«Наши рыбаки ждали её тридцать лет».",
                    "Расходы в 12,5 миллиона долларов делятся поровну."),
                .heading("Работы на причалах"),
                .body(
                    "Касра-Бей удлинит восточный причал на 140 метров.",
                    "Работы начнутся в ноябре и должны завершиться до зимних штормов."),
                .body("На церемонии присутствовали наблюдатели из трёх соседних портов."),
                .page(.print, "Отправить другу Печать"),
            ])
    }

    static func french_(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .french,
            [
                .page(.switcher, "عربي Español Русский English 简体中文"),
                .title("Lindmar et la baie de Kasra conviennent d’une ligne de ferry toute l’année"),
                .page(.date, "2021/09/14"),
                .dated(
                    "LINDMAR, 14 septembre. ",
                    "Les ports de Lindmar et de la baie de Kasra ont signé mardi un accord sur une ligne de ferry.",
                    "Le premier navire doit appareiller le 1er mars 2022."),
                .body(
                    "Chaque traversée durera 84 heures et accueillera jusqu’à 320 passagers.",
                    "« Les deux ports gagnent à cette ligne », a déclaré la capitaine du port, Ilse Tovan.",
                    "« Nos pêcheurs l’attendent depuis trente ans. »"),
                .body("Le coût de 12,5 millions de dollars est partagé à parts égales."),
                .body("La ligne fait suite à un essai mené à l’été 2019."),
                .heading("Travaux sur les quais"),
                .body(
                    "La baie de Kasra allongera son quai est de 140 mètres.",
                    "Les travaux commencent en novembre et devraient s’achever avant les tempêtes d’hiver."),
                .page(.print, "Envoyer à un ami Imprimer"),
            ])
    }

    static func chinese_(_ id: String) -> SegmentedDocument {
        SampleDocument.make(
            id, .chinese,
            [
                .page(.switcher, "عربي Español Русский Français English"),
                .title("林德马与卡斯拉湾就全年渡轮航线达成协议"),
                .page(.date, "2021/09/14"),
                .dated("林德马9月14日电 ", "林德马港与卡斯拉湾港星期二签署全年渡轮航线协议。", "首班船定于2022年3月1日启航。"),
                .body("每次航程48小时，最多可载320名乘客。", "港务长伊尔泽·托万说：“两个港口都将从这条航线受益。”", "“我们的渔民已经等了三十年。”"),
                .heading("码头工程"),
                .body("卡斯拉湾将把东码头延长140米。", "工程于11月开始，应在冬季风暴前完工。"),
                .body("三个邻近港口的观察员出席了仪式。"),
                .body("1250万美元的费用由双方平均分担。"),
                .page(.print, "推荐给朋友 打印"),
            ], found: .simplifiedChinese)
    }

    static let signature = Signature(
        hexapla: "1.0.0", icu: "72.1", unicode: "15.0", cldr: "42", pipeline: "news 4f1c09ae", resources: "9b27d0c1",
        stages: ["read": 1, "align": 2])
}
