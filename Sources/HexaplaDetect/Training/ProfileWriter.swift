import HexaplaCore

/// Writes the bytes of a profile file.
struct ProfileWriter {
    private var bytes: [UInt8] = []

    /// The bytes of a profile.
    ///
    /// - Parameters:
    ///   - characters: The table of characters.
    ///   - models: The models with their rows, `ScriptModel.byteCount` signed bytes each.
    /// - Returns: The content of the file.
    static func write(characters: [CharacterEntry], models: [(model: ScriptModel, rows: [Int8])]) -> [UInt8] {
        var writer = ProfileWriter()
        writer.bytes = ProfileFormat.magic
        writer.append(UInt64(ProfileFormat.version), 4)
        writer.append(0, 8)
        writer.appendDescription(models.map(\.model))
        while writer.bytes.count % ProfileFormat.alignment != 0 { writer.append(0, 1) }
        for entry in characters { writer.append(UInt64(entry.bits), 4) }
        for (_, rows) in models { writer.bytes.append(contentsOf: rows.map { UInt8(bitPattern: $0) }) }
        let checksum = ProfileFormat.computeChecksum(writer.bytes)
        for index in 0..<8 { writer.bytes[8 + index] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * index)) }
        return writer.bytes
    }

    private mutating func appendDescription(_ models: [ScriptModel]) {
        var description = ProfileWriter()
        description.append(UInt64(models.count), 1)
        for model in models { description.append(model) }
        append(UInt64(description.bytes.count), 4)
        bytes.append(contentsOf: description.bytes)
    }

    private mutating func append(_ model: ScriptModel) {
        append(UInt64(model.script.rawValue), 1)
        append(UInt64(model.rowBits), 1)
        append(model.scale.bitPattern, 8)
        append(model.calibration.factor.bitPattern, 8)
        append(UInt64(model.calibration.quarters), 1)
        append(UInt64(model.outputs.count), 1)
        for output in model.outputs {
            append(output.threshold.bitPattern, 8)
            append(UInt64(output.tag.code.utf8.count), 1)
            bytes.append(contentsOf: output.tag.code.utf8)
        }
    }

    private mutating func append(_ value: UInt64, _ count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
    }
}
