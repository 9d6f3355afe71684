import Foundation
package import HexaplaCore

/// The one way JSON is written: sorted keys, slashes as they are, UTF-8, LF.
package enum CanonicalJSON {
    /// One line without its line end.
    package static func line(_ value: some Encodable) throws -> [UInt8] {
        try [UInt8](encoder(pretty: false).encode(value))
    }

    /// A whole file, indented, with a line end.
    package static func file(_ value: some Encodable) throws -> [UInt8] {
        try [UInt8](encoder(pretty: true).encode(value)) + [0x0A]
    }

    /// The value as a tree.
    package static func tree(_ value: some Encodable) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: encoder(pretty: false).encode(value))
    }

    /// The value that a tree describes.
    package static func value<Value: Decodable>(_ type: Value.Type, from tree: JSONValue) throws -> Value {
        try JSONDecoder().decode(type, from: encoder(pretty: false).encode(tree))
    }

    private static func encoder(pretty: Bool) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return encoder
    }
}
