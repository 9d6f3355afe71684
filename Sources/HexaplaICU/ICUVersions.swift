internal import CICU

/// The versions of ICU and of the data in it, as loaded at run time.
package struct ICUVersions: Sendable, Hashable {
    /// The version of the library, such as `72.1`.
    package let icu: String
    /// The version of the Unicode data.
    package let unicode: String
    /// The version of the CLDR data.
    package let cldr: String

    /// The versions of the library this process runs with.
    package static let current = ICUVersions(
        icu: read(hx_version_icu), unicode: read(hx_version_unicode), cldr: read(hx_version_cldr))

    private static func read(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Void) -> String {
        let capacity = 32
        let bytes = [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            write(base, Int32(capacity))
            count = (0..<capacity).first { base[$0] == 0 } ?? 0
        }
        return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
