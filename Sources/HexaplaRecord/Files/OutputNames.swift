public import HexaplaCore

/// The names of the files that a run writes in its output folder.
public enum OutputNames {
    /// The proof of a finished run, with the digests of all its files: `RunManifest`.
    public static let record = "run.json"
    /// The files of the corpus: lines of `InputLine`.
    public static let inputs = "inputs.jsonl"
    /// The articles, with where their lines stand: lines of `ArticleEntry`.
    public static let articles = "articles.jsonl"
    /// The rows: lines of `RowLine`.
    public static let synopsis = "synopsis.jsonl"
    /// The findings: lines of `Finding`.
    public static let findings = "findings.jsonl"
    /// The page about the corpus.
    public static let indexPage = "index.html"
    /// What each file is.
    public static let readMe = "README.txt"
    /// What is being written, until it is put into place.
    package static let partial = ".hexapla-partial"
    /// What can be made anew from the result; it may be removed at any time, and no run looks into it.
    package static let store = ".hexapla"

    /// The units of the texts of a language: lines of `SegmentLine`.
    ///
    /// - Parameter language: The language; its script is left out.
    /// - Returns: The name.
    public static func segments(_ language: LanguageTag) -> String { "segments/\(language.base).jsonl" }

    /// The beads of the versions of a language: lines of `BeadLine`.
    ///
    /// - Parameter language: The language; its script is left out.
    /// - Returns: The name.
    public static func alignments(_ language: LanguageTag) -> String { "alignments/\(language.base).jsonl" }

    /// The report of a language.
    ///
    /// - Parameters:
    ///   - language: The language; its script is left out.
    ///   - ending: `html`, `json` or `md`.
    /// - Returns: The name.
    public static func report(_ language: LanguageTag, _ ending: String) -> String {
        "reports/\(language.base).\(ending)"
    }

    /// The page of an article.
    ///
    /// - Parameter file: The name of the page in its folder.
    /// - Returns: The name.
    public static func page(_ file: String) -> String { "articles/\(file)" }

    /// The language of a file that `segments(_:)` or `alignments(_:)` names; `nil` for every other name.
    ///
    /// - Parameters:
    ///   - name: A name in the output folder.
    ///   - folder: `segments` or `alignments`.
    /// - Returns: The language.
    package static func language(of name: String, in folder: String) -> LanguageTag? {
        guard name.hasPrefix(folder + "/"), name.hasSuffix(".jsonl") else { return nil }
        return LanguageTag(String(name.dropFirst(folder.utf8.count + 1).dropLast(6)))
    }

    /// The files in `log`, which are no part of the result.
    package enum Log {
        /// What could not be done, for people.
        package static let messages = "log/messages.txt"
        /// How long the stages took.
        package static let timings = "log/timings.json"
        /// Where the corpus lies.
        package static let corpus = "log/corpus.json"
        /// The list of these files.
        package static let list = "log/files.json"
        /// What a shard of a large corpus leaves open: the texts that may be swapped with those of other shards.
        package static let swaps = "log/swaps.jsonl"
        /// Those that every run writes.
        package static let all = [messages, timings, corpus, list]
    }

    /// Every name in the folder under which a run writes.
    package static let all: Set<String> = [
        record, partial, store, indexPage, synopsis, findings, inputs, articles, readMe, "reports", "articles",
        "alignments", "segments", "exports", "log",
    ]

    /// Whether a path from the folder is one that a result may have: nothing that leads out of it.
    ///
    /// Lists are read from the folder, and whoever can write there could have put any path into them.
    package static func isOwn(_ path: String) -> Bool {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = steps.first, all.contains(String(first)), first != partial else { return false }
        return !path.utf8.contains(0) && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
