import HexaplaAlign
import HexaplaCore

/// Says in words why a unit left alone was not joined with its best partner.
struct PartnerWords {
    let partner: BeadAccount.Partner
    let account: BeadAccount
    let names: UnitNames

    /// The partner with its words.
    ///
    /// - Parameter text: The text of the partner.
    /// - Returns: The partner, why it is none, and what joining the two would be made of.
    func partner(_ text: String) -> BeadExplanation.Partner {
        let parts = PartWords(facts: partner.facts, type: "1-1", names: names).parts(partner.parts)
        return BeadExplanation.Partner(
            source: Array(partner.canonical), target: Array(partner.target), text: text,
            probability: partner.probability, gain: partner.gain, reasons: reasons, parts: parts)
    }

    private var isCanonical: Bool { account.target.isEmpty }

    private var reasons: [String] {
        [taken, weight].compactMap(\.self)
    }

    /// What the partner is joined with.
    private var taken: String? {
        let bead = partner.bead
        guard !bead.canonical.isEmpty, !bead.target.isEmpty else { return nil }
        let name = isCanonical ? names.version(Array(partner.target)) : names.english(Array(partner.canonical))
        let others = isCanonical ? names.english(Array(bead.canonical)) : names.version(Array(bead.target))
        let probability = FixedDecimal.text(min(0.999, bead.probability), places: 3)
        return "\(name) is joined with \(others), with a probability of "
            + "\(probability), and beads are in order."
    }

    /// How joining compares with leaving both alone.
    private var weight: String {
        let nats = FixedDecimal.text(abs(partner.gain), places: 2)
        return partner.gain < 0
            ? "Joining the two scores \(nats) nats less than leaving both alone; it would be made of:"
            : "By themselves the two would rather be joined, by \(nats) nats; the order of the beads around speaks "
                + "against it. Joining them would be made of:"
    }
}
