import HexaplaCore
import HexaplaMarkup
import HexaplaSystem

/// The pairs of an XLIFF 2 file from English to a version.
enum XLIFFUnits {
    static func read(
        _ events: [XMLEvent], _ path: String, _ languages: [LanguageTag]
    ) throws(PipelineError) -> [CorrectedUnit] {
        let told = try told(events, path)
        var units: [CorrectedUnit] = []
        XMLNode.forEach("file", in: events) { file in
            for unit in self.units(in: file) {
                let place = "\(path), file \(file["id"] ?? ""), unit \(unit["id"] ?? "")"
                guard let language = language(unit, told), languages.contains(language) else { continue }
                units.append(pair(unit, file, language, place))
            }
        }
        if units.isEmpty {
            throw PipelineError(.usage, path, "The file holds no unit from English to a version of the run.")
        }
        return units
    }

    /// The units of a file or group, in order, those in groups inside it too.
    private static func units(in node: XMLNode) -> [XMLNode] {
        node.children.flatMap { child in
            child.name == "unit" ? [child] : child.name == "group" ? units(in: child) : []
        }
    }

    /// The languages of the file, as it tells them.
    private static func told(
        _ events: [XMLEvent], _ path: String
    ) throws(PipelineError) -> (source: String?, target: String?) {
        guard
            case .start(let root, let attributes)? = events.first(where: { if case .start = $0 { true } else { false } }
            ),
            root.local == "xliff"
        else { throw PipelineError(.input, path, "The file is no XLIFF.") }
        func value(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }
        guard value("version")?.hasPrefix("2.") == true else {
            throw PipelineError(.usage, path, "The file is no XLIFF 2; import what was exported, in its own format.")
        }
        return (value("srcLang"), value("trgLang"))
    }

    /// The version's language; `nil` when the unit is not from English.
    ///
    /// Codes of another's choice are no languages; in the unit stands which one is meant.
    private static func language(_ unit: XMLNode, _ told: (source: String?, target: String?)) -> LanguageTag? {
        let source = meta("source-language", of: unit) ?? told.source
        let target = meta("target-language", of: unit) ?? told.target
        guard source.flatMap({ LanguageTag($0)?.base }) == .english else { return nil }
        return target.flatMap { LanguageTag($0)?.base }
    }

    private static func meta(_ type: String, of unit: XMLNode) -> String? {
        let groups = unit.first("metadata")?.all("metaGroup") ?? []
        let entries = groups.filter { $0["category"] == "hexapla" }.flatMap { $0.all("meta") }
        return entries.first { $0["type"] == type }?.text()
    }

    private static func pair(
        _ unit: XMLNode, _ file: XMLNode, _ language: LanguageTag, _ place: String
    ) -> CorrectedUnit {
        let source = meta("source", of: unit).flatMap(WrittenUnits.parsed)
        let segments = unit.all("segment")
        return CorrectedUnit(
            id: file["id"].flatMap { file in unit["id"].map { "\(file)#\($0)" } }, article: meta("article", of: unit),
            language: language, level: source?.level ?? .sentence, source: source?.units ?? [],
            target: meta("target", of: unit).flatMap(WrittenUnits.parsed)?.units ?? [],
            sourceText: segments.compactMap { $0.first("source")?.text() }.joined(separator: " "),
            targetText: segments.compactMap { $0.first("target")?.text() }.joined(separator: " "), place: place)
    }
}
