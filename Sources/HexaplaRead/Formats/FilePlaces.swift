import HexaplaCore

/// From positions in a decoded text to places in its file, in any order.
struct FilePlaces {
    /// The place of each byte of the text that starts a scalar; `nil` when both are the same.
    private let places: [Int32]?

    /// Makes the table: nothing for UTF-8, four bytes a byte of text for everything else.
    ///
    /// - Parameter text: The decoded file.
    init(_ text: DecodedText) {
        if case .same = text.widths {
            places = nil
            return
        }
        var places = [Int32](repeating: 0, count: text.utf8.count + 1)
        var place = text.markLength
        var position = text.start
        var scalar = 0
        while position < text.utf8.count {
            let length = UTF8Bytes.length(text.utf8[position])
            for offset in 0..<length { places[position + offset] = Int32(place) }
            if case .each(let widths) = text.widths { place += Int(widths[scalar]) } else { place += 1 }
            position += length
            scalar += 1
        }
        places[text.utf8.count] = Int32(place)
        self.places = places
    }

    /// Whether a byte of the text is the byte of the file at the same place.
    var isSame: Bool { places == nil }

    /// The place in the file of a scalar boundary of the text.
    subscript(position: Int) -> Int { places.map { Int($0[position]) } ?? position }

    /// The bytes of the file that a range of the text was made from.
    func width(_ range: Range<Int>) -> Int { self[range.upperBound] - self[range.lowerBound] }
}
