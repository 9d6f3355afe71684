import Foundation
import HexaplaCore
import HexaplaReport
import HexaplaRun
import HexaplaSystem

/// Proves the pages for people: each page that the run should have written is there and whole, and its links to other
/// pages of the run lead somewhere.
struct PageProof {
    private let run: FinishedRun
    private(set) var pages = 0
    private(set) var problems: [String] = []
    private var known: [String: Bool] = [:]

    init(_ run: FinishedRun) {
        self.run = run
    }

    /// Looks at all pages.
    mutating func check() {
        guard isAsked else { return }
        check("index.html")
        for language in ["en"] + languages { check("reports/\(language).html") }
        for article in run.record.articles { check("articles/" + PageName.file(forArticle: article.id)) }
    }

    /// Whether the run wrote pages at all.
    private var isAsked: Bool {
        let report = run.record.options["report"]
        guard run.record.options["until"] == .string("report"), report?["enabled"] != .bool(false),
            case .array(let formats)? = report?["formats"]
        else { return false }
        return formats.contains(.string("html"))
    }

    private var languages: [String] {
        guard case .array(let values)? = run.record.options["languages"] else { return [] }
        return values.compactMap { if case .string(let code) = $0 { code } else { nil } }
    }

    private mutating func check(_ page: String) {
        pages += 1
        guard let bytes = try? Files.read(Files.join(run.path, page)) else {
            return problems.append("\(page): the page is missing.")
        }
        guard ByteSearch.first(of: Array("</html>".utf8), in: bytes) != nil else {
            return problems.append("\(page): the page is not whole.")
        }
        let folder = page.contains("/") ? String(page[..<(page.lastIndex(of: "/") ?? page.endIndex)]) : ""
        for link in Self.links(in: bytes) where !leadsSomewhere(link, from: folder) {
            problems.append("\(page): the link '\(link)' leads nowhere.")
        }
    }

    /// The links to files, each once, without what follows `#`.
    private static func links(in page: [UInt8]) -> [String] {
        var links: Set<[UInt8]> = []
        var place = 0
        while let start = ByteSearch.first(of: opening, in: page, from: place) {
            let link = page[start.upperBound...].prefix { $0 != 0x22 && $0 != 0x23 }
            if !link.isEmpty, !link.contains(0x3A) { links.insert(Array(link)) }
            place = link.endIndex
        }
        return links.map { String(decoding: $0, as: UTF8.self) }.sorted(by: precedes)
    }

    private static let opening = Array("href=\"".utf8)

    private mutating func leadsSomewhere(_ link: String, from folder: String) -> Bool {
        let path = folder.isEmpty ? link : folder + "/" + link
        if let known = known[path] { return known }
        let exists = Files.exists(Files.join(run.path, path))
        known[path] = exists
        return exists
    }
}
