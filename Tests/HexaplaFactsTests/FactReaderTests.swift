import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaFacts

/// What texts say, in every language: kind and value of each sure fact.
@Suite struct FactReaderTests {
    typealias Case = (LanguageTag, String, [String])

    private static let german = LanguageTag("de") ?? .undetermined
    private static let portuguese = LanguageTag("pt") ?? .undetermined

    private func check(_ language: LanguageTag, _ text: String, _ expected: [String]) {
        #expect(TestLanguage.told(text, language) == expected, "\(text)")
    }

    static let cardinals: [Case] = [
        (.english, "430 ships and twelve cranes", ["cardinal 430", "cardinal 12"]),
        (.english, "1.5 million trees", ["cardinal 1500000"]),
        (.english, "3 million and 40 trees", ["cardinal 3000000", "cardinal 40"]),
        (.arabic, "مليون و250 ألف شجرة", ["cardinal 1250000"]),
        (.english, "two hundred and fifty thousand trees", ["cardinal 250000"]),
        (.arabic, "خمسة مندوبين", ["cardinal 5"]), (.arabic, "٣ ملايين شجرة", ["cardinal 3000000"]),
        (.arabic, "مئتان وخمسة وعشرون مندوبا", ["cardinal 225"]),
        (.arabic, "ألفان وثمانية عشر مندوبا", ["date 2018-?-?"]),
        (.arabic, "مليون ومئتان وخمسة وأربعون ألفا", ["cardinal 1245000"]),
        (.arabic, "000 350 شجرة", ["cardinal 350000"]), (.arabic, "073 082 16 شجرة", ["cardinal 16082073"]),
        (.spanish, "1.5 millones de árboles", ["cardinal 1500000"]),
        (.spanish, "1,5 millones de árboles", ["cardinal 1500000"]),
        (.spanish, "treinta y cinco árboles", ["cardinal 35"]), (.spanish, "1.250.000 árboles", ["cardinal 1250000"]),
        (.russian, "1 млн 250 тыс. деревьев", ["cardinal 1250000"]),
        (.russian, "двести пятьдесят тысяч деревьев", ["cardinal 250000"]),
        (.french, "quatre-vingt-dix-sept arbres", ["cardinal 97"]), (.french, "1 250 arbres", ["cardinal 1250"]),
        (.french, "deux-cent-quatre-vingt-quinze arbres", ["cardinal 295"]),
        (.chinese, "150万棵树", ["cardinal 1500000"]), (.chinese, "一百零一棵树", ["cardinal 101"]),
        (.chinese, "五个国家", ["cardinal 5"]),
        (.chinese, "3多万棵树", ["cardinal 30000"]), (.chinese, "三千万棵树", ["cardinal 30000000"]),
        (.chinese, "十万一千棵树", ["cardinal 101000"]), (.chinese, "十分钟", ["measure 10 minute"]),
        (.chinese, "三千米", ["measure 3000 meter"]), (.chinese, "请拨打112,911,999。", ["cardinal 112911999"]),
    ]

    @Test(arguments: cardinals)
    func numbers(language: LanguageTag, text: String, expected: [String]) { check(language, text, expected) }

    static let years: [Case] = [
        (.spanish, "En 2018 millones de niños huyeron.", ["date 2018-?-?"]),
        (.english, "In 2018, millions of children fled.", ["date 2018-?-?"]),
        (.french, "En 2018 des millions d’enfants ont fui.", ["date 2018-?-?"]),
        (.russian, "17 мая тысячи детей бежали.", ["date ?-5-17"]),
        (.arabic, "في عام 2018 مليون طفل", ["date 2018-?-?"]),
        (.chinese, "2018年百万儿童逃离。", ["date 2018-?-?"]),
    ]

    @Test(arguments: years)
    func aYearTakesNoScale(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    static let dates: [Case] = [
        (.english, "on 5 April 2018", ["date 2018-4-5"]), (.english, "on April 5, 2018", ["date 2018-4-5"]),
        (.english, "on April 5", ["date ?-4-5"]), (.english, "the 5th of April", ["date ?-4-5"]),
        (.english, "in April 2018", ["date 2018-4-?"]), (.english, "in May", ["date ?-5-?"]),
        (.english, "it may rain", []), (.english, "as Theresa May said", []),
        (.english, "5/14/2018", ["date 2018-5-14"]),
        (.english, "2018-04-05", ["date 2018-4-5"]), (.english, "on Friday, 5 April", ["weekday 5", "date ?-4-5"]),
        (.french, "le 05.04", ["date ?-4-5"]), (.french, "le 5 avril", ["date ?-4-5"]),
        (.french, "le 1er avril 2018", ["date 2018-4-1"]), (.french, "le 5 sept. 2018", ["date 2018-9-5"]),
        (.russian, "05.04.18", ["date 2018-4-5"]), (.russian, "5 апреля 2018 года", ["date 2018-4-5"]),
        (.russian, "в 2018 г.", ["date 2018-?-?"]), (.spanish, "el 5 de abril de 2018", ["date 2018-4-5"]),
        (.spanish, "en abril de 2018", ["date 2018-4-?"]),
        (.arabic, "5 نيسان/أبريل 2018", ["date ?-4-5", "date 2018-4-?"]),
        (.arabic, "5 أبريل 2018", ["date 2018-4-5"]), (.arabic, "كانون الثاني 5 2018", ["date 2018-1-5"]),
        (.chinese, "一九四九年十月一日", ["date 1949-10-1"]), (.chinese, "2018年4月5日", ["date 2018-4-5"]),
        (.chinese, "4月5日", ["date ?-4-5"]), (.chinese, "二〇一八年四月", ["date 2018-4-?"]),
        (.chinese, "2018年十一月5日", ["date 2018-11-5"]),
    ]

    @Test(arguments: dates)
    func datesAreRead(language: LanguageTag, text: String, expected: [String]) { check(language, text, expected) }

    static let times: [Case] = [
        (.english, "at 15:30", ["time 15:30"]), (.english, "at 3:30 p.m.", ["time 15:30"]),
        (.english, "at 6 pm", ["time 18:0"]), (.english, "6–7 pm", ["time 18:0", "time 19:0"]),
        (.english, "at 1430 GMT", ["time 14:30"]), (.english, "at 0800", ["time 8:0"]),
        (.french, "à 14 h 30", ["time 14:30"]), (.french, "à 18 heures", ["time 18:0"]),
        (.french, "pendant 18 heures", ["measure 18 hour"]), (.french, "17h30", ["time 17:30"]),
        (.russian, "в 18:00 мск", ["time 18:0"]), (.russian, "в 14 ч. 30 мин.", ["time 14:30"]),
        (.spanish, "a las 3 de la tarde", ["time 15:0"]), (.spanish, "a las 15.30 horas", ["time 15:30"]),
        (.arabic, "الساعة 3 مساء", ["time 15:0"]), (.chinese, "下午3点", ["time 15:0"]),
        (.chinese, "14时30分", ["time 14:30"]),
    ]

    @Test(arguments: times)
    func timesAreRead(language: LanguageTag, text: String, expected: [String]) { check(language, text, expected) }

    static let percentages: [Case] = [
        (.english, "5 percent", ["percentage 5"]), (.english, "5.5%", ["percentage 55e-1"]),
        (.english, "five per cent", ["percentage 5"]), (.arabic, "5 في المائة", ["percentage 5"]),
        (.arabic, "خمسة في المئة", ["percentage 5"]), (.arabic, "٣١٫٥٪", ["percentage 315e-1"]),
        (.french, "5 pour cent", ["percentage 5"]), (.french, "5,5 %", ["percentage 55e-1"]),
        (.spanish, "5 por ciento", ["percentage 5"]), (.russian, "5 процентов", ["percentage 5"]),
        (.chinese, "百分之五", ["percentage 5"]), (.chinese, "百分之三十五", ["percentage 35"]),
    ]

    @Test(arguments: percentages)
    func percentagesAreNoHundreds(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
        let offered = TestLanguage.facts(text, language).offeredValues()
        #expect(!offered.contains(ExactNumber(100)), "\(text)")
    }

    static let others: [Case] = [
        (.english, "the 75th session", ["ordinal 75"]), (.english, "the twenty-first century", ["ordinal 21"]),
        (.english, "the XXI century", ["ordinal 21"]), (.spanish, "septuagésimo quinto período", ["ordinal 75"]),
        (.spanish, "vigesimoprimera reunión", ["ordinal 21"]),
        (.french, "quatre-vingt-cinquième session", ["ordinal 85"]),
        (.french, "le XXIe siècle", ["ordinal 21"]), (.russian, "75-я сессия", ["ordinal 75"]),
        (.arabic, "الخامسة والعشرون", ["ordinal 25"]), (.chinese, "第七十五届", ["ordinal 75"]),
        (.chinese, "第5条", ["number 5"]), (.english, "article 5", ["number 5"]), (.spanish, "artículo 5", ["number 5"]),
        (.french, "n° 5", ["number 5"]), (.russian, "№ 5", ["number 5"]), (.arabic, "المادة 5", ["number 5"]),
        (.french, "125 M€", ["money 125000000 EUR"]), (.french, "125 millions d’euros", ["money 125000000 EUR"]),
        (.english, "£125m", ["money 125000000 GBP"]), (.spanish, "3 millones de dólares", ["money 3000000 USD"]),
        (.russian, "3 млн долларов", ["money 3000000 USD"]),
        (.russian, "3 млн. долл.", ["money 3000000 USD"]), (.arabic, "3 ملايين دولار", ["money 3000000 USD"]),
        (.chinese, "4.5亿美元", ["money 450000000 USD"]), (.english, "12 kilometres", ["measure 12 kilometer"]),
        (.chinese, "12公里", ["measure 12 kilometer"]), (.english, "3–5 million people", ["range 3000000...5000000"]),
        (.english, "from 3 to 5 ships", ["range 3...5"]), (.english, "3/4 of it", ["fraction 3/4"]),
        (.english, "two thirds of it", ["fraction 2/3"]), (.chinese, "三分之二", ["fraction 2/3"]),
        (.english, "S/RES/2254 (2015)", ["symbol S/RES/2254", "date 2015-?-?"]),
        (.english, "version 1.2.3 is out", ["symbol 1.2.3"]), (.english, "hash 3f9a2b7c41", ["symbol 3f9a2b7c41"]),
    ]

    @Test(arguments: others)
    func otherKinds(language: LanguageTag, text: String, expected: [String]) { check(language, text, expected) }

    static let further: [Case] = [
        (german, "am 5. April 2018", ["date 2018-4-5"]), (german, "1,5 Millionen Bäume", ["cardinal 1500000"]),
        (german, "5 Prozent", ["percentage 5"]), (german, "um 14.30 Uhr", ["time 14:30"]),
        (german, "Artikel 5", ["number 5"]), (german, "125 Mio. Euro", ["money 125000000 EUR"]),
        (portuguese, "em 5 de abril de 2018", ["date 2018-4-5"]),
        (portuguese, "1,5 milhão de árvores", ["cardinal 1500000"]), (portuguese, "5 por cento", ["percentage 5"]),
        (portuguese, "às 14h30", ["time 14:30"]), (portuguese, "artigo 5", ["number 5"]),
    ]

    @Test(arguments: further)
    func furtherLanguages(language: LanguageTag, text: String, expected: [String]) { check(language, text, expected) }

    static let joints: [Case] = [
        (.english, "between ten and fifteen ships", ["cardinal 10", "cardinal 15"]),
        (.english, "between five and ten ships", ["cardinal 5", "cardinal 10"]),
        (.english, "between three thousand and four thousand", ["cardinal 3000", "cardinal 4000"]),
        (.english, "between three and four million trees", ["cardinal 3", "cardinal 4000000"]),
        (.english, "twelve and thirty ships", ["cardinal 12", "cardinal 30"]),
        (.english, "two and three and four ships", ["cardinal 2", "cardinal 3", "cardinal 4"]),
        (.english, "one hundred and five ships", ["cardinal 105"]),
        (.english, "one hundred and twenty-five thousand ships", ["cardinal 125000"]),
        (.english, "two million and forty thousand ships", ["cardinal 2040000"]),
        (.spanish, "entre diez y quince barcos", ["cardinal 10", "cardinal 15"]),
        (.spanish, "entre cinco y diez barcos", ["cardinal 5", "cardinal 10"]),
        (.spanish, "cuarenta y dos mil barcos", ["cardinal 42000"]),
        (.french, "entre dix et quinze arbres", ["cardinal 10", "cardinal 15"]),
        (.french, "soixante et onze arbres", ["cardinal 71"]),
        (.french, "vingt et un arbres", ["cardinal 21"]),
        (german, "zwischen fünf und zehn Schiffe", ["cardinal 5", "cardinal 10"]),
        (german, "zwischen zehn und fünfzehn Schiffe", ["cardinal 10", "cardinal 15"]),
        (german, "vierundzwanzig Schiffe", ["cardinal 24"]),
        (portuguese, "entre dez e quinze navios", ["cardinal 10", "cardinal 15"]),
        (portuguese, "cento e vinte e cinco mil navios", ["cardinal 125000"]),
        (.arabic, "خمسة وعشرون مندوبا", ["cardinal 25"]),
        (.arabic, "خمسة و عشرون مندوبا", ["cardinal 25"]),
        (.chinese, "三十多万棵树", ["cardinal 300000"]),
    ]

    @Test(arguments: joints)
    func wordsLikeAndJoinOneNumberOrPartTwo(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    @Test(arguments: [
        (LanguageTag.spanish, "entre mil y dos mil barcos", [1000, 2000]),
        (.spanish, "entre mil y treinta y cinco mil barcos", [1000, 35_000]),
        (.spanish, "entre mil y dos millones de barcos", [1000, 2_000_000]),
        (.french, "entre cent et deux cents arbres", [100, 200]),
        (.english, "between five hundred and thousand", [500, 1000]),
        (portuguese, "entre mil e dois mil navios", [1000, 2000]),
    ])
    func scalesOnBothSidesOfAndArePartedToo(language: LanguageTag, text: String, expected: [Int]) {
        #expect(TestLanguage.facts(text, language).flatMap(\.numerals).map(\.value.integer) == expected)
    }

    static let counted: [Case] = [
        (.spanish, "a las dos partes", ["cardinal 2"]),
        (.spanish, "a las dos semanas", ["measure 2 week"]),
        (.spanish, "a las 5 personas", ["cardinal 5"]),
        (.spanish, "las 24 horas del día", ["measure 24 hour"]),
        (.spanish, "a las dos", ["time 2:0"]),
        (.spanish, "a las 14:30", ["time 14:30"]),
        (.spanish, "a las 3 de la tarde", ["time 15:0"]),
        (.spanish, "a las dos después de comer", ["time 2:0"]),
        (portuguese, "as três mulheres", ["cardinal 3"]),
        (portuguese, "as 5 propostas", ["cardinal 5"]),
        (portuguese, "às 15h", ["time 15:0"]),
        (portuguese, "às três", ["time 3:0"]),
        (portuguese, "às 5 propostas", ["cardinal 5"]),
        (.french, "il y a 3 heures", ["measure 3 hour"]),
        (.french, "il a 5 heures", ["measure 5 hour"]),
        (.french, "à 14 h 30", ["time 14:30"]),
        (.french, "À 18 heures", ["time 18:0"]),
        (german, "um 5 Stunden", ["measure 5 hour"]), (german, "14 Std.", ["measure 14 hour"]),
        (german, "um 5 Uhr", ["time 5:0"]),
        (german, "nachmittags um 5 Uhr", ["time 5:0"]),
        (.english, "I am 5 hours late", ["measure 5 hour"]),
        (.english, "at 5 pm", ["time 17:0"]),
        (.english, "at 5 hours", ["time 5:0"]),
        (.russian, "2 дня", ["measure 2 day"]),
        (.russian, "два дня", ["measure 2 day"]),
        (.russian, "три дня", ["measure 3 day"]),
        (.russian, "четыре дня", ["measure 4 day"]),
        (.russian, "2-3 дня", ["measure 2...3"]),
        (.russian, "в 2 дня", ["time 14:0"]),
        (.russian, "2 часа дня", ["time 14:0"]),
    ]

    @Test(arguments: counted)
    func whatIsCountedIsNoTime(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    static let hanPoints: [Case] = [
        (.chinese, "一点时间", []),
        (.chinese, "一点变化", []),
        (.chinese, "一点一点", []),
        (.chinese, "三点建议", ["cardinal 3"]),
        (.chinese, "下午三点", ["time 15:0"]),
        (.chinese, "三点二十分", ["time 3:20"]),
        (.chinese, "三点五分", ["time 3:5"]),
        (.chinese, "下午三点五十分", ["time 15:50"]),
        (.chinese, "北京时间三点", ["time 3:0"]),
        (.chinese, "当地时间十点", ["time 10:0"]),
        (.chinese, "三点钟", ["time 3:0"]),
        (.chinese, "3点", ["time 3:0"]), (.chinese, "中午十二点", ["time 12:0"]),
        (.chinese, "百分之五点三", ["percentage 53e-1"]),
        (.chinese, "百分之二十三点五", ["percentage 235e-1"]),
        (.chinese, "百分之十点五", ["percentage 105e-1"]),
        (.chinese, "一点五亿棵树", ["cardinal 150000000"]),
        (.chinese, "三点五公里", ["measure 35e-1 kilometer"]),
        (.chinese, "零点五公里", ["measure 5e-1 kilometer"]),
    ]

    @Test(arguments: hanPoints)
    func theHanSignOfHoursIsADecimalMarkAsWell(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    static let ambiguous: [Case] = [
        (.spanish, "en el mar de Barents", []),
        (.french, "la mer et le jeu", []),
        (portuguese, "segundo o relatório", []),
        (.russian, "с семью", []),
        (.arabic, "لست هنا", []),
        (.arabic, "أب وابنه", []),
        (.arabic, "ستة مندوبين", ["cardinal 6"]), (.arabic, "مئة وست نساء", ["cardinal 106"]),
        (.arabic, "5 أب 2018", ["date 2018-8-5"]),
        (.spanish, "mar 5 abril 2018", ["weekday 2", "date 2018-4-5"]),
        (.french, "mar 5 avril 2018", ["weekday 2", "date 2018-4-5"]),
        (.french, "mer. 5 avril", ["weekday 3", "date ?-4-5"]),
        (portuguese, "segunda, 5 de abril", ["weekday 1", "date ?-4-5"]),
        (.spanish, "5 mar 2018", ["date 2018-3-5"]),
        (.english, "Only 5 may attend", ["cardinal 5"]),
        (.english, "it may 5", ["cardinal 5"]),
        (.english, "on 5 May", ["date ?-5-5"]),
        (.english, "5 may 2018", ["date 2018-5-5"]),
        (.french, "le 5 mars", ["date ?-3-5"]),
        (german, "am 5. Mai", ["date ?-5-5"]),
        (.english, "the second half", ["ordinal 2"]),
        (.english, "the first quarter", ["ordinal 1"]),
        (.english, "three quarters of it", ["fraction 3/4"]),
    ]

    @Test(arguments: ambiguous)
    func wordsOfSeveralMeaningsAreReadByTheirNeighbours(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    static let stopped: [Case] = [
        (german, "um 10.05 Uhr", ["time 10:5"]),
        (.english, "10.05 am", ["time 10:5"]),
        (.english, "12.05 km", ["measure 1205e-2 kilometer"]),
        (.english, "12.05 €", ["money 1205e-2 EUR"]),
        (german, "am 10.05", ["date ?-5-10"]),
        (.english, "3.30–4 pm", ["time 15:30", "time 16:0"]),
        (.english, "3–4.30 pm", ["time 15:0", "time 16:30"]),
        (.english, "6–7 pm", ["time 18:0", "time 19:0"]),
    ]

    @Test(arguments: stopped)
    func hoursAndMeasuresWithAStopAreNoDates(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    static let glued: [Case] = [
        (.english, "3kg500g", ["measure 3 kilogram", "measure 500 gram"]),
        (.english, "6ft11in", ["measure 6 foot", "cardinal 11"]),
        (.english, "hash 3f9a2b7c41", ["symbol 3f9a2b7c41"]),
        (.chinese, "见http://merrow.example/a。五个国家", ["cardinal 5"]),
    ]

    @Test(arguments: glued)
    func unitsInTurnAreNoCheckSum(language: LanguageTag, text: String, expected: [String]) {
        check(language, text, expected)
    }

    /// Each would take very long if every place read on to the end.
    @Test(arguments: ["I/", "5 A/", "1h", "3kg", "two and "])
    func longRunsAreReadInLinearTime(piece: String) {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        #expect(TestLanguage.facts(text, .english).count <= text.utf8.count)
    }

    @Test func ambiguousWritingHasAllItsReadings() {
        func readings(_ text: String, _ language: LanguageTag) -> [String] {
            TestLanguage.facts(text, language).first?.readings.map(\.told) ?? []
        }
        #expect(readings("1.500", .spanish) == ["1500", "15e-1"])
        #expect(readings("05.04", .french) == ["?-4-5", "504e-2"])
        #expect(readings("05/04/2018", .english) == ["2018-4-5", "2018-5-4"])
        #expect(readings("112,911,999", .chinese) == ["112911999"])
        #expect(TestLanguage.facts("112,911,999", .chinese).first?.numerals.first?.parts.count == 3)
        #expect(readings("2018 millones", .spanish) == ["2018-?-?", "2018", "2018000000"])
    }

    @Test(arguments: [(LanguageTag.chinese, "四川百姓很高兴"), (.english, "one of them may come"), (.french, "un neuf")])
    func wordsThatAreMostlySomethingElseAreNotSure(language: LanguageTag, text: String) {
        #expect(TestLanguage.told(text, language) == [])
    }

    @Test(arguments: LanguageTag.six)
    func rangesLieOnScalarBoundariesInOrder(language: LanguageTag) {
        let text = LayeredText<Normalized>(
            "12 млн، ٣٤٫٥ e\u{301}té 二百 — ½ vingt-et-un 😀 5\u{301}6 XX- l’an‐ci d’é 5 April 2018 百分之五 6–7 pm S/RES/2254"
        )
        var end = 0
        for fact in TestLanguage.reader(language).facts(of: text) {
            #expect(fact.range.start >= end && fact.range.end <= text.count && !fact.range.isEmpty)
            #expect(text.isScalarBoundary(fact.range.start) && text.isScalarBoundary(fact.range.end))
            #expect(fact.numerals.allSatisfy { fact.range.indices.contains($0.range.lowerBound) })
            end = fact.range.end
        }
    }
}
