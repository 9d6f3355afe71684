package import HexaplaCore

/// The page of an article that could not be aligned: it says why, and what was read of it.
package struct UnalignedPage: Sendable {
    private let templates: ReportTemplates
    private let languages: ReportLanguages

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - templates: The templates.
    ///   - languages: The languages of the run, canonical first; only these have reports.
    package init(templates: ReportTemplates, languages: ReportLanguages) {
        self.templates = templates
        self.languages = languages
    }

    /// Renders the page of an article.
    ///
    /// - Parameters:
    ///   - article: The article's id.
    ///   - failures: Why it could not be aligned.
    ///   - documents: Its texts that could be read.
    ///   - signature: What the run was made with.
    ///   - previous: The id of the article before it, for a link.
    ///   - next: The id of the article after it, for a link.
    /// - Returns: The page in HTML with XML syntax.
    package func html(
        article: String, failures: [InputFailure], documents: [SegmentedDocument], signature: Signature,
        previous: String? = nil, next: String? = nil
    ) -> String {
        let frame = PageFrame(
            title: article, kind: "article", languages: languages, root: "../", signature: signature,
            previous: previous, next: next)
        let model = PageModel { page in
            page.name("articleID", article)
            page.list("failures", failures.map { Self.failure($0, of: article) })
            page.table("versions", documents.map(version))
        }
        return templates.page("unaligned", model, frame: frame)
    }

    private static func failure(_ failure: InputFailure, of article: String) -> PageModel {
        PageModel { row in
            row.name("failurePath", failure.subject == article ? nil : failure.subject)
            row.name("failureReason", failure.reason)
        }
    }

    private func version(_ document: SegmentedDocument) -> PageModel {
        PageModel { row in
            row.label("versionName", languages.name(document.id.language.base))
            row.name("versionFile", document.source.path)
            row.label("encoding", document.source.encoding.name)
            row.label("paragraphCount", NumberText.count(document.paragraphs))
        }
    }
}

extension SegmentedDocument {
    /// The number of paragraphs that belong to the article and not to the page around it.
    var paragraphs: Int { (0..<paragraphCount).count(where: isContent) }
}
