import HexaplaCore
import HexaplaMarkup
import HexaplaSystem

/// The pairs of an XLIFF 2 file from English to a version.
enum XLIFFUnits {
    static func read(
        _ events: [XMLEvent], _ path: String, _ languages: [LanguageTag]
    ) throws(PipelineError) -> [CorrectedUnit] {
        guard let language = try language(events, path), languages.contains(language) else {
            throw PipelineError(.usage, path, "The file is not from English to a version of the run.")
        }
        var units: [CorrectedUnit] = []
        XMLNode.forEach("file", in: events) { file in
            for unit in file.all("unit") + file.all("group").flatMap({ $0.all("unit") }) {
                units.append(pair(unit, file, language, "\(path), file \(file["id"] ?? ""), unit \(unit["id"] ?? "")"))
            }
        }
        return units
    }

    private static func language(_ events: [XMLEvent], _ path: String) throws(PipelineError) -> LanguageTag? {
        guard
            case .start(let root, let attributes)? = events.first(where: { if case .start = $0 { true } else { false } }
            ),
            root.local == "xliff"
        else { throw PipelineError(.input, path, "The file is no XLIFF.") }
        func value(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }
        guard value("version")?.hasPrefix("2.") == true else {
            throw PipelineError(.usage, path, "The file is no XLIFF 2; import what was exported, in its own format.")
        }
        guard value("srcLang").flatMap({ LanguageTag($0)?.base }) == .english else { return nil }
        return value("trgLang").flatMap { LanguageTag($0)?.base }
    }

    private static func pair(
        _ unit: XMLNode, _ file: XMLNode, _ language: LanguageTag, _ place: String
    ) -> CorrectedUnit {
        let groups = unit.first("metadata")?.all("metaGroup") ?? []
        let entries = groups.filter { $0["category"] == "hexapla" }.flatMap { $0.all("meta") }
        func meta(_ type: String) -> String? { entries.first { $0["type"] == type }?.text() }
        let source = meta("source").flatMap(WrittenUnits.parsed)
        let segments = unit.all("segment")
        return CorrectedUnit(
            id: file["id"].flatMap { file in unit["id"].map { "\(file)#\($0)" } }, article: meta("article"),
            language: language, level: source?.level ?? .sentence, source: source?.units ?? [],
            target: meta("target").flatMap(WrittenUnits.parsed)?.units ?? [],
            sourceText: segments.compactMap { $0.first("source")?.text() }.joined(separator: " "),
            targetText: segments.compactMap { $0.first("target")?.text() }.joined(separator: " "), place: place)
    }
}
