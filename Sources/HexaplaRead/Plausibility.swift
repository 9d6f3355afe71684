import HexaplaCore

/// Tells text from data that only happens to decode.
enum Plausibility {
    private static let least = 16

    /// Looks for too many control codes: one scalar in twenty.
    ///
    /// In a text whose encoding was guessed, one scalar in ten
    /// that is undecodable or for private use counts as well. Fewer than 16 are no matter, and NULs at the end of a
    /// file, which some file systems leave, are not counted.
    ///
    /// - Parameters:
    ///   - text: The decoded file.
    ///   - census: The bytes of its UTF-8, counted.
    ///   - isGuess: Whether its encoding was found by statistics.
    /// - Returns: Where in the text the first one lies when there are too many; `nil` for text.
    static func firstControl(of text: DecodedText, census: ByteCensus, isGuess: Bool) -> Int? {
        let utf8 = text.utf8
        let padding = census.nuls == 0 ? 0 : utf8.count - ((utf8.lastIndex { $0 != 0 } ?? -1) + 1)
        let controls = census.controls - padding
        let scalars = utf8.count - census.continuations - padding
        if controls >= least, controls * 20 >= scalars { return utf8.firstIndex(where: ByteCensus.isControl) }
        guard isGuess else { return nil }
        let bad = badScalars(utf8)
        return bad >= least && bad * 10 >= scalars ? text.firstInvalid?.lowerBound ?? 0 : nil
    }

    /// U+E000 … U+FFFF but for compatibility forms: private use, U+FFFD and the like.
    private static func badScalars(_ utf8: [UInt8]) -> Int {
        var count = 0
        for (index, lead) in utf8.enumerated() where lead == 0xEE || lead == 0xEF {
            var position = index
            if SymbolClass(of: UTF8Bytes.next(utf8, &position)) == .bad { count += 1 }
        }
        return count
    }
}
