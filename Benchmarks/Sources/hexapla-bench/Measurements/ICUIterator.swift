import HexaplaCore
import HexaplaICU

/// One of ICU's own iterators on each paragraph.
struct ICUIterator: Measurement {
    let name: String
    let kind: BreakIterator.Kind

    func speed(_ texts: Texts) throws -> Double {
        var iterator = BreakIterator(kind, locale: texts.language.code)
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
