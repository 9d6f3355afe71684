import HexaplaCore
import HexaplaSystem

/// Finds the layout that explains the most files of a folder.
enum LayoutChooser {
    /// The layout that a setting asks for.
    ///
    /// - Parameters:
    ///   - setting: `auto` or a pattern.
    ///   - documents: All documents of the corpus.
    ///   - root: The corpus folder, for errors.
    ///   - languages: The languages whose codes are looked for in names.
    /// - Returns: The layout; with `auto` the one that explains the most documents, the earlier one when two are equal.
    /// - Throws: `PipelineError` when the pattern is wrong, or when `auto` explains none at all.
    static func choose(
        _ setting: String, documents: [ListedDocument], root: String, languages: Set<LanguageTag>
    ) throws(PipelineError) -> Layout {
        if setting != "auto" { return try Layout(setting, languages: languages) }
        let automatic = Layout.automatic(languages)
        let named = documents.filter { $0.statement == nil }
        var best: (layout: Layout, count: Int)?
        for layout in automatic {
            let count = named.count { layout.match($0.names) != nil }
            if count > best?.count ?? 0 { best = (layout, count) }
        }
        if let best { return best.layout }
        if named.count < documents.count, let first = automatic.first { return first }
        if named.isEmpty { throw PipelineError(.input, root, "The folder holds no file that could be read.") }
        throw PipelineError(
            .input, root,
            "No known layout explains any of the files (\(named.count), such as "
                + "\(CorpusFinder.examples(named.map(\.path)))); say how they are named with --layout or --manifest.")
    }
}
