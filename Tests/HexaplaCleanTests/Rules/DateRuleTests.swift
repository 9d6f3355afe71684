import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct DateRuleTests {
    @Test(arguments: [
        (LanguageTag.english, "17 March 2018"), (.english, "March 17, 2018"),
        (.english, "Sat., 17th of March 2018, 10:30"),
        (.english, "2018/04/05"), (.english, "2018-04-05 12:30"), (.english, "05.04.2018"),
        (.russian, "5 апреля 2018 г."), (.russian, "Четверг, 5 апреля 2018 года, 10:15"), (.russian, "5 апр. 2018"),
        (.chinese, "2018年4月5日"), (.chinese, "2018年4月5日 星期四 10:30"), (.chinese, "二〇一八年四月五日"),
        (.arabic, "17 مارس 2018"), (.arabic, "السبت ١٧ مارس ٢٠١٨"), (.arabic, "17 آذار/مارس 2018"),
        (.spanish, "17 de marzo de 2018"), (.spanish, "Sábado, 17 de marzo de 2018"), (.french, "17 mars 2018"),
        (.french, "Samedi 1er août 2018 à 12h30"), (.chinese, "March 17, 2018"),
    ])
    func wholeDates(language: LanguageTag, text: String) {
        let match = DateRule.match(TestPage.line(text), TestPage.vocabulary(language))
        #expect(match?.kind == .date)
        #expect(match?.reach == .anywhere)
    }

    @Test(arguments: [
        (LanguageTag.english, "March 2018"), (.english, "May 26"), (.russian, "26 мая"), (.chinese, "4月5日"),
        (.chinese, "2018年4月"), (.arabic, "17 مارس"), (.spanish, "marzo de 2018"), (.french, "26 mai"),
    ])
    func partsOfDatesAreBelievedAtTheEdge(language: LanguageTag, text: String) {
        #expect(DateRule.match(TestPage.line(text), TestPage.vocabulary(language))?.reach == .edge)
    }

    @Test(arguments: [
        (LanguageTag.english, "9 May: what now"), (.english, "2018"), (.english, "1 2 3"), (.english, "May"),
        (.english, "The 5th of March in Merrow"), (.russian, "5 апреля в порту"), (.chinese, "4月5日会议"),
        (.english, "Monday"),
        (.arabic, "17 مارس في الميناء"), (.spanish, "17 de marzo en el puerto"), (.french, "Le 26 mai au port"),
        (.english, "12.30.45"), (.english, ""),
    ])
    func otherLines(language: LanguageTag, text: String) {
        #expect(DateRule.match(TestPage.line(text), TestPage.vocabulary(language)) == nil)
    }
}
