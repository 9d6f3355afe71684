import HexaplaICU
import HexaplaLanguage

/// Arabic presentation forms become the letters they show, where that is safe: a form that stands for letters only.
///
/// Forms with spaces or marks in them and the word ligatures (U+FDF0 to U+FDFF) stay; the folded layer resolves them.
struct PresentationFormRule: CharacterRule {
    let id = "presentationForm"

    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit? {
        guard PresentationFormFold.isPresentationForm(scalar), !(0xFDF0...0xFDFF).contains(scalar) else { return nil }
        let letters = CaseFolder.compatibility(scalar)
        guard !letters.isEmpty, letters.allSatisfy(Self.isArabicLetter) else { return nil }
        return .replace(letters)
    }

    private static func isArabicLetter(_ scalar: UInt32) -> Bool {
        (0x0620...0x06FF).contains(scalar) && scalar != 0x0640 && ScalarClasses.shared[scalar] == .letter
    }
}
