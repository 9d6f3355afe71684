import HexaplaCore

/// Tells HZ and UTF-7 from plain ASCII.
///
/// Both look like ASCII with odd runs of letters. They are believed only when nothing in the file is at fault as such
/// a code, at least two characters come out of it, and the text is more likely by far than its plain reading.
struct SevenBitGuess {
    let model: EncodingModel
    private static let margin = 20 * EncodingModel.costsPerNat
    private static let fewest = 2
    private static let reach = 16 << 10

    /// The scheme of a file that holds only 7-bit codes.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: HZ or UTF-7; `nil` for plain ASCII.
    func scheme(of bytes: [UInt8]) -> NamedScheme? {
        if let place = Self.first(bytes, UInt8(ascii: "~"), UInt8(ascii: "{")), fits(.hz, bytes, from: place) {
            return .hz
        }
        if let place = Self.firstRun(bytes), fits(.utf7, bytes, from: place) { return .utf7 }
        return nil
    }

    private func fits(_ scheme: NamedScheme, _ bytes: [UInt8], from place: Int) -> Bool {
        let start =
            bytes[..<place].lastIndex(of: 0x0A).map { max($0 + 1, place - Self.reach) } ?? max(0, place - Self.reach)
        let limit = min(bytes.count, place + Self.reach)
        let end = limit == bytes.count ? limit : bytes[place..<limit].lastIndex(of: 0x0A) ?? limit
        let piece = Array(bytes[start..<end])
        guard let text = try? TextDecoder.decode(piece, as: scheme.scheme, mark: 0), text.invalidRuns == 0 else {
            return false
        }
        let letters = text.utf8.count { $0 >= 0xC0 }
        return letters >= Self.fewest && cost(text.utf8) + Self.margin < cost(piece)
    }

    private func cost(_ utf8: [UInt8]) -> Int {
        var judge = EncodingJudge(model)
        var position = 0
        while position < utf8.count { judge.add(UTF8Bytes.next(utf8, &position)) }
        return judge.total
    }

    /// The first place of two bytes side by side.
    private static func first(_ bytes: [UInt8], _ one: UInt8, _ two: UInt8) -> Int? {
        places(bytes, of: one) { $0 + 1 < bytes.count && bytes[$0 + 1] == two }
    }

    /// The first `+` with three digits of base64 behind it, as many as a character has.
    private static func firstRun(_ bytes: [UInt8]) -> Int? {
        places(bytes, of: UInt8(ascii: "+")) { place in
            place + 3 < bytes.count && (1...3).allSatisfy { UTF7Decoder.digit(bytes[place + $0]) != nil }
        }
    }

    private static func places(_ bytes: [UInt8], of byte: UInt8, where fits: (Int) -> Bool) -> Int? {
        let span = bytes.span
        let block = 64
        var place = 0
        while place < span.count {
            let end = min(place + block, span.count)
            var hits: UInt8 = 0
            for index in place..<end { hits |= span[unchecked: index] == byte ? 1 : 0 }
            if hits != 0 { for index in place..<end where bytes[index] == byte && fits(index) { return index } }
            place = end
        }
        return nil
    }
}
