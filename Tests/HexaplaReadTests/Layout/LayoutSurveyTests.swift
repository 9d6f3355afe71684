import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct LayoutSurveyTests {
    private func style(_ text: String) -> ParagraphStyle { LayoutSurvey.style(of: Array(text.utf8), from: 0) }

    /// Breaks a text at spaces, or anywhere when it has none, so that no line is wider than `width` characters.
    private func wrap(_ text: String, width: Int) -> String {
        guard text.contains(" ") else {
            let all = Array(text)
            return stride(from: 0, to: all.count, by: width).map { String(all[$0..<min($0 + width, all.count)]) }
                .joined(separator: "\n")
        }
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: Samples.all)
    func hardWrappedText(text: String) {
        let width = text.contains(" ") ? 44 : 18
        let paragraph = wrap(text, width: width)
        #expect(style([paragraph, paragraph, paragraph].joined(separator: "\n\n")) == .wrapped)
        #expect(style(["Title", paragraph, paragraph].joined(separator: "\r\n\r\n")) == .wrapped)
        #expect(style(wrap(text + text, width: width)) == .wrapped)
    }

    @Test func shortIndentedParagraphsAreWrapped() {
        let lines = (0..<6).flatMap { _ in
            ["   The bridge was opened on Monday by the mayor of the", "town, who came early. It was cold."]
        }
        #expect(style(lines.joined(separator: "\n")) == .wrapped)
    }

    @Test(arguments: Samples.all)
    func linesAsParagraphs(text: String) {
        #expect(style([text, "Short one.", text, text].joined(separator: "\n")) == .line)
        #expect(style([text, "\n", text, text, "", text].joined(separator: "\n")) == .line)
        #expect(style(text) == .line)
        #expect(style("") == .line)
    }

    @Test(arguments: Samples.all)
    func blankLinesBetweenAll(text: String) {
        #expect(style([text, "x", text].joined(separator: "\n\n")) == .blank)
    }

    @Test func shortLinesBelowAnArticleStayApart() {
        let article = Samples.all.joined(separator: "\n\n")
        #expect(style(article + "\n\nTell a neighbour\nPaper version") == .line)
        #expect(style(article + "\n\ntell a neighbour\npaper version\n\n") == .line)
        #expect(style("Home\nTowns\nBridges\n\n" + article) == .line)
    }

    @Test func listsAndVersesAreLines() {
        #expect(style("apples\npears\nplums\ngrapes\n\ncherries\nfigs") == .line)
        #expect(style("白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。\n\n空山不见人，\n但闻人语响。") == .line)
    }
}
