import Foundation
import FoundationXML

/// A page read by a strict XML parser, with what tests ask about.
final class ParsedPage: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private(set) var problem: String?
    private var open: [Int] = []

    init(_ html: String) {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        if !parser.parse() { problem = parser.parserError.map { "\($0) in line \(parser.lineNumber)" } ?? "unknown" }
    }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// The targets of links into the page itself.
    var innerLinks: [String] {
        elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    }

    /// The levels of the headings, in order.
    var headingLevels: [Int] {
        elements.compactMap { $0.name.count == 2 && $0.name.first == "h" ? Int($0.name.dropFirst()) : nil }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if open.last.map({ elements[$0].name }) == "style" { return }
        for index in open { elements[index].text += string }
    }

    /// What a page may load: nothing but its own style and the empty picture of its icon.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    /// What every page has to keep: one sentence for each broken rule.
    var violations: [String] {
        if let problem { return ["Not well-formed: \(problem)"] }
        var broken: [String] = []
        if Set(ids).count != ids.count { broken.append("An id stands twice.") }
        let known = Set(ids)
        for link in innerLinks where !link.isEmpty && !known.contains(link) { broken.append("Dead link #\(link).") }
        for element in elements {
            if ["script", "iframe", "object", "embed", "base", "form", "img"].contains(element.name) {
                broken.append("An element \(element.name).")
            }
            for (key, value) in element.attributes {
                if key.hasPrefix("on") { broken.append("A handler \(key).") }
                if key == "href" || key == "src", value.contains("//") { broken.append("The address \(value).") }
                if key.hasPrefix("aria-labelledby") || key == "aria-describedby" {
                    for id in value.split(separator: " ") where !known.contains(String(id)) {
                        broken.append("Nothing is called \(id).")
                    }
                }
            }
            if element.name == "th", element.attributes["scope"] == nil { broken.append("A header without scope.") }
        }
        let policy = all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        if policy?.attributes["content"] != Self.policy { broken.append("Not the content-security policy.") }
        if headingLevels.first != 1 || headingLevels.count(where: { $0 == 1 }) != 1 { broken.append("Not one h1.") }
        for (left, right) in zip(headingLevels, headingLevels.dropFirst()) where right > left + 1 {
            broken.append("h\(right) after h\(left).")
        }
        if all("html").first?.attributes["lang"] != "en" { broken.append("No language.") }
        if all("main").count != 1 { broken.append("Not one main.") }
        return broken
    }
}
