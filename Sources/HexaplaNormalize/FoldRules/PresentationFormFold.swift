import HexaplaICU

/// Arabic presentation forms of every kind become the letters, spaces and marks they show.
struct PresentationFormFold: FoldRule {
    let id = "presentationFormFold"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        guard PresentationFormRule.isPresentationForm(scalar) else { return nil }
        let letters = CaseFolder.compatibility(scalar)
        return letters.isEmpty ? nil : letters
    }
}
