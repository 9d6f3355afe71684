import HexaplaAlign
import HexaplaCore

/// Says in words what else could have been done with a unit.
struct RivalWords {
    let account: BeadAccount
    let names: UnitNames

    /// A rival with its words.
    func rival(_ rival: BeadAccount.Rival) -> BeadExplanation.Rival {
        BeadExplanation.Rival(
            source: Array(rival.canonical), target: Array(rival.target),
            type: "\(rival.canonical.count)-\(rival.target.count)", probability: rival.probability,
            words: "\(deed(rival)) would be \(Self.comparison(account.probability, rival.probability))")
    }

    private func deed(_ rival: BeadAccount.Rival) -> String {
        if rival.target.isEmpty { return "leaving it alone, as if the \(names.version) version left it out," }
        if rival.canonical.isEmpty { return "leaving it alone, as if the \(names.version) version added it," }
        let shape = "(\(rival.canonical.count)-\(rival.target.count))"
        if account.canonical.isEmpty { return "joining it with \(sides(rival)) \(shape)" }
        if account.target.isEmpty { return "joining it with \(sides(rival)) \(shape)" }
        let changes = [
            change(account.canonical, rival.canonical, names.english),
            change(account.target, rival.target, names.version),
        ]
        return "joining it " + changes.compactMap(\.self).joined(separator: " and ") + " \(shape)"
    }

    /// The side of a rival of a unit left alone that the unit is not on, with what else is on its own side.
    private func sides(_ rival: BeadAccount.Rival) -> String {
        let english = account.canonical.isEmpty
        let others = english ? names.english(Array(rival.canonical)) : names.version(Array(rival.target))
        let own =
            english
            ? Array(rival.target).filter { !account.target.contains($0) }
            : Array(rival.canonical).filter { !account.canonical.contains($0) }
        if own.isEmpty { return others }
        return others + ", together with " + (english ? names.version(own) : names.english(own))
    }

    private func change(_ chosen: Range<Int>, _ rival: Range<Int>, _ name: ([Int]) -> String) -> String? {
        let added = rival.filter { !chosen.contains($0) }
        let removed = chosen.filter { !rival.contains($0) }
        if added.isEmpty { return removed.isEmpty ? nil : "without \(name(removed))" }
        return removed.isEmpty ? "with \(name(added)) as well" : "with \(name(added)) instead of \(name(removed))"
    }

    /// How one probability compares with another, in words.
    static func comparison(_ chosen: Double, _ rival: Double) -> String {
        let ratio = chosen / max(rival, 1e-300)
        if ratio >= 1_000_000 { return "more than a million times less likely" }
        if ratio >= 1000 { return "about \(rounded(ratio)) times less likely" }
        if ratio >= 1.15 { return "\(rounded(ratio)) times less likely" }
        if ratio > 0.87 { return "about as likely" }
        if ratio <= 1e-6 { return "more than a million times as likely" }
        return "\(rounded(1 / ratio)) times as likely"
    }

    /// Two digits that count.
    private static func rounded(_ ratio: Double) -> String {
        if ratio < 9.95 { return FixedDecimal.text(ratio, places: 1) }
        var unit = 1.0
        while ratio / unit >= 100 { unit *= 10 }
        return "\(Int((ratio / unit).rounded() * unit))"
    }
}
