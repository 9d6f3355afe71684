internal import CArchive

/// Packs files into an archive in memory: the same files give the same bytes on every run.
///
/// All members carry the first day of 1980. Packing with a password is for checking that readers refuse such members;
/// its bytes differ from run to run.
package struct ArchiveWriter: Sendable {
    /// What is written.
    package enum Format: Sendable, Hashable {
        /// A zip file.
        case zip
        /// A tar file, compressed or not.
        case tar(ArchiveKind?)
        /// A single compressed file; only the first file is taken.
        case single(ArchiveKind)
    }

    /// A member to write.
    package enum Item: Sendable, Hashable {
        /// A file.
        case file(String, [UInt8])
        /// A directory.
        case directory(String)
        /// A symbolic link and its target.
        case link(String, target: String)
        /// A named pipe.
        case pipe(String)
    }

    /// Packs items in the order given.
    ///
    /// - Parameters:
    ///   - items: The members; paths are written as they are.
    ///   - format: What is written.
    ///   - password: Encrypts a zip file.
    /// - Returns: The archive; `nil` when the library cannot write it.
    package static func pack(_ items: [Item], as format: Format, password: String? = nil) -> [UInt8]? {
        let (code, filter) = codes(of: format)
        guard let packer = hx_packer_open(code, filter, password) else { return nil }
        defer { hx_packer_close(packer) }
        for item in items { guard add(item, to: packer) else { return nil } }
        var count: Int64 = 0
        guard let start = hx_packer_finish(packer, &count) else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }

    private static func add(_ item: Item, to packer: OpaquePointer) -> Bool {
        let (path, kind, bytes): (String, Int, [UInt8]) =
            switch item {
            case .file(let path, let bytes): (path, HX_MEMBER_FILE, bytes)
            case .directory(let path): (path, HX_MEMBER_DIRECTORY, [])
            case .link(let path, let target): (path, HX_MEMBER_LINK, Array(target.utf8))
            case .pipe(let path): (path, HX_MEMBER_SPECIAL, [])
            }
        return bytes.withUnsafeBufferPointer { buffer in
            hx_packer_add(packer, path, Int32(kind), buffer.baseAddress, Int64(buffer.count)) == 0
        }
    }

    private static func codes(of format: Format) -> (Int32, Int32) {
        switch format {
        case .zip: (Int32(HX_PACK_ZIP), Int32(HX_FILTER_NONE))
        case .tar(let kind): (Int32(HX_PACK_TAR), filter(kind))
        case .single(let kind): (Int32(HX_PACK_RAW), filter(kind))
        }
    }

    private static func filter(_ kind: ArchiveKind?) -> Int32 {
        let code =
            switch kind {
            case .gzip: HX_FILTER_GZIP
            case .xz: HX_FILTER_XZ
            case .zstandard: HX_FILTER_ZSTD
            case .bzip2: HX_FILTER_BZIP2
            default: HX_FILTER_NONE
            }
        return Int32(code)
    }
}
