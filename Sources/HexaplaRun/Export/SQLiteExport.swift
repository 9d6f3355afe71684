import HexaplaCore
import HexaplaDatabase
import HexaplaExport
import HexaplaLanguage
import HexaplaRecord
import HexaplaSystem

/// SQLite: one database of the whole corpus with full-text search over its folded words.
///
/// It holds whole texts, furniture among them; of the beads it holds those of the levels that are exported, linking ones
/// with the least score at least.
struct SQLiteExport: Exporting {
    private let plan: ExportPlan
    private let writer: CorpusDatabaseWriter

    /// Begins the database.
    ///
    /// - Parameters:
    ///   - context: What is exported and where.
    ///   - languages: What is known of languages.
    /// - Throws: `PipelineError` when the file cannot be made.
    init(_ context: ExportContext, languages: LanguageSet) throws(PipelineError) {
        plan = context.plan
        writer = try CorpusDatabaseWriter(
            path: context.folder.place("sqlite/corpus.sqlite"), languages: plan.columns.map(\.language),
            known: languages)
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        let record = article.record
        let versions = record.versions.map { version in
            VersionRecord(
                language: version.language, edition: version.edition, moves: version.moves,
                beads: version.beads.filter(isKept))
        }
        try writer.add(
            ArticleRecord(
                article: record.article, inputs: record.inputs, texts: record.texts, versions: versions,
                rows: record.rows, findings: record.findings))
    }

    private func isKept(_ bead: BeadLine) -> Bool {
        guard plan.levels.contains(bead.level) else { return false }
        let isLink = !bead.source.isEmpty && !bead.target.isEmpty
        return !isLink || (bead.score ?? 0) >= plan.options.minScore ?? 0
    }

    mutating func finish() throws(PipelineError) -> [String] {
        try writer.finish(info: ["hexapla": plan.version])
        return []
    }
}
