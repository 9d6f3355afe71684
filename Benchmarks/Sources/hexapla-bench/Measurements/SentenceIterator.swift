import HexaplaCore
import HexaplaICU

/// ICU's own sentence iterator on each paragraph.
struct SentenceIterator: Measurement {
    let name = "ICU sentences"

    func speed(_ texts: Texts) throws -> Double {
        var iterator = BreakIterator(.sentence, locale: texts.language.code)
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
