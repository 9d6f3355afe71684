import HexaplaCore
import HexaplaICU

/// ICU's own word iterator on each paragraph.
struct WordIterator: Measurement {
    let name = "ICU words"

    func speed(_ texts: Texts) throws -> Double {
        var iterator = BreakIterator(.word, locale: texts.language.code)
        return try ThreadClock.megabytesPerSecond(bytes: texts.byteCount) {
            var count = 0
            for paragraph in texts.paragraphs {
                try iterator.find(in: paragraph)
                count += iterator.ends.count
            }
            return count
        }
    }
}
