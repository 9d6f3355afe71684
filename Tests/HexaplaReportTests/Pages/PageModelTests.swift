import Mustache
import Testing

@testable import HexaplaReport

@Suite("Values of a template") struct PageModelTests {
    @Test("Texts go in escaped, markup as it is, absent texts leave their section out")
    func values() throws {
        let template = try MustacheTemplate(
            string:
                "{{% CONTENT_TYPE: TEXT}}{{t}}|{{l}}|{{m}}|{{#a}}never{{/a}}{{^a}}absent{{/a}}|{{#hasRows}}{{#rows}}{{t}};{{/rows}}{{/hasRows}}"
        )
        let model = PageModel { model in
            model.text("t", "<\u{202E}>")
            model.label("l", "<\u{202E}>")
            model.markup("m", "<b/>")
            model.text("a", nil)
            model.table("rows", [PageModel { $0.text("t", "1") }, PageModel { $0.text("t", "2") }])
        }
        #expect(
            template.render(model)
                == "&lt;<span class=\"unseen\" dir=\"ltr\">U+202E</span>&gt;|&lt;⟨U+202E⟩&gt;|<b/>|absent|1;2;")
    }

    @Test("A text that looks like a template stays a text")
    func inert() throws {
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}{{t}}")
        #expect(template.render(PageModel { $0.text("t", "{{m}}{{{m}}}") }) == "{{m}}{{{m}}}")
    }
}
