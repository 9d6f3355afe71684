import HexaplaICU

/// Full case folding (UAX #44, `CaseFolding.txt`); accents are kept.
struct CaseFold: FoldRule {
    let id = "case"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        let kind = ScalarClasses.shared[scalar]
        guard kind == .upper || kind == .lower || kind == .letter || kind == .symbol else { return nil }
        let folded = CaseFolder.fold(scalar)
        return folded == [scalar] ? nil : folded
    }
}
