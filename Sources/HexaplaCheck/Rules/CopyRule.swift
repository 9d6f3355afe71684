import HexaplaCore

/// Paragraphs that were left alone because they say again what others say: the canonical text beside its translation, and
/// text that stands twice.
///
/// What the canonical text has twice is told once, whatever the number of versions.
struct CopyRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        let canonical = Set(context.versions.flatMap { $0.alignment.copies.filter { $0.kind == .ofCanonical } })
        return Self.runs(canonical.sorted { $0.paragraph < $1.paragraph })
            .map { Self.doubled($0, of: context.canonical, context) }
            + context.versions.flatMap { version in
                version.alignment.copies.filter { $0.kind == .canonicalText }
                    .map { Self.untranslated($0, of: version.document, context) }
                    + Self.runs(version.alignment.copies.filter { $0.kind == .ofVersion })
                    .map { Self.doubled($0, of: version.document, context) }
            }
    }

    private static func untranslated(
        _ copy: TextCopy, of version: SegmentedDocument, _ context: CheckContext
    ) -> Finding {
        let paragraph = copy.original.map { " of paragraph \($0)" } ?? ""
        return context.finding(
            .canonicalCopy, .info,
            "The \(context.name(version.id.language)) version has \(context.canonicalName) text\(paragraph) here beside its"
                + " translation; it was left alone.",
            about: version.id.language, paragraph: copy.paragraph, of: version)
    }

    private static func doubled(_ run: [TextCopy], of document: SegmentedDocument, _ context: CheckContext) -> Finding {
        let first = run[0].paragraph
        let what =
            run.count == 1
            ? "paragraph \(first), which says what paragraph \(run[0].original ?? first) says"
            : "paragraphs \(first) to \(first + run.count - 1), which say what the paragraphs from"
                + " \(run[0].original ?? first) on say"
        return context.finding(
            .doubledText, .warning,
            "The \(context.name(document.id.language)) text has \(what), word for word; the second time was left alone.",
            about: document.id.language, paragraph: first, of: document)
    }

    /// Copies of neighbouring paragraphs of neighbouring ones.
    private static func runs(_ copies: [TextCopy]) -> [[TextCopy]] {
        var runs: [[TextCopy]] = []
        for copy in copies {
            if let last = runs.last?.last, let original = last.original, copy.paragraph == last.paragraph + 1,
                copy.original == original + 1
            {
                runs[runs.count - 1].append(copy)
            } else {
                runs.append([copy])
            }
        }
        return runs
    }
}
