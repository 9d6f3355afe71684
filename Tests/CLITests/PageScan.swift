import Foundation
import FoundationXML

/// A page of a run, read by a strict parser: what it may not hold, where it leads.
final class PageScan: NSObject, XMLParserDelegate {
    private(set) var problems: [String] = []
    private(set) var links: [String] = []
    private(set) var ids: Set<String> = []
    private(set) var names: [String] = []
    private var hasPolicy = false

    init(_ html: String) {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        if !parser.parse() { problems.append("Line \(parser.lineNumber): not well-formed.") }
        if !hasPolicy { problems.append("No content-security policy.") }
        if html.unicodeScalars.contains(where: { $0.properties.isBidiControl && $0 != "\u{200F}" && $0 != "\u{200E}" })
        {
            problems.append("A bidirectional control.")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        names.append(name)
        if name == "meta", attributes["http-equiv"] == "Content-Security-Policy" {
            let rules = attributes["content"] ?? ""
            hasPolicy = rules.hasPrefix("default-src 'none';") && !rules.contains("script")
        }
        if ["script", "iframe", "object", "embed", "base", "form", "img", "i", "b"].contains(name) {
            problems.append("An element \(name).")
        }
        for (key, value) in attributes {
            if key.hasPrefix("on") { problems.append("A handler \(key).") }
            guard key == "href" || key == "src" else { continue }
            if value.contains(":") && value != "data:," { problems.append("The address \(value).") }
            if name == "a" { links.append(value) }
        }
        if let id = attributes["id"] { ids.insert(id) }
    }
}
