import HexaplaCore

/// Remarks on links that other versions speak against.
enum ColumnFindings {
    /// The remark on one link, with both readings.
    ///
    /// - Parameters:
    ///   - bead: The link, with the probability that is left to it.
    ///   - version: The version it belongs to.
    ///   - speakers: The versions that speak against it.
    /// - Returns: A warning on the first paragraph of the version in the link.
    static func finding(on bead: Bead, of version: SegmentedDocument, speakers: [LanguageTag]) -> Finding {
        let (own, english) = (paragraphs(bead.target), paragraphs(bead.canonical))
        let (are, have) = bead.target.count == 1 ? ("is", "has") : ("are", "have")
        let verb = bead.canonical.count == 1 ? "is" : "are"
        let message =
            "\(own.prefix(1).uppercased())\(own.dropFirst()) of this version \(are) linked with \(english) of the "
            + "English text, but \(have) nothing in common with what the \(list(speakers)) there; it may be that "
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

    private static func list(_ languages: [LanguageTag]) -> String {
        let names = languages.map(name)
        guard let last = names.last, names.count > 1 else { return "\(names.first ?? "other") version has" }
        return names.dropLast().joined(separator: ", ") + " and \(last) versions have"
    }

    private static func name(_ language: LanguageTag) -> String {
        switch language.base {
        case .arabic: "Arabic"
        case .spanish: "Spanish"
        case .russian: "Russian"
        case .french: "French"
        case .chinese: "Chinese"
        default: "'\(language.code)'"
        }
    }
}
