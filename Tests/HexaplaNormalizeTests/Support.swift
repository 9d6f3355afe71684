import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

/// The layers of one paragraph.
func layers(
    _ text: String, _ language: LanguageTag = .english, disabled: [String] = []
) throws -> NormalizedParagraph {
    let stage = NormalizeStage(
        options: NormalizeOptions(disabledRules: disabled), languages: TestLanguages.all)
    let result = try stage.run(DocumentFactory.labelled([text], language: language))
    return try #require(result.value.paragraphs.first)
}

/// The counts of one paragraph.
func reasons(_ text: String, _ language: LanguageTag = .english) throws -> [String: Int] {
    try NormalizeStage(languages: TestLanguages.all).run(DocumentFactory.labelled([text], language: language)).counts
        .reasons
}

/// Texts of odd scalars, each made of a few that the rules look at.
func oddText(seed: UInt64, length: Int) -> String {
    let interesting: [UInt32] = [
        0x20, 0x20, 0x0A, 0x0D, 0x09, 0x2E, 0x41, 0x61, 0x65, 0x301, 0x323, 0xAD, 0x200B, 0x200D, 0x202E, 0xFEFF, 0xA0,
        0x85, 0x2028, 0xE000, 0xFFFF, 0xFE8D, 0xFEFB, 0xFDF2, 0x627, 0x653, 0x64E, 0x651, 0x640, 0x0, 0x7F, 0x4E2D,
        0x570B, 0x300C, 0x212B, 0x1100, 0x1161, 0x451, 0x435, 0x308, 0x1F600, 0x10FFFF, 0x2026, 0x22, 0x3002, 0x201C,
    ]
    var generator = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
        let value =
            Bool.random(using: &generator)
            ? interesting.randomElement(using: &generator) : UInt32.random(in: 0...0x10FFFF, using: &generator)
        if let scalar = value.flatMap(Unicode.Scalar.init) { text.append(scalar) }
    }
    return String(text)
}

/// Checks cases written as text `>` folded text; tells the ones that are wrong.
func wrongFolds(_ cases: [String], _ language: LanguageTag, options: NormalizeOptions = NormalizeOptions()) throws
    -> [String]
{
    let stage = NormalizeStage(options: options, languages: TestLanguages.all)
    return try cases.compactMap { line in
        let parts = line.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
        let got = try stage.normalize(parts[0], language: language, layer: .folded)
        return Array(got.utf8) == Array(parts[1].utf8) ? nil : "\(parts[0]) > \(got)"
    }
}
