package import HexaplaCore

/// What a lexicon says of itself: the languages, where it comes from and under which licences.
package struct LexiconInfo: Sendable, Hashable, Codable {
    /// One source of a lexicon.
    package struct Source: Sendable, Hashable, Codable {
        /// The source's name.
        package var name: String
        /// The licence of the source.
        package var licence: String
        /// Who is to be named.
        package var credit: String
        /// The pairs taken from it.
        package var pairs: Int

        /// Creates a source.
        ///
        /// - Parameters:
        ///   - name: The source's name.
        ///   - licence: Its licence.
        ///   - credit: Who is to be named.
        ///   - pairs: The pairs taken from it.
        package init(name: String, licence: String, credit: String, pairs: Int) {
            self.name = name
            self.licence = licence
            self.credit = credit
            self.pairs = pairs
        }
    }

    /// The language beside English.
    package var language: LanguageTag
    /// Where the entries come from.
    package var sources: [Source]
    /// How the lexicon was made.
    package var command: String
    /// The files it was made from, each with its SHA-256.
    package var files: [String: String]

    /// Creates the description of a lexicon.
    ///
    /// - Parameters:
    ///   - language: The language beside English.
    ///   - sources: Where the entries come from.
    ///   - command: How the lexicon was made.
    ///   - files: The files it was made from, each with its SHA-256.
    package init(language: LanguageTag, sources: [Source], command: String, files: [String: String]) {
        self.language = language
        self.sources = sources
        self.command = command
        self.files = files
    }
}

/// A lexicon file that cannot be used.
package enum LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be opened.
    case unreadable(String)
    /// The file is something else.
    case noLexicon
    /// The file was a lexicon once.
    case damaged(String)
    /// The lexicon was made with other normal forms.
    case otherForms(UInt32)
    /// The library that computes digests failed.
    case noDigest

    /// A full sentence with what to do.
    package var description: String {
        switch self {
        case .unreadable(let reason): "The lexicon cannot be read: \(reason)"
        case .noLexicon: "The file is no lexicon; make one with 'hexapla lexicon compile' or 'hexapla lexicon train'."
        case .damaged(let reason):
            "The lexicon is damaged: \(reason). Copy it again from where it came, or make it again with 'hexapla "
                + "lexicon train'."
        case .otherForms(let version):
            "The lexicon has normal forms of version \(version), this program has version \(WordForms.version); make "
                + "it again with 'hexapla lexicon train'."
        case .noDigest: "The library libcrypto refused to compute the SHA-256 of the lexicon."
        }
    }
}
