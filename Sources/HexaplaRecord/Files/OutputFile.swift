package import HexaplaCore

/// A kind of file that a run writes: the one table from which `README.txt` is made and against which the documentation
/// is tested.
package struct OutputFile: Sendable, Hashable {
    /// The name in the output folder, with `<lang>` for a language and `<article>` for an article.
    package let pattern: String
    /// What the file is, in a sentence or two.
    package let purpose: String
    /// The file in `Resources/schemas/` that describes it, or a line of it; `nil` for pages and tables for people.
    package let schema: String?
    /// Whether it may come after the run, so that `README.txt` names it whether it is there or not.
    package let mayComeLater: Bool

    private init(_ pattern: String, schema: String? = nil, mayComeLater: Bool = false, _ purpose: String) {
        self.pattern = pattern
        self.mayComeLater = mayComeLater
        self.purpose = purpose
        self.schema = schema
    }

    /// All kinds, in the order in which a person meets them.
    package static let all = [
        OutputFile(
            "index.html",
            "The corpus at a glance, with links to the reports and to the articles. Open it in a browser."),
        OutputFile(
            "reports/<lang>.html",
            "The report on a language: how complete its versions are, what they leave out and add, what was found."),
        OutputFile("reports/<lang>.json", "The figures of the report on a language."),
        OutputFile("reports/<lang>.md", "The report on a language for a terminal or a wiki."),
        OutputFile("articles/<article>.html", "An article with all its versions side by side, row by row."),
        OutputFile(
            "alignments/<lang>.jsonl", schema: "bead.json",
            "The beads of the versions of a language: which units of the English text correspond to which units of the"
                + " version. Article by article; of each all paragraph beads, then all sentence beads."),
        OutputFile(
            OutputNames.synopsis, schema: "row.json",
            "The rows: each English paragraph with the paragraphs of all versions that render it, and text that only"
                + " versions have."),
        OutputFile(
            OutputNames.findings, schema: "finding.json",
            "What was remarked on: each line has a code, and 'hexapla explain CODE' says what it means and what to do."),
        OutputFile(
            "segments/<lang>.jsonl", schema: "segment.json",
            "Every paragraph and every sentence of the texts of a language, with the bytes of the file it stands in."),
        OutputFile(
            OutputNames.inputs, schema: "input.json",
            "The files of the corpus, article by article, with their digests; at the end those that were set aside or"
                + " could not be filed, and why."),
        OutputFile(
            OutputNames.articles, schema: "article.json",
            "The articles, each with where its lines stand in the files above, as the first byte and the one behind the"
                + " last."),
        OutputFile(
            OutputNames.record, schema: "run.json",
            "What the run was made with, what it came to, and the digest of every file here but those in log;"
                + " 'hexapla verify' proves them."),
        OutputFile(
            "exports/<format>/…", mayComeLater: true,
            "What 'run --export' or 'hexapla export' wrote for other programs, if anything; exports/README.txt says what"
                + " was left out, exports/files.json has the digests. No part of the result."),
        OutputFile(OutputNames.readMe, "This text."),
        OutputFile(OutputNames.Log.messages, "What could not be done."),
        OutputFile(OutputNames.Log.timings, "How long the stages took, and how much memory."),
        OutputFile(OutputNames.Log.corpus, "Where the corpus lies."),
        OutputFile(
            OutputNames.Log.swaps,
            "What a shard of a large corpus leaves open: texts that may be swapped with those of other shards."),
        OutputFile(OutputNames.Log.list, "The digests of the files in log."),
    ]

    /// The kind of a file.
    ///
    /// - Parameter name: A name in the output folder.
    /// - Returns: The kind; `nil` when no run writes such a file.
    package static func kind(of name: String) -> OutputFile? { all.first { $0.covers(name) } }

    private func covers(_ name: String) -> Bool {
        guard let open = pattern.firstIndex(of: "<"), let close = pattern.firstIndex(of: ">") else {
            return name == pattern
        }
        let (start, end) = (pattern[..<open], pattern[pattern.index(after: close)...])
        return name.count > start.count + end.count && name.hasPrefix(start) && name.hasSuffix(end)
            && !name.dropFirst(start.count).contains("/")
    }
}

/// What `README.txt` says.
package enum ReadMe {
    /// The text.
    ///
    /// - Parameters:
    ///   - names: The files that the run wrote; kinds of files that it did not write are left out.
    ///   - languages: The languages of the run, the canonical one first.
    /// - Returns: Lines of 78 characters at the most.
    package static func text(listing names: [String], languages: [LanguageTag]) -> String {
        let written = Set((names + [OutputNames.record]).compactMap(OutputFile.kind))
        var lines = ["What is in this folder", "", "It was written by a run of Hexapla. The languages of the run are:"]
        lines += wrapped(languages.map(\.base.code).joined(separator: ", "), indent: 2) + [""]
        for file in OutputFile.all
        where written.contains(file) || file.mayComeLater || file.pattern == OutputNames.readMe {
            lines.append(file.pattern)
            lines += wrapped(file.purpose, indent: 4)
        }
        lines += ["", "How things are counted", ""]
        for (name, meaning) in units { lines += [name] + wrapped(meaning, indent: 4) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the names of units count.
    package static let units = [
        (
            "p7",
            "The paragraph with the ordinal 7 of a text. Ordinals start with 0 and count the file as read, furniture of"
                + " the page included, so that p7 is the eighth paragraph. a1.fr.p7 is that of the French text of the"
                + " article a1; 'hexapla show' takes it as a1#p7.fr."
        ),
        (
            "s12",
            "The sentence with the ordinal 12 of a text, counted from 0 through the whole text, not anew in each"
                + " paragraph."
        ),
        (
            "r3",
            "The row with the ordinal 3 of an article in the synopsis, counted from 0. On the page of the article a row"
                + " has the anchor of its English paragraph, such as #p7, or #r3 where it has none."
        ),
        (
            "span, lines",
            "A range of bytes: the first, and the one behind the last, counted from 0. A span counts the bytes of the"
                + " file as it lies on disk, in whatever encoding; of a packed document, those of what it is unpacked."
        ),
        ("score", "The probability that a bead is right, from 0 to 1."),
    ]

    private static func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count > indent, line.count + 1 + word.count > 78 {
                lines.append(line)
                line = margin
            }
            line += (line.count > indent ? " " : "") + word
        }
        return lines + [line]
    }
}
