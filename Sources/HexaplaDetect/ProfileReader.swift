import HexaplaCore

/// Reads the parts of a profile file and checks them.
struct ProfileReader {
    private let bytes: [UInt8]
    private var place: Int

    private init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// The parts of a file.
    ///
    /// - Parameter bytes: The content of the file.
    /// - Returns: The table of characters and the models with their offsets.
    /// - Throws: `ProfileError`.
    static func read(
        _ bytes: [UInt8]
    ) throws(ProfileError) -> (characters: [UInt32], models: [ScriptModel]) {
        guard bytes.count >= ProfileFormat.headerCount, Array(bytes[0..<4]) == ProfileFormat.magic else {
            throw .notAProfile
        }
        var reader = ProfileReader(bytes, from: 4)
        let version = try reader.uint32()
        guard version == ProfileFormat.version else { throw .version(version) }
        guard bytes.count <= ProfileFormat.maximumCount else { throw .length }
        guard ProfileFormat.computeChecksum(bytes) == ProfileFormat.checksum(bytes) else { throw .damaged }
        reader.place = ProfileFormat.headerCount
        return try reader.content()
    }

    private mutating func content() throws(ProfileError) -> (characters: [UInt32], models: [ScriptModel]) {
        let count = Int(try uint32())
        let descriptionEnd = place + count
        var models: [ScriptModel] = []
        for _ in 0..<(try byte()) { models.append(try model()) }
        guard place == descriptionEnd else { throw .invalid("description") }
        let alignment = ProfileFormat.alignment
        place = (place + alignment - 1) / alignment * alignment
        let characters = try characterTable()
        for index in models.indices {
            models[index].offset = place
            place += models[index].byteCount
        }
        guard place == bytes.count else { throw .length }
        return (characters, models)
    }

    private mutating func model() throws(ProfileError) -> ScriptModel {
        guard let script = Script(rawValue: try byte()), [.latin, .cyrillic, .arabic].contains(script) else {
            throw .invalid("script")
        }
        let rowBits = Int(try byte())
        guard (1...24).contains(rowBits) else { throw .invalid("rows") }
        let scale = try double()
        let calibration = Calibration(factor: try double(), quarters: Int(try byte()))
        guard calibration.factor > 0, scale > 0 else { throw .invalid("scale") }
        var outputs: [ScriptModel.Output] = []
        for _ in 0..<(try byte()) { outputs.append(try output()) }
        guard !outputs.isEmpty, outputs.count <= ScriptModel.lanes else { throw .invalid("outputs") }
        return ScriptModel(
            script: script, rowBits: rowBits, outputs: outputs, scale: scale, calibration: calibration)
    }

    private mutating func output() throws(ProfileError) -> ScriptModel.Output {
        let threshold = try double()
        let count = Int(try byte())
        guard place + count <= bytes.count else { throw .length }
        let code = String(decoding: bytes[place..<place + count], as: UTF8.self)
        place += count
        guard let tag = LanguageTag(code), threshold.isFinite else { throw .invalid("output") }
        return ScriptModel.Output(tag: tag, threshold: threshold)
    }

    private mutating func characterTable() throws(ProfileError) -> [UInt32] {
        let start = place
        let count = CharacterEntry.tableCount
        guard start + 4 * count <= bytes.count else { throw .length }
        place += 4 * count
        let span = bytes.span.bytes
        return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count {
                let entry = span.unsafeLoadUnaligned(fromUncheckedByteOffset: start + 4 * index, as: UInt32.self)
                buffer.initializeElement(at: index, to: entry.littleEndian)
            }
            initialized = count
        }
    }

    private mutating func byte() throws(ProfileError) -> UInt8 {
        guard place < bytes.count else { throw .length }
        place += 1
        return bytes[place - 1]
    }

    private mutating func uint32() throws(ProfileError) -> UInt32 {
        UInt32(truncatingIfNeeded: try littleEndian(4))
    }

    private mutating func double() throws(ProfileError) -> Double {
        Double(bitPattern: try littleEndian(8))
    }

    private mutating func littleEndian(_ count: Int) throws(ProfileError) -> UInt64 {
        guard place + count <= bytes.count else { throw .length }
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(bytes[place + index]) << UInt64(8 * index) }
        place += count
        return value
    }
}
