import HexaplaCore
import HexaplaMarkup
import HexaplaSystem

/// The pairs of a translation memory: English with each version of a unit.
enum TMXUnits {
    /// Inline elements whose text is a code of the format, not of the text (TMX 1.4b).
    private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]

    static func read(
        _ events: [XMLEvent], _ path: String, _ languages: [LanguageTag]
    ) throws(PipelineError) -> [CorrectedUnit] {
        var units: [CorrectedUnit] = []
        var number = 0
        XMLNode.forEach("tu", in: events) { unit in
            number += 1
            let variants = unit.all("tuv").compactMap { variant in
                // Codes of another's choice are no languages; beside them stands which one is meant.
                (property("x-language", of: variant) ?? variant["lang"]).flatMap { LanguageTag($0)?.base }.map {
                    ($0, variant)
                }
            }
            guard let english = variants.first(where: { $0.0 == .english })?.1 else { return }
            for (language, variant) in variants where languages.contains(language) {
                units.append(pair(unit, english, variant, language, "\(path), unit \(number)"))
            }
        }
        if number == 0 { throw PipelineError(.input, path, "The file holds no translation unit.") }
        if units.isEmpty {
            throw PipelineError(.usage, path, "No unit of the file is from English to a version of the run.")
        }
        return units
    }

    private static func pair(
        _ unit: XMLNode, _ english: XMLNode, _ variant: XMLNode, _ language: LanguageTag, _ place: String
    ) -> CorrectedUnit {
        let source = property("x-units", of: english).flatMap(WrittenUnits.parsed)
        let target = property("x-units", of: variant).flatMap(WrittenUnits.parsed)
        let level = property("x-level", of: unit).flatMap(AlignmentLevel.init(rawValue:))
        return CorrectedUnit(
            id: unit["tuid"], article: property("x-article", of: unit), language: language,
            level: source?.level ?? level ?? .sentence, source: source?.units ?? [], target: target?.units ?? [],
            sourceText: text(english), targetText: text(variant), place: place)
    }

    private static func property(_ type: String, of node: XMLNode) -> String? {
        node.all("prop").first { $0["type"] == type }?.text()
    }

    private static func text(_ variant: XMLNode) -> String { variant.first("seg")?.text(without: codes) ?? "" }
}
