import HexaplaCore
import HexaplaRecord

/// The file names of the pages and the links between them.
package enum PageName {
    /// The name of an article's page in the folder `articles`.
    ///
    /// - Parameter article: An article's id, also an empty one.
    /// - Returns: A file name that ends in `.html`, without `%`, `/` or white space.
    package static func file(forArticle article: String) -> String { OutputNames.stem(ofArticle: article) + ".html" }

    /// The name of a language's report in the folder `reports`, with the given extension.
    static func report(_ language: LanguageTag, _ format: String = "html") -> String {
        "\(language.base.code).\(format)"
    }
}
