import HexaplaCore
import HexaplaSystem

/// Plain files of as many lines (Moses): of a pair one for each language, and one with the ids of the units.
///
/// The names have the languages in the order of their codes, as OPUS has them.
struct MosesExport: Exporting {
    /// The files of a pair at a level.
    private struct Files {
        let pair: ExportPair
        let index: Int
        let level: Int
        var source: LineOutput
        var target: LineOutput
        var ids: LineOutput
    }

    private let plan: ExportPlan
    private var files: [Files] = []
    private var blank = 0

    init(_ context: ExportContext) throws(PipelineError) {
        let plan = context.plan
        self.plan = plan
        for (place, level) in plan.levels.enumerated() {
            for (index, pair) in plan.pairs.enumerated() {
                let name = "moses/corpus\(plan.mark(level)).\(plan.name(plan.sorted(pair)))"
                files.append(
                    Files(
                        pair: pair, index: index, level: place,
                        source: LineOutput(try context.folder.create("\(name).\(plan.code(pair.source))")),
                        target: LineOutput(try context.folder.create("\(name).\(plan.code(pair.target))")),
                        ids: LineOutput(try context.folder.create("\(name).ids"))))
            }
        }
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        let blanks = article.levels.map { plan.options.complete ? Self.blanks($0, article) : [] }
        for place in files.indices {
            let (pair, level) = (files[place].pair, article.levels[files[place].level])
            for (number, group) in level.pairs[files[place].index].enumerated() where group.isLink {
                if blanks[files[place].level].contains(number) {
                    blank += 1
                } else if !add(group, pair, article, level.level, to: &files[place]) {
                    blank += 1
                }
            }
            try files[place].source.flush()
            try files[place].target.flush()
            try files[place].ids.flush()
        }
    }

    /// The groups over all languages that a language has nothing but white space of: with complete groups the files of all
    /// pairs have the same lines.
    private static func blanks(_ level: LevelGroups, _ article: ExportArticle) -> Set<Int> {
        Set(
            level.all.indices.filter { number in
                level.all[number].units.enumerated().contains { column, units in
                    isBlank(article.text(units, column, level.level))
                }
            })
    }

    /// Adds a line to each file; whether the pair is one of two lines with something in them.
    private func add(
        _ group: PairGroup, _ pair: ExportPair, _ article: ExportArticle, _ level: AlignmentLevel, to files: inout Files
    ) -> Bool {
        let source = article.text(group.source, pair.source, level)
        let target = article.text(group.target, pair.target, level)
        if Self.isBlank(source) || Self.isBlank(target) { return false }
        TableText.appendUnbroken(source, to: &files.source.bytes)
        TableText.appendUnbroken(target, to: &files.target.bytes)
        let ids = [
            article.texts[pair.source]?.file ?? "", article.texts[pair.target]?.file ?? "",
            article.names(group.source, level), article.names(group.target, level),
        ]
        for (number, id) in ids.enumerated() {
            if number > 0 { files.ids.bytes.append(0x09) }
            TableText.appendUnbroken(id, to: &files.ids.bytes)
        }
        files.source.bytes.append(0x0A)
        files.target.bytes.append(0x0A)
        files.ids.bytes.append(0x0A)
        return true
    }

    private static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    mutating func finish() throws(PipelineError) -> [String] {
        for place in files.indices {
            try files[place].source.finish()
            try files[place].target.finish()
            try files[place].ids.finish()
        }
        return blank == 0
            ? []
            : [
                "\(blank) pairs with a side of nothing but white space were left out"
                    + (plan.options.complete ? ", each with the same group of the other pairs." : ".")
            ]
    }
}
