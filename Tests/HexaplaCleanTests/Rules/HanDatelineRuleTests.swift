import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct HanDatelineRuleTests {
    @Test(arguments: [
        ("新华社梅罗5月26日电", " 港务委员会开会。"), ("新华社梅罗5月26日电（记者李明 王芳）", "港务委员会开会。"),
        ("本报梅罗11月6日讯", "　港务委员会开会。"), ("新華社梅羅５月２６日電", "港務委員會開會。"),
        ("新华社梅罗五月二十六日电", "港务委员会开会。"), ("中新网5月26日电 (记者 李明)", "港务委员会开会。"),
    ])
    func found(head: String, text: String) {
        let all = head + text
        let range = HanDatelineRule.find(Array(all.utf8), TestPage.vocabulary(.chinese))
        #expect(range.map { LayeredText<Original>(all)[$0] } == head)
    }

    @Test(arguments: ["委员会5月26日开会，并致电港口。", "5月26日，电力公司宣布停电。", "电话会议", "五月的港口", ""])
    func notFound(text: String) {
        #expect(HanDatelineRule.find(Array(text.utf8), TestPage.vocabulary(.chinese)) == nil)
    }
}
