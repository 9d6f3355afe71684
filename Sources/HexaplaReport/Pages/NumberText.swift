import HexaplaCore

/// Figures as text, the same on every machine.
enum NumberText {
    /// A probability with two places, such as `0.97`; `–` when there is none.
    static func score(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        return FixedDecimal.text(min(max(value, 0), 1), places: 2)
    }

    /// A share as a whole number of per cent from 0 to 100, for the length of a bar.
    static func width(_ share: Double) -> String {
        share.isFinite ? String(Int((min(max(share, 0), 1) * 100).rounded())) : "0"
    }

    /// A length in a picture, with four places at the most.
    static func length(_ value: Double) -> String { FixedDecimal.text(value, places: 4, isTrimmed: true) }

    /// A share of the whole with one place, such as `97.3%`; `–` when there is none.
    ///
    /// What is less than the whole never reads as the whole, nor what is more than nothing as nothing.
    static func percent(_ share: Double?) -> String {
        guard let share, share.isFinite else { return "–" }
        let rounded = Int((share * 1000).rounded())
        if share > 0, share < 1 { return percent(perMille: min(max(rounded, 1), 999)) }
        return percent(perMille: rounded)
    }

    /// A share in tenths of a per cent, such as `97.3%`; `–` when there is none.
    static func percent(perMille: Int?) -> String {
        perMille.map { FixedDecimal.text(steps: $0, places: 1) + "%" } ?? "–"
    }

    /// A share of a count, such as `97.3%`; `–` when the whole is 0.
    static func percent(_ part: Int, of whole: Int) -> String {
        percent(whole == 0 ? nil : Double(part) / Double(whole))
    }

    /// A count with its thousands set apart: `12,345`.
    static func count(_ value: Int) -> String {
        var digits = Array(String(value.magnitude).utf8)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(0x2C, at: place)
            place -= 3
        }
        return (value < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
    }

    /// A count with its noun: `1 article`, `2 articles`.
    static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(count(value)) \(value == 1 ? noun : plural ?? noun + "s")"
    }
}
