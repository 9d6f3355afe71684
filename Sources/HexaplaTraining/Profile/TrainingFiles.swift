import HexaplaCore
import HexaplaCorpus
import HexaplaICU
import HexaplaLanguage
package import HexaplaSystem

/// Reads a whole file and unpacks it where it is packed.
package typealias ByteLoader = @Sendable (_ path: String) throws(PipelineError) -> [UInt8]

/// The files with text that a language profile is trained on, in the order in which they are read.
///
/// The order is part of the result: first the collections of many languages by file name, then the parallel files in
/// column order of their languages.
package struct TrainingFiles: Sendable, Hashable {
    /// One file.
    package struct File: Sendable, Hashable {
        /// What a line of the file holds.
        package enum Form: Sendable, Hashable {
            /// Label and sentence, parted by a tab; the collection has a name.
            case labelled(source: String)
            /// Origin, English sentence and its translation, parted by tabs; the translation has a label.
            case parallel(label: String)
        }

        /// The path to open.
        package let path: String
        /// What a line holds.
        package let form: Form
    }

    /// The files.
    package let files: [File]

    /// The source that samples of parallel files are given.
    static let parallelSource = "parallel"

    /// Finds the files.
    ///
    /// - Parameters:
    ///   - languages: Files of label and sentence (`name.tsv`, `name.tsv.gz`), or folders of them.
    ///   - parallel: Files `en-xx.tsv` or `en-xx.permissive.tsv`, also with `.gz`, or folders of them; other files of
    ///     a folder are passed over, files named one by one are all taken.
    /// - Throws: `PipelineError` when a path is missing, a folder holds no such file, or a name does not say the
    ///   language.
    package init(languages: [String], parallel: [String]) throws(PipelineError) {
        var labelled: [File] = []
        for path in languages {
            for file in try Self.expand(path, accepts: { _ in true }) {
                labelled.append(File(path: file, form: .labelled(source: Self.stem(file))))
            }
        }
        let codes = LanguageSet.usualVersions.map(\.code).joined(separator: ", ")
        var pairs: [(language: LanguageTag, path: String)] = []
        for path in parallel {
            for file in try Self.expand(path, accepts: { Self.isPlainParallel($0) }) {
                guard let language = Self.language(file) else {
                    throw PipelineError(
                        .usage, file, "The name does not begin with 'en-' and one of \(codes).")
                }
                pairs.append((language, file))
            }
        }
        pairs.sort { $0.language == $1.language ? precedes($0.path, $1.path) : $0.language < $1.language }
        files =
            labelled
            + pairs.map {
                File(
                    path: $0.path,
                    form: .parallel(label: LocaleFacts.threeLetterCode(of: $0.language.code) ?? $0.language.code))
            }
    }

    /// The files of a folder that fit, by name; a path that is no folder stands for itself.
    private static func expand(
        _ path: String, accepts: (String) -> Bool
    ) throws(PipelineError) -> [String] {
        guard Files.isDirectory(path) else {
            guard Files.exists(path) else { throw PipelineError(.input, path, "There is no such file or folder.") }
            return [path]
        }
        let names = FolderWalk(root: path).files.map(\.path)
            .filter { !$0.contains("/") && ($0.hasSuffix(".tsv") || $0.hasSuffix(".tsv.gz")) && accepts($0) }
        let chosen = names.filter { !$0.hasSuffix(".gz") || !names.contains(String($0.dropLast(3))) }
        guard !chosen.isEmpty else {
            throw PipelineError(.input, path, "The folder holds no file of text to train on (.tsv or .tsv.gz).")
        }
        return chosen.map { Files.join(path, $0) }
    }

    private static func stem(_ path: String) -> String {
        Files.name(of: path).split(separator: ".").first.map(String.init) ?? Files.name(of: path)
    }

    private static func isPlainParallel(_ name: String) -> Bool {
        let parts = name.split(separator: ".").dropLast(name.hasSuffix(".gz") ? 2 : 1)
        return language(name) != nil && (parts.count == 1 || parts.count == 2 && parts.last == "permissive")
    }

    private static func language(_ path: String) -> LanguageTag? {
        let parts = stem(path).split(separator: "-")
        guard parts.count == 2, parts[0] == "en", let tag = LanguageTag(String(parts[1])) else { return nil }
        return LanguageSet.usualVersions.first { $0 == tag.base }
    }
}
