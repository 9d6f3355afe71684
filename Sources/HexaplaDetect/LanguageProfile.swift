package import HexaplaCore

/// The trained tables of the language detector.
///
/// A profile is one file: a header with magic, format version and checksum, the names of the languages, a table of
/// characters, and for each script with several languages a table of signed bytes. Reading checks everything once and
/// copies nothing but the table of characters; `LanguageProfileTrainer` makes profiles.
package struct LanguageProfile: Sendable {
    /// The whole file.
    let bytes: [UInt8]
    /// A `CharacterEntry` for each character of the Basic Multilingual Plane.
    let characters: [UInt32]
    /// The models of Latin, Cyrillic and Arabic; a script may be missing.
    let models: [ScriptModel]
    /// Where the rows of Latin, Cyrillic and Arabic lie.
    let rowTables: InlineArray<3, RowTable>

    /// Reads a profile.
    ///
    /// - Parameter bytes: The content of a profile file, of at most 64 MB.
    /// - Throws: `ProfileError` when the bytes are no profile, of another version, cut short or damaged.
    package init(bytes: [UInt8]) throws(ProfileError) {
        let content = try ProfileReader.read(bytes)
        self.bytes = bytes
        characters = content.characters
        models = content.models
        var tables = InlineArray<3, RowTable>(repeating: RowTable(offset: 0, shift: 64))
        for model in content.models {
            tables[TextTally.slot(model.script)] = RowTable(offset: model.offset, shift: UInt64(64 - model.rowBits))
        }
        rowTables = tables
    }

    /// The checksum in the file's header: the same training input gives the same checksum.
    package var checksum: UInt64 { ProfileFormat.checksum(bytes) }

    /// The languages that the profile knows by name, sorted, without `und`.
    package var languages: [LanguageTag] {
        let named = models.flatMap { $0.outputs.map(\.tag) } + Script.allCases.map(\.onlyLanguage)
        return Set(named + [.simplifiedChinese, .traditionalChinese]).subtracting([.undetermined]).sorted()
    }

    /// Whether a language is one that the profile was trained to find, and no neighbour that it was trained to tell
    /// from them.
    func isTarget(_ tag: LanguageTag) -> Bool { ProfileFormat.targets.contains(tag.base.code) }

    func model(of script: Script) -> ScriptModel? {
        models.first { $0.script == script }
    }
}
