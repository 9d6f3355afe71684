import Foundation
import HexaplaCore

@testable import HexaplaAlign

/// Files of vectors for tests.
enum VectorFiles {
    /// Rows as float32 in little-endian order.
    static func raw(_ rows: [[Float]]) -> Data {
        Data(rows.joined().flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } })
    }

    /// Rows as a NumPy file.
    static func numPy(
        _ rows: [[Float]], version: UInt8 = 1, kind: String = "<f4", fortran: String = "False", shape: String? = nil
    ) -> Data {
        let size = shape ?? "(\(rows.count), \(rows.first?.count ?? 0))"
        let text = "{'descr': '\(kind)', 'fortran_order': \(fortran), 'shape': \(size), }\n"
        let length = text.utf8.count
        let lengths = (0..<(version == 1 ? 2 : 4)).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
        let head = Data([0x93] + Array("NUMPY".utf8) + [version, 0] + lengths + Array(text.utf8))
        return head + Data(rows.joined().flatMap { bytes($0, kind) })
    }

    private static func bytes(_ value: Float, _ kind: String) -> [UInt8] {
        switch kind {
        case "<f8": (0..<8).map { UInt8(truncatingIfNeeded: Double(value).bitPattern >> (8 * $0)) }
        case "<f2": (0..<2).map { UInt8(truncatingIfNeeded: half(value) >> (8 * $0)) }
        default: (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
    }

    /// Numbers that binary16 holds exactly: small multiples of 1/64.
    private static func half(_ value: Float) -> UInt16 {
        guard value != 0 else { return 0 }
        let exponent = UInt16(Int(value.magnitude.exponent) + 15)
        let fraction = UInt16((value.magnitude.significand - 1) * 1024)
        return (value < 0 ? 0x8000 : 0) | exponent << 10 | fraction
    }

    /// A table of texts and vectors.
    static func table(_ rows: [(text: String, vector: [Float])]) throws -> VectorTable {
        try VectorTable(
            lines: Array(rows.map { $0.text + "\n" }.joined().utf8), vectors: VectorSource(raw(rows.map(\.vector))))
    }

    /// A direction of its own for each meaning, with some noise.
    static func meaning(_ number: Int, noise: Float = 0, using generator: inout SeededGenerator) -> [Float] {
        var own = SeededGenerator(seed: UInt64(number) &* 7919 &+ 1)
        return (0..<32).map { _ in
            Float.random(in: -1...1, using: &own) + noise * Float.random(in: -1...1, using: &generator)
        }
    }
}
