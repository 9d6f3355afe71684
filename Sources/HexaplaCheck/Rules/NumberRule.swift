import HexaplaCore
import HexaplaFacts

/// Numbers that differ between a version and the canonical text, by value and not by spelling.
///
/// Where all versions that can be compared lack a number of the canonical text, the canonical text is the odd one
/// out and is told once. Where several texts agree against one version, the message says so.
struct NumberRule: CheckRule {
    let readers: FactReaders

    func findings(_ context: CheckContext) -> [Finding] {
        guard context.options.numbers else { return [] }
        let canonical = DocumentNumbers(context.canonical, readers)
        let comparisons = context.versions.map { version in
            NumberComparison(
                canonical: (context.canonical, canonical),
                target: (version.document, DocumentNumbers(version.document, readers)), alignment: version.alignment)
        }
        let report = NumberReport(context: context, comparisons: comparisons)
        return report.findings
    }
}

/// Turns the mismatches of all versions into findings.
struct NumberReport {
    private let context: CheckContext
    private let mismatches: [NumberMismatch]
    /// The versions whose link covers a canonical paragraph, in column order.
    private var comparable: [Int: [Int]] = [:]
    /// The versions that lack a canonical number, in column order.
    private var lacking: [PlacedNumber: [NumberMismatch]] = [:]

    /// Compares all versions of an article.
    init(context: CheckContext, comparisons: [NumberComparison]) {
        self.context = context
        var all: [NumberMismatch] = []
        for (version, comparison) in comparisons.enumerated() {
            for bead in comparison.beads(above: context.options.leastScoreForNumbers) {
                all += comparison.mismatches(in: bead, version: version)
                for paragraph in bead.canonical { comparable[paragraph, default: []].append(version) }
            }
        }
        mismatches = all
        for mismatch in all {
            if let number = mismatch.canonical { lacking[number, default: []].append(mismatch) }
        }
    }

    /// The findings, version by version in text order; those on the canonical text first.
    var findings: [Finding] {
        var odd: [PlacedNumber] = []
        var seen: Set<PlacedNumber> = []
        var rest: [Finding] = []
        for mismatch in mismatches {
            if let number = mismatch.canonical, isOdd(number) {
                if seen.insert(number).inserted { odd.append(number) }
            } else {
                rest.append(finding(mismatch))
            }
        }
        return odd.map(oddFinding) + rest
    }

    private func isOdd(_ number: PlacedNumber) -> Bool {
        let lacking = lacking[number] ?? []
        return lacking.count >= context.options.agreement && lacking.count == comparable[number.paragraph]?.count
    }

    private func language(_ version: Int) -> LanguageTag { context.article.versions[version].id.language }

    private func oddFinding(_ number: PlacedNumber) -> Finding {
        let versions = (lacking[number] ?? []).map { language($0.version) }
        let values = Set((lacking[number] ?? []).map(\.target?.mention.value))
        let text = number.text(in: context.canonical)
        var message =
            "The \(context.canonicalName) text is the odd one out: it has \(text), which none of the versions has."
        if values.count == 1, let target = lacking[number]?.first, let other = target.target {
            let theirs = other.text(in: context.article.versions[target.version])
            message =
                "The \(context.canonicalName) text is the odd one out: it has \(text) where the \(context.names(versions)) versions have \(theirs)."
        }
        return context.finding(
            .numberMismatch, .warning, message, about: context.canonical.id.language, paragraph: number.paragraph,
            of: context.canonical, span: number.span(in: context.canonical))
    }

    private func finding(_ mismatch: NumberMismatch) -> Finding {
        let document = context.article.versions[mismatch.version]
        let paragraph = mismatch.target?.paragraph ?? mismatch.bead.target.lowerBound
        return context.finding(
            .numberMismatch, .warning, message(mismatch, document), about: document.id.language, paragraph: paragraph,
            of: document, span: mismatch.target?.span(in: document))
    }

    private func message(_ mismatch: NumberMismatch, _ document: SegmentedDocument) -> String {
        let name = context.name(document.id.language)
        let own = mismatch.target?.text(in: document)
        guard let number = mismatch.canonical else {
            return "The \(name) version has the number \(own ?? ""), which the \(context.canonicalName) text lacks."
        }
        let english = number.text(in: context.canonical)
        let agreeing = agreeing(against: mismatch, on: number)
        let others = agreeing.isEmpty ? "" : " and the \(context.names(agreeing)) versions"
        let verb = agreeing.isEmpty ? "has" : "have"
        let odd = agreeing.isEmpty ? "" : "; it is the odd one out"
        if let own {
            return
                "The \(name) version has \(own) where the \(context.canonicalName) text\(others) \(verb) \(english)\(odd)."
        }
        return
            "The \(name) version lacks the number \(english), which the \(context.canonicalName) text\(others) \(verb)\(odd)."
    }

    /// The versions that agree with the canonical text against one version; none when they are too few.
    private func agreeing(against mismatch: NumberMismatch, on number: PlacedNumber) -> [LanguageTag] {
        guard lacking[number]?.count == 1 else { return [] }
        let agreeing = (comparable[number.paragraph] ?? []).filter { $0 != mismatch.version }.map(language)
        return agreeing.count >= context.options.agreement ? agreeing : []
    }
}
