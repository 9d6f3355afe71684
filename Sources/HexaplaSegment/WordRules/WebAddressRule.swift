import HexaplaICU

/// A web address and a mail address are one word, without the punctuation that ends their sentence.
struct WebAddressRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard text.bytes.contains(where: { $0 == 0x40 }) || text.hasScheme else { return pieces }
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        var index = 0
        while index < pieces.count {
            let end = webEnd(pieces[index], text) ?? mailEnd(pieces, index, text) ?? pieces[index].end
            let start = pieces[index].start
            let kind = pieces[index].kind
            var next = index + 1
            while next < pieces.count, pieces[next].end <= end { next += 1 }
            result.append(WordPiece(start: start, end: pieces[next - 1].end, kind: next > index + 1 ? .word : kind))
            index = next
        }
        return result
    }

    private func webEnd(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        guard text.has("http://", at: piece.start) || text.has("https://", at: piece.start) else { return nil }
        var end = piece.start
        while end < text.bytes.count, text.bytes[end] > 0x20, text.bytes[end] < 0x7F { end += 1 }
        while end > piece.start, Self.closing.contains(text.bytes[end - 1]) { end -= 1 }
        return end
    }

    private static let closing: [UInt8] = Array(".,;:!?)]}>\"'".utf8)

    /// The end of a mail address that starts with a piece: letters, digits and `._-` up to an `@` and behind it.
    private func mailEnd(_ pieces: [WordPiece], _ index: Int, _ text: SegmentText) -> Int? {
        guard pieces[index].kind != .mark, index == 0 || !isInside(pieces[index].start, text) else { return nil }
        var at = pieces[index].start
        while at < text.bytes.count, at - pieces[index].start < SegmentText.horizon, isPart(text.bytes[at]) { at += 1 }
        guard at < text.bytes.count, text.bytes[at] == 0x40 else { return nil }
        var end = at + 1
        while end < text.bytes.count, end - at < SegmentText.horizon, isPart(text.bytes[end]) { end += 1 }
        while end > at, Self.closing.contains(text.bytes[end - 1]) { end -= 1 }
        return end > at + 1 ? end : nil
    }

    private func isInside(_ start: Int, _ text: SegmentText) -> Bool {
        start > 0 && (isPart(text.bytes[start - 1]) || text.bytes[start - 1] == 0x40)
    }

    private func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E || byte == 0x2D
            || byte == 0x5F || byte == 0x2B
    }
}
