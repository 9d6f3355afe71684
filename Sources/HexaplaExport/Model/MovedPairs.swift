import HexaplaCore
import HexaplaRecord

/// The paragraphs that a version has in another place, as the rows of the synopsis show them.
enum MovedPairs {
    /// The moved pairs of a version, one for each row at which a moved block begins.
    static func pairs(of language: LanguageTag, in record: ArticleRecord) -> [ExportLink] {
        var pairs: [ExportLink] = []
        var places: [Int: Int] = [:]
        for row in record.rows ?? [] {
            guard let cell = row.cells[language], cell.type == "move", let paragraph = row.canonical?.paragraph else {
                continue
            }
            if let first = cell.sharedWithRow, let place = places[first] {
                pairs[place].source.append(paragraph)
            } else if !cell.paragraphs.isEmpty {
                places[row.row] = pairs.count
                pairs.append(
                    ExportLink(source: [paragraph], target: cell.paragraphs, score: cell.score, isMoved: true))
            }
        }
        return pairs
    }
}
