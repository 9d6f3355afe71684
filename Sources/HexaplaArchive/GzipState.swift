internal import CArchive

/// Whether a gzip file is whole: the library that unpacks it does not compare the checksums and lengths it holds.
enum GzipState: Sendable, Hashable {
    /// Every member is what was packed, or the file unpacks to more than is allowed, which the walk tells.
    case sound
    /// What comes out is not what was packed.
    case damaged
    /// The last member breaks off.
    case cut
    /// Bytes of something else follow the last member.
    case trailed

    /// Looks through a whole file in linear time.
    ///
    /// - Parameters:
    ///   - buffer: The file.
    ///   - allowance: The most bytes to unpack.
    init(_ buffer: UnsafeBufferPointer<UInt8>, allowance: Int) {
        let code = buffer.baseAddress.map { hx_gzip_check($0, Int64(buffer.count), Int64(max(0, allowance))) }
        switch code.map(Int.init) {
        case HX_GZIP_DAMAGED: self = .damaged
        case HX_GZIP_CUT: self = .cut
        case HX_GZIP_TRAILED: self = .trailed
        default: self = .sound
        }
    }

    /// What is wrong, for the message; `nil` when nothing is.
    var detail: String? {
        switch self {
        case .sound: nil
        case .damaged: "its checksum or length is not that of what it unpacks to"
        case .cut: "it breaks off before its end"
        case .trailed: "bytes that are no part of it follow its end"
        }
    }
}
