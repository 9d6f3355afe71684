/// The settings of the clean stage.
///
/// Keys left out of a pipeline file keep their defaults.
package struct CleanOptions: Sendable, Hashable, Codable {
    /// Whether furniture is told from the article; without it every paragraph belongs to the article.
    package var furniture = true
    /// Whether titles and sub-titles are looked for.
    package var titles = true
    /// Whether headings inside the text are looked for.
    package var headings = true
    /// Whether datelines are looked for.
    package var datelines = true
    /// Whether the hints of a file's format are followed.
    package var hints = true
    /// The widest title or sub-title, in columns: one a scalar, two a Han character.
    package var widestTitle = 260
    /// The widest heading, in columns.
    package var widestHeading = 90

    /// Creates the default settings.
    package init() {}

    /// Reads settings; a key that is missing keeps its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value has the wrong type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        furniture = try values.decodeIfPresent(Bool.self, forKey: .furniture) ?? furniture
        titles = try values.decodeIfPresent(Bool.self, forKey: .titles) ?? titles
        headings = try values.decodeIfPresent(Bool.self, forKey: .headings) ?? headings
        datelines = try values.decodeIfPresent(Bool.self, forKey: .datelines) ?? datelines
        hints = try values.decodeIfPresent(Bool.self, forKey: .hints) ?? hints
        widestTitle = try values.decodeIfPresent(Int.self, forKey: .widestTitle) ?? widestTitle
        widestHeading = try values.decodeIfPresent(Int.self, forKey: .widestHeading) ?? widestHeading
    }
}
