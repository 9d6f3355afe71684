import HexaplaCore
import HexaplaTesting

@testable import HexaplaAlign

/// Verdicts for tests.
enum Reviews {
    /// The references to some units of a document, as a worksheet has them.
    static func units(_ range: Range<Int>, _ level: AlignmentLevel, of document: SegmentedDocument) -> [ReviewUnit] {
        let hashes = HashedUnits(document).level(level).hashes
        return range.map { ReviewUnit(ordinal: $0, hash: hashes[$0]) }
    }

    static func entry(
        _ line: Int, _ verdict: ReviewVerdict, _ level: AlignmentLevel, _ canonical: SegmentedDocument,
        _ rows: Range<Int>, _ target: SegmentedDocument, _ columns: Range<Int>
    ) -> ReviewEntry {
        ReviewEntry(
            line: line, verdict: verdict, level: level, article: canonical.id.article,
            language: target.id.language, source: units(rows, level, of: canonical),
            target: units(columns, level, of: target))
    }

    static func stage(_ entries: [ReviewEntry], options: AlignOptions = AlignOptions()) throws -> AlignStage {
        AlignStage(
            options: options, weights: try Bitexts.shippedWeights(), languages: TestLanguages.withoutLists,
            facts: Bitexts.facts,
            skeletons: SkeletonTable(parsing: ""),
            review: Review(file: "review.tsv", entries: entries, articles: ["a1"]))
    }

    static func bitext(_ entries: [ReviewEntry], _ canonical: SegmentedDocument, _ target: SegmentedDocument)
        -> BitextReview
    {
        BitextReview(
            Review(file: "review.tsv", entries: entries, articles: ["a1"]), article: canonical.id.article,
            canonical: HashedUnits(canonical), target: HashedUnits(target))
    }
}
