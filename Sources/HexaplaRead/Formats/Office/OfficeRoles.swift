import HexaplaCore

/// What the styles of a document say of its paragraphs.
enum OfficeRoles {
    /// The paragraphs of all parts with their parts and hints.
    ///
    /// The title is the first paragraph in the title's style; without one, the first heading of level 1 when no other
    /// has that level and no longer text stands above it.
    ///
    /// - Parameter parts: The parts of the document in the order of the page.
    /// - Returns: Each paragraph with the path of its part and its hint.
    static func assign(
        _ parts: [(path: String, text: OfficeText)]
    ) -> [(part: String, paragraph: OfficeParagraph, role: ParagraphRole?)] {
        let all = parts.flatMap { part in part.text.paragraphs.map { (part: part.path, paragraph: $0) } }
        let shown = all.indices.filter { !isBlank(all[$0].paragraph) && all[$0].paragraph.furniture == nil }
        let titles = shown.filter { all[$0].paragraph.style == "title" }
        let tops = shown.filter { all[$0].paragraph.level == 1 }
        let hasTextAbove = shown.prefix { $0 < tops.first ?? 0 }.contains { all[$0].paragraph.text.count > 400 }
        let title = titles.first ?? (tops.count == 1 && !hasTextAbove ? tops.first : nil)
        return all.indices.map { index in
            let paragraph = all[index].paragraph
            var role: ParagraphRole?
            if let reason = paragraph.furniture {
                role = ParagraphRole(.furniture, reason: reason)
            } else if index == title {
                role = ParagraphRole(.title, reason: paragraph.style == "title" ? "title-style" : "heading-1")
            } else if let level = paragraph.level {
                role = ParagraphRole(.heading, reason: "heading-\(level)")
            }
            return (all[index].part, paragraph, role)
        }
    }

    private static func isBlank(_ paragraph: OfficeParagraph) -> Bool { paragraph.text.allSatisfy { $0 == 0x20 } }
}
