import HexaplaCore
import Testing

@Suite struct UTF8BytesTests {
    private static let edges: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF]

    @Test(arguments: edges)
    func writesAndReadsBack(scalar: UInt32) throws {
        let expected = Array(String(try #require(Unicode.Scalar(scalar))).utf8)
        var bytes: [UInt8] = []
        #expect(UTF8Bytes.append(scalar, to: &bytes) == expected.count && bytes == expected)
        var room: [UInt8] = [9, 9, 9, 9, 9, 9]
        let written = UTF8Bytes.write(scalar, to: &room, at: 1)
        #expect(written == expected.count && room == [9] + expected + room.dropFirst(1 + written))
        var position = 0
        #expect(UTF8Bytes.next(bytes, &position) == scalar)
        #expect(position == bytes.count && UTF8Bytes.length(bytes[0]) == bytes.count)
        let check = UTF8Bytes.check(bytes, at: 0)
        #expect(check.isValid && check.length == bytes.count)
        let last = UTF8Bytes.last([0x61] + bytes, before: bytes.count + 1, from: 0)
        #expect(last?.scalar == scalar && last?.start == 1)
    }

    @Test func noScalarBeforeTheStart() {
        #expect(UTF8Bytes.last([0x61, 0x62], before: 1, from: 1) == nil)
        #expect(UTF8Bytes.scalar([0x61], before: 0) == 0)
    }

    /// Forwards, backwards, in arrays, slices and buffers: the scalars that `String` finds.
    @Test(arguments: 0..<200)
    func stepsAsStringsDo(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = Self.randomText(&generator)
        let expected = text.unicodeScalars.map(\.value)
        let bytes = Array(text.utf8)
        let slice = (([0x80, 0xFF] as [UInt8]) + bytes)[2...]
        #expect(Self.scalars(bytes) == expected)
        #expect(Self.scalars(slice) == expected)
        #expect(bytes.withUnsafeBufferPointer { Self.scalars($0) } == expected)
        var backwards: [UInt32] = []
        var end = bytes.count
        while let last = UTF8Bytes.last(bytes, before: end, from: 0) {
            #expect(UTF8Bytes.scalar(bytes, before: end) == last.scalar)
            #expect(UTF8Bytes.scalar(bytes, at: last.start) == last.scalar)
            backwards.append(last.scalar)
            end = last.start
        }
        #expect(backwards == expected.reversed())
    }

    /// Any bytes: the same scalars, replaced in the same places, as `String` makes of them.
    @Test(arguments: 0..<300)
    func judgesAsStringsDo(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = Self.randomBytes(&generator)
        var found: [UInt32] = []
        var position = 0
        while position < bytes.count {
            let (length, isValid) = UTF8Bytes.check(bytes, at: position)
            found.append(isValid ? UTF8Bytes.scalar(bytes, at: position) : 0xFFFD)
            position += length
        }
        #expect(found == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
        #expect(UTF8Bytes.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
    }

    @Test func aScalarThatTheEndCutsOffIsReplaced() {
        for length in 1...3 {
            let bytes = Array("a😀".utf8.prefix(1 + length))
            #expect(Self.scalars(bytes) == [0x61, 0xFFFD])
        }
    }

    @Test(
        arguments: [
            ([0x80], 1), ([0xC0, 0xAF], 1), ([0xC3], 1), ([0xE0, 0x80, 0x80], 1), ([0xE2, 0x82, 0x41], 2),
            ([0xED, 0xA0, 0x80], 1), ([0xF0, 0x9F, 0x98], 3), ([0xF4, 0x90, 0x80, 0x80], 1), ([0xF5], 1),
        ] as [([UInt8], Int)])
    func findsIllFormedSequences(bytes: [UInt8], length: Int) {
        let check = UTF8Bytes.check(bytes, at: 0)
        #expect(!check.isValid && check.length == length)
        #expect(!UTF8Bytes.isValid(bytes))
        #expect(!UTF8Bytes.isValid(Array("text ".utf8) + bytes))
    }

    @Test(arguments: [
        ([0x61, 0xD0], true), ([0xB0, 0x61], true), ([0x80, 0x80, 0xE6, 0xA1], true), ([0x61, 0xF0, 0x9F, 0x98], true),
        ([0x61, 0xFF], false), ([0x61, 0xC0], false), ([0xD0, 0x61], false), ([0x80, 0x80, 0x80, 0x80], false),
        ([0x61], true), ([], true), ([0xD0, 0xB0], true),
    ])
    func knowsCutText(bytes: [UInt8], isCut: Bool) {
        #expect(UTF8Bytes.isCut(bytes) == isCut)
    }

    private static func scalars<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> [UInt32]
    where Bytes.Index == Int {
        var scalars: [UInt32] = []
        var position = bytes.startIndex
        while position < bytes.endIndex { scalars.append(UTF8Bytes.next(bytes, &position)) }
        return scalars
    }

    private static func randomText(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
            let limit: UInt32 = [0x80, 0x800, 0x10000, 0x110000].randomElement(using: &generator) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }

    /// Half of them texts with a byte changed, dropped or put in; half of them any bytes, lead bytes mostly.
    private static func randomBytes(_ generator: inout SeededGenerator) -> [UInt8] {
        if Bool.random(using: &generator) {
            var bytes = Array(randomText(&generator).utf8) + [0x61]
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            default: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &generator), at: place)
            }
            return bytes
        }
        return (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? UInt8.random(in: 0x80...0xBF, using: &generator) : UInt8.random(in: 0xC0...0xFF, using: &generator)
        }
    }
}
