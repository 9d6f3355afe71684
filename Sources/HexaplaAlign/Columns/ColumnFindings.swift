import HexaplaCore
import HexaplaLanguage

/// Remarks on links that other versions vote against.
enum ColumnFindings {
    /// The remark on one link, with both readings.
    ///
    /// - Parameters:
    ///   - bead: The link, with the probability that is left to it.
    ///   - version: The version it belongs to.
    ///   - voters: The versions that vote against it.
    ///   - languages: How languages are called.
    /// - Returns: A warning on the first paragraph of the version in the link.
    static func finding(
        on bead: Bead, of version: SegmentedDocument, voters: [LanguageTag], languages: LanguageSet
    ) -> Finding {
        let (own, english) = (paragraphs(bead.target), paragraphs(bead.canonical))
        let (are, have) = bead.target.count == 1 ? ("is", "has") : ("are", "have")
        let verb = bead.canonical.count == 1 ? "is" : "are"
        let message =
            "\(own.prefix(1).uppercased())\(own.dropFirst()) of this version \(are) linked with \(english) of the "
            + "\(languages.name(languages.canonical)) text, but \(have) nothing in common with what the "
            + "\(list(voters, languages)) there; it may be that "
            + "\(english) \(verb) left out here and \(own) added."
        return Finding(
            .contradictedLink, .warning, message, article: version.id.article, language: version.id.language,
            level: .paragraph, index: bead.target.lowerBound, file: version.source.path,
            span: version.span(ofParagraph: bead.target.lowerBound))
    }

    private static func paragraphs(_ range: Range<Int>) -> String {
        range.count == 1
            ? "paragraph \(range.lowerBound)" : "paragraphs \(range.lowerBound) to \(range.upperBound - 1)"
    }

    private static func list(_ tags: [LanguageTag], _ languages: LanguageSet) -> String {
        guard tags.count > 1 else { return "\(tags.first.map { languages.name($0.base) } ?? "other") version has" }
        return "\(languages.names(tags.map(\.base))) versions have"
    }
}
