import Foundation
import HexaplaCore
import HexaplaRun
import HexaplaTools

/// What a run came to, said to people or to programs.
enum SummaryText {
    private static let mostFailures = 50
    private static let mostCodes = 8

    /// Says what failed, then what was done.
    static func tell(_ summary: RunSummary, quiet: Bool) {
        for failure in summary.failures.prefix(mostFailures) {
            Output.message("\(failure.subject): \(failure.reason)")
        }
        let more = summary.failures.count - mostFailures
        if more > 0 { Output.message("\(more) more failures are listed in \(summary.output)/log/messages.txt") }
        if !quiet { Output.note(text(summary)) }
    }

    private static func text(_ summary: RunSummary) -> String {
        var lines = [
            "\(summary.alignedArticles) of \(summary.articles) articles aligned: \(summary.files) files, "
                + "\(ProgressMeter.decimal(Double(summary.bytes) / 1e6)) MB in "
                + "\(ProgressMeter.decimal(summary.seconds)) s"
        ]
        lines += summary.passes
        if !summary.failures.isEmpty { lines.append("failed: \(summary.failures.count) inputs, named above") }
        if summary.setAside > 0 { lines.append("set aside: \(summary.setAside) files, listed in inputs.jsonl") }
        if let review = summary.review { lines.append(text(review, unmet: summary.unmetVerdicts)) }
        let counts = Severity.allCases.reversed().map { "\(summary.severities[$0, default: 0]) \($0.rawValue)" }
        lines.append("findings: \(counts.joined(separator: ", "))")
        lines += summary.codes.prefix(mostCodes).map { "  \($0.code)  \($0.count)  \($0.title)" }
        if summary.codes.count > mostCodes { lines.append("  and \(summary.codes.count - mostCodes) more codes") }
        lines += summary.exports.map { "export " + $0 }
        if summary.droppedExports {
            lines.append("exports of the earlier result were removed; 'hexapla export' makes them anew")
        }
        lines.append(summary.report.map { "report: \($0)" } ?? "output: \(summary.output)")
        return lines.map { TerminalText.line($0) + "\n" }.joined()
    }

    private static func text(_ review: ReviewRecord, unmet: Int) -> String {
        let parts = [
            (max(0, review.matched - unmet), "obeyed"), (unmet, "not obeyed"), (review.lost, "without their text"),
            (review.elsewhere, "for other languages or articles"), (review.unusable, "rows that cannot be used"),
            (review.withoutVerdict, "rows without a verdict"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "review: \(review.entries) verdicts: \(parts.joined(separator: ", "))"
    }

    private struct Form: Encodable {
        let aligned: Int
        let articles: Int
        let bytes: Int
        let codes: [String: Int]
        let failures: [InputFailure]
        let files: Int
        let findings: [String: Int]
        let output: String
        let report: String?
        let review: ReviewRecord?
        let seconds: Double
        let setAside: Int
    }

    /// One object on one line.
    static func json(_ summary: RunSummary) throws -> String {
        let form = Form(
            aligned: summary.alignedArticles, articles: summary.articles, bytes: summary.bytes,
            codes: Dictionary(uniqueKeysWithValues: summary.codes.map { ($0.code.rawValue, $0.count) }),
            failures: summary.failures, files: summary.files,
            findings: Dictionary(
                uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, summary.severities[$0, default: 0]) }),
            output: summary.output, report: summary.report, review: summary.review,
            seconds: summary.seconds, setAside: summary.setAside)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(form), as: UTF8.self) + "\n"
    }
}
