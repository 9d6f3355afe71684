package import HexaplaArchive
package import HexaplaCore
import HexaplaLanguage

/// How to look for the documents of a corpus.
package struct CorpusOptions: Sendable, Hashable {
    /// `auto`, or a pattern such as `{article}/{language}.txt`.
    package var layout = "auto"
    /// A file that lists the documents, in place of a layout.
    package var manifest: String?
    /// The languages to take besides English.
    package var languages = LanguageSet.usualVersions
    /// The language that they are aligned to.
    package var canonical = LanguageSet.usualCanonical
    /// The part of the articles to take.
    package var shard: Shard?
    /// A folder to leave alone even when it lies inside the corpus, such as the output.
    package var excluded: String?
    /// Whether symbolic links are followed that lead out of the corpus folder.
    package var followLinks = false
    /// A folder for copies of packed documents.
    ///
    /// It must be new. Without it they are unpacked again when they are read.
    package var spool: String?
    /// How much an archive may unpack to.
    package var limits = ArchiveLimits()

    /// Creates the options of a plain search: every language, the layout found by itself.
    package init() {}
}

extension CorpusOptions {
    /// The languages whose codes are looked for in the names of files: those asked for, and those that are usual.
    ///
    /// The codes of others are words of other languages too: `carta-de-paz.txt` is not German.
    package var spelled: Set<LanguageTag> { Set(languages.map(\.base) + LanguageSet.usualVersions + [canonical]) }
}
