import HexaplaCore

/// Finds the title of a page among its blocks.
///
/// It is the first h1 that `og:title` or `title` repeats, else the first h1 that is no furniture, else the first other
/// block that they repeat and that is no furniture. The name of a site in h1 at the head of the page is thus passed over.
struct HTMLTitle {
    private let titles: [[UInt8]]
    private static let leastLength = 8

    /// Takes the contents of `og:title` and `title`, in that order.
    init(_ titles: [[UInt8]]) {
        self.titles = titles
    }

    /// The index of the title.
    ///
    /// - Parameters:
    ///   - paragraphs: The text of each paragraph.
    ///   - levels: The level of each heading, from 1; 0 for other paragraphs.
    ///   - isFurniture: Whether each paragraph is furniture.
    /// - Returns: The place of the title; `nil` when there is none.
    func index(in paragraphs: [SourceParagraph], levels: [Int], isFurniture: [Bool]) -> Int? {
        let heads = paragraphs.indices.filter { levels[$0] == 1 }
        return heads.first { repeats(paragraphs[$0].text.utf8) } ?? heads.first { !isFurniture[$0] }
            ?? paragraphs.indices.first { !isFurniture[$0] && repeats(paragraphs[$0].text.utf8) }
    }

    /// Whether a title of the page is the text, or the text with the site's name after or before it.
    private func repeats(_ text: [UInt8]) -> Bool {
        guard text.count >= Self.leastLength else { return false }
        return titles.contains { title in
            title == text
                || title.count > text.count
                    && (title.starts(with: text) && Self.parts(title[text.count])
                        || title.suffix(text.count).elementsEqual(text)
                            && Self.parts(title[title.count - text.count - 1]))
        }
    }

    /// A space, a bar, a dash or another sign; no letter or digit of ASCII.
    private static func parts(_ byte: UInt8) -> Bool {
        !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
    }
}
