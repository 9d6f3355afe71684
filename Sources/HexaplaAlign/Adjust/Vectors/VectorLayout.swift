import Foundation

/// Where the numbers of each row stand in a file of vectors.
struct VectorLayout: Sendable, Hashable {
    /// What a number is written as, little-endian.
    enum Element: String, Sendable {
        case float16 = "<f2"
        case float32 = "<f4"
        case float64 = "<f8"

        var size: Int {
            switch self {
            case .float16: 2
            case .float32: 4
            case .float64: 8
            }
        }
    }

    let dimension: Int
    private let offset: Int
    private let element: Element

    /// Reads the head of a NumPy file, or takes the bytes as rows of float32.
    init(_ source: VectorSource, lines: Int) throws(VectorError) {
        guard lines > 0 else { throw .noLines }
        let size = source.size
        let start = Data(source.bytes(0..<min(size, NumPyHead.maxBytes)))
        if start.starts(with: [0x93] + Array("NUMPY".utf8)) {
            let head = try NumPyHead(start)
            guard head.rows == lines else { throw .rows(head.rows, lines: lines) }
            let (numbers, isTooMany) = head.rows.multipliedReportingOverflow(by: head.columns)
            guard head.columns > 0, !isTooMany, numbers <= size,
                head.offset + numbers * head.element.size == size
            else {
                throw .numPy("its size is not what its head says")
            }
            (dimension, offset, element) = (head.columns, head.offset, head.element)
        } else {
            guard size > 0, size % 4 == 0, size / 4 % lines == 0 else { throw .size(size, lines: lines) }
            (dimension, offset, element) = (size / 4 / lines, 0, .float32)
        }
    }

    /// The numbers of a row; none when the file has become shorter since it was opened.
    func row(_ row: Int, of source: VectorSource) -> [Float] {
        let start = offset + row * dimension * element.size
        let bytes = source.bytes(start..<start + dimension * element.size)
        guard bytes.count == dimension * element.size else { return [] }
        return (0..<dimension).map { column in
            var bits: UInt64 = 0
            for place in (0..<element.size).reversed() {
                bits = bits << 8 | UInt64(bytes[column * element.size + place])
            }
            switch element {
            case .float16: return Self.widened(UInt16(truncatingIfNeeded: bits))
            case .float32: return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
            case .float64: return Float(Double(bitPattern: bits))
            }
        }
    }

    /// A number of IEEE 754 binary16 as binary32.
    static func widened(_ half: UInt16) -> Float {
        let sign: Float = half & 0x8000 == 0 ? 1 : -1
        let exponent = Int(half >> 10 & 0x1F)
        let fraction = Float(half & 0x3FF) / 1024
        switch exponent {
        case 0: return sign * fraction * 0x1p-14
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default: return sign * Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
        }
    }
}

/// The head of a NumPy file, versions 1 to 3 (NEP 1).
struct NumPyHead: Hashable {
    let rows: Int
    let columns: Int
    let element: VectorLayout.Element
    /// Where the numbers begin.
    let offset: Int

    /// No head has more bytes.
    static let maxBytes = 1 << 20

    init(_ data: Data) throws(VectorError) {
        let start = data.startIndex
        guard data.count >= 12 else { throw .numPy("it is cut short") }
        let version = data[start + 6]
        guard (1...3).contains(version) else { throw .numPy("its version \(version) is not known") }
        let sizes = version == 1 ? 2 : 4
        let length = (0..<sizes).reduce(0) { $0 | Int(data[start + 8 + $1]) << (8 * $1) }
        offset = 8 + sizes + length
        guard offset <= data.count, length < Self.maxBytes else { throw .numPy("it is cut short") }
        let head = String(decoding: data[start + 8 + sizes..<start + offset], as: UTF8.self)
        guard let kind = Self.value("descr", in: head), let element = VectorLayout.Element(rawValue: kind) else {
            throw .numPy("its numbers are not little-endian float16, float32 or float64; save array.astype('<f4')")
        }
        guard Self.value("fortran_order", in: head) == "False" else {
            throw .numPy("it is in Fortran order; save numpy.ascontiguousarray(array)")
        }
        let shape = Self.value("shape", in: head)?.split(separator: ",").map { Int($0) ?? -1 } ?? []
        guard shape.count == 2, shape[0] >= 0, shape[1] >= 0, shape[0] < 1 << 40, shape[1] < 1 << 20 else {
            throw .numPy("its shape is not rows × columns")
        }
        (rows, columns, self.element) = (shape[0], shape[1], element)
    }

    /// The value of a key of the head, which is a dictionary of Python; without marks, brackets and spaces.
    private static func value(_ key: String, in head: String) -> String? {
        let plain = head.filter { $0 != " " && $0 != "\"" && $0 != "'" }
        guard let place = plain.range(of: key + ":") else { return nil }
        let rest = plain[place.upperBound...]
        if rest.hasPrefix("(") { return String(rest.dropFirst().prefix { $0 != ")" }) }
        return String(rest.prefix { $0 != "," && $0 != "}" })
    }
}

/// Why vectors cannot be used.
package enum VectorError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The list of lines is empty.
    case noLines
    /// The bytes are no whole number of float32 for each line.
    case size(Int, lines: Int)
    /// There are more or fewer rows than lines.
    case rows(Int, lines: Int)
    /// The NumPy file cannot be used.
    case numPy(String)

    /// A full sentence with what to do.
    package var description: String {
        switch self {
        case .noLines: "The file of texts has no lines; make it with 'hexapla align overlaps'."
        case .size(let bytes, let lines):
            "The file has \(bytes) bytes, which is no whole number of float32 for each of the \(lines) lines of its "
                + "texts; encode the file of texts again, as it is now, or save the vectors as .npy."
        case .rows(let rows, let lines):
            "The file has \(rows) rows for \(lines) lines of text; encode the file of texts again, as it is now."
        case .numPy(let reason): "The NumPy file cannot be used: \(reason)."
        }
    }
}
