package import HexaplaArchive

/// What can be chosen about reading.
package struct ReadOptions: Sendable, Hashable, Codable {
    /// How paragraphs are told apart.
    package enum ParagraphChoice: String, Sendable, Hashable, Codable, CaseIterable {
        /// Find out from each file.
        case auto
        /// A blank line stands between two paragraphs.
        case blank
        /// Every line is a paragraph.
        case line
        /// Lines are cut at a width; blank lines, indents and short last lines tell the paragraphs, lines are joined.
        case wrapped
    }

    /// Which formats are looked for.
    package enum FormatChoice: String, Sendable, Hashable, Codable, CaseIterable {
        /// HTML, DOCX and ODT are told from text by content and name.
        case auto
        /// Every file is plain text, tags and all.
        case text
    }

    /// The encoding of all files, by any name ICU knows; `nil` to find out.
    ///
    /// A byte-order mark in a file goes before it.
    package var encoding: String?
    /// How paragraphs are told apart.
    package var paragraphs: ParagraphChoice
    /// Whether files hold one sentence a line and a blank line between paragraphs; goes before `paragraphs`.
    package var presegmented: Bool

    /// Whether text that had been decoded wrongly before it came into the file is put right; otherwise it is only named.
    package var repair: Bool
    /// The longest paragraph accepted, in bytes of UTF-8: a longer one is a file without line ends, not a paragraph.
    package var longestParagraph: Int
    /// Which formats are looked for.
    package var format = FormatChoice.auto
    /// How much archives, and documents that are archives inside, may unpack to.
    package var archive = ArchiveLimits()

    /// Creates options.
    ///
    /// - Parameters:
    ///   - encoding: The encoding of all files; `nil` to find out.
    ///   - paragraphs: How paragraphs are told apart.
    ///   - presegmented: Whether files hold one sentence a line.
    ///   - repair: Whether text that had been decoded wrongly is put right.
    ///   - longestParagraph: The longest paragraph accepted, in bytes of UTF-8.
    package init(
        encoding: String? = nil, paragraphs: ParagraphChoice = .auto, presegmented: Bool = false,
        repair: Bool = false, longestParagraph: Int = 16_777_216
    ) {
        self.encoding = encoding
        self.paragraphs = paragraphs
        self.presegmented = presegmented
        self.repair = repair
        self.longestParagraph = longestParagraph
    }

    private enum CodingKeys: String, CodingKey {
        case encoding, paragraphs, presegmented, repair, longestParagraph, format, archive
    }

    /// Reads options; what is missing has its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value is of the wrong kind.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let defaults = ReadOptions()
        encoding = try container.decodeIfPresent(String.self, forKey: .encoding) ?? defaults.encoding
        paragraphs = try container.decodeIfPresent(ParagraphChoice.self, forKey: .paragraphs) ?? defaults.paragraphs
        presegmented = try container.decodeIfPresent(Bool.self, forKey: .presegmented) ?? defaults.presegmented
        repair = try container.decodeIfPresent(Bool.self, forKey: .repair) ?? defaults.repair
        longestParagraph =
            try container.decodeIfPresent(Int.self, forKey: .longestParagraph) ?? defaults.longestParagraph
        format = try container.decodeIfPresent(FormatChoice.self, forKey: .format) ?? defaults.format
        archive = try container.decodeIfPresent(ArchiveLimits.self, forKey: .archive) ?? defaults.archive
    }
}
