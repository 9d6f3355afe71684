/// The pairs of a corrected file that no pair of the original was found for yet.
struct Pairing {
    private var units: [CorrectedUnit?]
    private var places: [CorrectedUnit.Key: [Int]] = [:]
    private var texts: [CorrectedUnit.Key: [Int]] = [:]
    private var targets: [CorrectedUnit.Key: [Int]] = [:]

    init(_ units: [CorrectedUnit]) {
        self.units = units
        for (place, unit) in units.enumerated().reversed() {
            places[unit.key, default: []].append(place)
            texts[Self.key(unit.sourceText, unit), default: []].append(place)
            targets[Self.key(unit.targetText, unit), default: []].append(place)
        }
    }

    private static func key(_ text: String, _ unit: CorrectedUnit) -> CorrectedUnit.Key {
        CorrectedUnit.Key(name: text, isText: true, language: unit.language)
    }

    /// The pair of the same name, or else one that has no name that can be read and the same English text.
    mutating func take(_ unit: CorrectedUnit) -> CorrectedUnit? {
        take(unit.key, in: places) { _ in true }
            ?? take(Self.key(unit.sourceText, unit), in: texts) { $0.id == nil || $0.problem != nil }
    }

    /// A pair that has no name and the same text of the version.
    mutating func take(targetOf unit: CorrectedUnit) -> CorrectedUnit? {
        take(Self.key(unit.targetText, unit), in: targets) { $0.id == nil }
    }

    private mutating func take(
        _ key: CorrectedUnit.Key, in table: [CorrectedUnit.Key: [Int]], where isMeant: (CorrectedUnit) -> Bool
    ) -> CorrectedUnit? {
        for place in (table[key] ?? []).reversed() {
            guard let unit = units[place], isMeant(unit) else { continue }
            units[place] = nil
            return unit
        }
        return nil
    }

    /// Those for which none was found.
    var rest: [CorrectedUnit] { units.compactMap { $0 } }
}
