import HexaplaCore
import Mustache

/// The templates and the style sheet of the pages, read once.
///
/// The names are the file names in `Resources/templates`: `page.mustache`, `article.mustache`, `style.css` and so on.
/// A partial is called by its name without the extension. Templates put their values in as they are: texts are
/// escaped when a page's values are set.
package struct ReportTemplates: Sendable {
    private let templates: MustacheLibrary
    private let style: String

    /// Parses the templates.
    ///
    /// - Parameter library: The content of each file in `Resources/templates` by its name.
    /// - Throws: `ReportTemplateError` when a file is missing or is no template.
    package init(library: [String: String]) throws(ReportTemplateError) {
        for name in Self.required where library[name] == nil { throw .missing(name) }
        var templates = MustacheLibrary()
        for (name, source) in library.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".mustache") {
            do {
                try templates.register("{{% CONTENT_TYPE: TEXT}}\n" + source, named: String(name.dropLast(9)))
            } catch {
                throw .unreadable(name, "\(error)")
            }
        }
        self.templates = templates
        style = library["style.css"] ?? ""
    }

    /// The files that must be there.
    package static let required = [
        "article.mustache", "finding-groups.mustache", "index.mustache", "page.mustache", "report.mustache",
        "style.css", "unaligned.mustache",
    ]

    /// Fills one template and sets the result in the frame of a page.
    func page(_ name: String, _ model: PageModel, frame: PageFrame) -> String {
        var outer = frame.model
        outer.markup("mainMarkup", templates.render(model, withTemplate: name) ?? "")
        outer.markup("styleMarkup", style)
        return templates.render(outer, withTemplate: "page") ?? ""
    }
}

/// A set of templates that cannot be used.
package enum ReportTemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A file is not there.
    case missing(String)
    /// A file is no template.
    case unreadable(String, String)

    /// A full sentence.
    package var description: String {
        switch self {
        case .missing(let name): "The template file '\(name)' is missing."
        case .unreadable(let name, let reason): "The template file '\(name)' cannot be read: \(reason)."
        }
    }
}

/// What is the same on every page: title, links to the other pages, signature.
struct PageFrame {
    let title: String
    let kind: String
    /// The languages of the run, which have reports.
    let languages: ReportLanguages
    /// The way from the page to the folder of the index: empty or `../`.
    let root: String
    /// The language whose report the page is.
    var report: LanguageTag?
    let signature: Signature
    var previous: String?
    var next: String?

    var model: PageModel {
        PageModel { page in
            page.label("pageTitle", title)
            page.label("pageKind", kind)
            page.label("root", root)
            page.flag("isIndex", root.isEmpty)
            page.list("reportLinks", languages.all.map(reportLink))
            page.label("hexapla", signature.hexapla)
            page.label("icu", signature.icu)
            page.label("unicode", signature.unicode)
            page.label("cldr", signature.cldr)
            page.label("pipeline", signature.pipeline)
            page.label("resources", signature.resources)
            page.section("previous", previous.map(articleLink))
            page.section("next", next.map(articleLink))
            page.flag("hasNeighbours", previous != nil || next != nil)
        }
    }

    private func reportLink(_ language: LanguageTag) -> PageModel {
        PageModel { link in
            link.label("linkHref", root + "reports/" + PageName.report(language))
            link.label("linkName", languages.name(language))
            link.flag("isCurrent", language == report)
        }
    }

    private func articleLink(_ article: String) -> PageModel {
        PageModel { link in
            link.label("neighbourHref", PageName.file(forArticle: article))
            link.name("neighbourName", article)
        }
    }
}
