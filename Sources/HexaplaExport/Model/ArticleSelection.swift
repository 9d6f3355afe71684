import HexaplaCore
import HexaplaRecord

/// Makes of a record what the options leave of it, and counts what they leave out.
struct ArticleSelection {
    private let plan: ExportPlan
    /// What was left out so far.
    private(set) var drops = DropCounts()

    init(_ plan: ExportPlan) {
        self.plan = plan
    }

    /// Selects from a record.
    mutating func article(_ record: ArticleRecord, copies: inout CopyFilter) -> ExportArticle {
        let texts = plan.columns.map { column in
            record.texts.first { $0.language == column.language }.map { ExportText($0, record.inputs) }
        }
        let levels = plan.levels.map { groups(record, texts, $0) }
        var article = ExportArticle(record, texts: texts, levels: levels, plan: plan)
        if plan.options.copies != .none {
            let kept = copies.filter(article, &drops)
            article = ExportArticle(record, texts: texts, levels: kept, plan: plan)
        }
        return article
    }

    private mutating func groups(
        _ record: ArticleRecord, _ texts: [ExportText?], _ level: AlignmentLevel
    ) -> LevelGroups {
        let kept = texts.map { exported($0, level) }
        var versions: [[ExportLink]] = []
        for (place, column) in plan.columns.enumerated().dropFirst() {
            let version = record.versions.first { $0.language == column.language }
            let links = version.map { ExportLink.links($0, level) } ?? []
            versions.append(selected(links, kept[0], kept[place], DropCounts.Place(level, .column(place))))
        }
        let english = texts[0]?.units(level).indices.filter { kept[0].contains($0) } ?? []
        let count = texts[0]?.units(level).count ?? 0
        let whole = Grouping.groups(units: english, count: count, versions)
        let all = plan.options.complete ? whole.filter(\.isComplete) : whole
        let place = DropCounts.Place(level, .all)
        let linked = all.count { $0.width > 1 }
        drops.add(linked: linked, alone: all.count - linked, place)
        drops.drop(whole.count - all.count, .incomplete, place)
        var pairs: [[PairGroup]] = []
        for (index, pair) in plan.pairs.enumerated() {
            let groups = beads(of: pair, versions, texts, kept, level)
            let chosen = plan.options.complete ? all.map { Self.part(of: $0, pair) } : groups
            let place = DropCounts.Place(level, .pair(index))
            let linked = chosen.count { $0.isLink }
            drops.add(linked: linked, alone: chosen.count - linked, place)
            if plan.options.complete { drops.drop(whole.count - all.count, .incomplete, place) }
            pairs.append(chosen)
        }
        return LevelGroups(level: level, pairs: pairs, all: all)
    }

    /// The units of a text that are exported.
    private func exported(_ text: ExportText?, _ level: AlignmentLevel) -> Set<Int> {
        let units = text?.units(level) ?? []
        return Set(units.indices.filter { plan.options.includesFurniture || units[$0].kind != .furniture })
    }

    /// The links without furniture and without those that are too doubtful.
    private mutating func selected(
        _ links: [ExportLink], _ source: Set<Int>, _ target: Set<Int>, _ place: DropCounts.Place
    ) -> [ExportLink] {
        links.compactMap { link in
            var kept = link
            kept.source.removeAll { !source.contains($0) }
            kept.target.removeAll { !target.contains($0) }
            if link.isLink ? !kept.isLink : kept.source.isEmpty && kept.target.isEmpty {
                drops.drop(1, .furniture, place)
                return nil
            }
            if kept.isLink, let least = plan.options.minScore, kept.score < least {
                drops.drop(1, .score, place)
                return nil
            }
            return kept
        }
    }

    private func beads(
        of pair: ExportPair, _ versions: [[ExportLink]], _ texts: [ExportText?], _ kept: [Set<Int>],
        _ level: AlignmentLevel
    ) -> [PairGroup] {
        if pair.isPivoted {
            return PivotPairs.groups(
                count: texts[0]?.units(level).count ?? 0, versions[pair.source - 1], versions[pair.target - 1],
                units: (kept[pair.source].sorted(), kept[pair.target].sorted()))
        }
        return versions[pair.target - 1].map { link in
            PairGroup(
                source: link.source, target: link.target, score: link.score, isMoved: link.isMoved,
                isReviewed: link.isReviewed)
        }
    }

    /// What a pair has of a group over all languages.
    private static func part(of group: ColumnGroup, _ pair: ExportPair) -> PairGroup {
        var part = PairGroup(source: group.units[pair.source], target: group.units[pair.target])
        part.score = [pair.source, pair.target].compactMap { group.scores[$0] }.reduce(1, *)
        part.isMoved = group.isMoved[pair.source] || group.isMoved[pair.target]
        let sides = [pair.source, pair.target].filter { $0 != 0 }.map { group.beads[$0] }
        part.isReviewed = sides.allSatisfy { $0.count > 0 && $0.isReviewed }
        if pair.isPivoted {
            part.isConsistent = sides.allSatisfy { $0.count == 1 } && sides[0].source == sides[1].source
        }
        return part
    }
}
