import Foundation
import Testing

@testable import HexaplaReport

@Suite("Templates") struct ReportTemplatesTests {
    @Test("Each required file is missed by name", arguments: ReportTemplates.required)
    func missing(name: String) throws {
        var sources = try Templates.sources()
        sources[name] = nil
        #expect(throws: ReportTemplateError.missing(name)) { try ReportTemplates(library: sources) }
        #expect(ReportTemplateError.missing(name).description == "The template file '\(name)' is missing.")
    }

    @Test("A broken template is named")
    func broken() throws {
        var sources = try Templates.sources()
        sources["index.mustache"] = "{{#open}}"
        do {
            _ = try ReportTemplates(library: sources)
            Issue.record("A broken template was read.")
        } catch {
            guard case .unreadable("index.mustache", _) = error else {
                Issue.record("Another error: \(error)")
                return
            }
        }
    }

    @Test("Templates have no void element left open, no script, no address of the network")
    func hygiene() throws {
        for (name, source) in try Templates.sources() where name.hasSuffix(".mustache") {
            #expect(!source.contains("<script") && !source.contains("<br>") && !source.contains("{{{"))
            let addresses = source.components(separatedBy: "http").count - 1
            #expect(addresses <= (name == "page.mustache" ? 2 : 0), "\(name)")
        }
        let style = try #require(try Templates.sources()["style.css"])
        #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("<"))
    }

    @Test("Text on its ground has the contrast of WCAG 2.2 AA in both schemes", arguments: [false, true])
    func contrast(dark: Bool) throws {
        let style = try #require(try Templates.sources()["style.css"])
        let blocks = style.components(separatedBy: ":root {")
        let light = Self.colours(try #require(blocks.dropFirst().first))
        let colours = dark ? light.merging(Self.colours(try #require(blocks.dropFirst(2).first))) { $1 } : light
        for text in ["ink", "soft", "rubric", "link", "error", "warning", "info"] {
            for ground in ["paper", "sheet"] {
                let ratio = Self.contrast(try #require(colours[text]), try #require(colours[ground]))
                #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
            }
        }
        for text in ["ink", "link"] {
            #expect(Self.contrast(try #require(colours[text]), try #require(colours["target"])) >= 4.5)
        }
        #expect(Self.contrast(try #require(colours["sheet"]), try #require(colours["error"])) >= 4.5)
    }

    private static func colours(_ block: String) -> [String: [Double]] {
        var colours: [String: [Double]] = [:]
        for item in block.prefix(while: { $0 != "}" }).split(separator: ";") {
            let parts = item.split(separator: ":").map { $0.trimmingSpace }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"),
                let value = Int(parts[1].dropFirst(), radix: 16)
            else { continue }
            colours[String(parts[0].dropFirst(2))] = [value >> 16, value >> 8 & 255, value & 255].map {
                Double($0) / 255
            }
        }
        return colours
    }

    private static func contrast(_ left: [Double], _ right: [Double]) -> Double {
        let pair = [luminance(left), luminance(right)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    /// Relative luminance as in WCAG 2.2.
    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private static func power(_ base: Double) -> Double {
        // base^2.4 = base^2 · (base^2)^(1/5), the fifth root by Newton's method.
        let square = base * base
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}

extension Substring {
    fileprivate var trimmingSpace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
