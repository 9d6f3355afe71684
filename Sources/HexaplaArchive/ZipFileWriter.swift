internal import CArchive

/// Writes a zip file member by member into an open file: only one member is in memory.
///
/// The same members give the same bytes on every machine and in every time zone: all carry the first day of 1980.
package final class ZipFileWriter {
    private let packer: OpaquePointer
    private var isSound = true

    /// Opens a writer.
    ///
    /// - Parameter descriptor: An open file, which stays open. The result is `nil` when memory is short.
    package init?(descriptor: Int32) {
        guard let packer = hx_packer_open_file(descriptor) else { return nil }
        self.packer = packer
    }

    deinit { hx_packer_close(packer) }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - path: Its path in the archive, written as it is.
    ///   - bytes: What it holds.
    package func add(_ path: String, _ bytes: [UInt8]) {
        let status = bytes.withUnsafeBufferPointer {
            hx_packer_add(packer, path, Int32(HX_MEMBER_FILE), $0.baseAddress, Int64($0.count))
        }
        if status != 0 { isSound = false }
    }

    /// Ends the archive.
    ///
    /// - Returns: 0 when all went well; else the system's number of what went wrong, or -1 for anything else.
    package func finish() -> Int32 {
        let isWhole = hx_packer_finish_file(packer) == 0 && isSound
        let fault = hx_packer_fault(packer)
        return fault != 0 ? fault : isWhole ? 0 : -1
    }
}
