internal import CArchive

/// One pass over an archive; the bytes must outlive it.
struct ArchiveWalk: ~Copyable {
    private let handle: OpaquePointer?
    private let kind: ArchiveKind
    private let name: String
    private let limits: ArchiveLimits
    private let allowance: Int
    /// What a look through a gzip file has shown.
    private let gzip: GzipState
    /// Whether a zip file has an end.
    private let isWhole: Bool
    private let buffer: UnsafeBufferPointer<UInt8>
    private var index = -1
    private var isDone = false
    private var last: String?
    private(set) var summary = ArchiveSummary()
    private static let block = 1 << 16

    init(kind: ArchiveKind, buffer: UnsafeBufferPointer<UInt8>, name: String, limits: ArchiveLimits) {
        self.kind = kind
        self.name = name
        self.limits = limits
        self.buffer = buffer
        isWhole = kind != .zip || ZipDirectory.findEnd(buffer) != nil
        allowance = limits.allowance(for: buffer.count)
        gzip = kind == .gzip ? GzipState(buffer, allowance: allowance) : .sound
        let code =
            switch kind {
            case .zip: HX_ARCHIVE_ZIP
            case .tar: HX_ARCHIVE_TAR
            default: HX_ARCHIVE_FILTERED
            }
        handle = buffer.baseAddress.flatMap { hx_archive_open($0, Int64(buffer.count), Int32(code)) }
        if handle == nil { fail(.unknown(name)) }
        // Of what is not what was packed nobody knows which members are sound.
        if gzip == .damaged { fail(.damaged(name, member: onlyMember, detail: gzip.detail ?? "")) }
    }

    deinit { if let handle { hx_archive_close(handle) } }

    /// The next wanted member; `nil` at the end or where the archive breaks off.
    mutating func next(where wanted: (String) -> Bool) -> ArchiveMember? {
        while !isDone, let handle {
            var entry = hx_archive_entry()
            let status = hx_archive_next(handle, &entry)
            guard status == 1 else { return status == 0 ? finish(wanted) : broken() }
            index += 1
            guard index < limits.mostMembers else {
                fail(
                    .overLimit(name, member: last, "has more than \(limits.mostMembers) members", option: "mostMembers")
                )
                return nil
            }
            if let member = member(entry, wanted) { return member }
        }
        return nil
    }

    private mutating func member(_ entry: hx_archive_entry, _ wanted: (String) -> Bool) -> ArchiveMember? {
        if Int(entry.kind) == HX_MEMBER_DIRECTORY {
            summary.directories += 1
            return nil
        }
        let path = path()
        last = path
        let isWanted = wanted(path)
        if !isWanted, kind == .zip || kind == .tar { return nil }
        guard let content = content(entry, path, isWanted: isWanted), isWanted else { return nil }
        if case .bytes = content { summary.members += 1 } else { summary.refused += 1 }
        return ArchiveMember(path: path, index: index, content: content)
    }

    /// Whether the file is one compressed document, not an archive of several.
    private var isSingle: Bool { handle.map { Int(hx_archive_format($0)) == HX_FORMAT_RAW } ?? false }

    /// Whether other bytes than zeros follow the end of a bzip2 file; of xz and Zstandard the library tells.
    private var isTrailed: Bool {
        guard kind == .bzip2, let handle else { return false }
        let used = Int(clamping: hx_archive_used(handle))
        return used > 0 && used < buffer.count && buffer[used...].contains { $0 != 0 }
    }

    private func path() -> String {
        guard let handle else { return "" }
        if isSingle { return MemberPath.unpackedName(name) }
        guard let raw = hx_archive_path(handle) else { return "" }
        return MemberPath.text(UnsafeBufferPointer(start: raw, count: length(of: raw)).map { UInt8(bitPattern: $0) })
    }

    private func length(of text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }

    /// What can be given of a member; `nil` when the whole archive ends here.
    private mutating func content(
        _ entry: hx_archive_entry, _ path: String, isWanted: Bool
    ) -> ArchiveMember.Content? {
        if let refusal = refusal(entry, path) {
            if kind != .zip, refusal != .link, refusal != .special { _ = read(upTo: 0) }
            return isDone ? nil : .refused(refusal)
        }
        if gzip != .sound, isSingle {
            fail(.damaged(name, member: path, detail: gzip.detail ?? ""))
            return nil
        }
        let found = read(upTo: isWanted ? limits.largestMember : 0)
        guard !isDone else { return nil }
        if isSingle, isTrailed {
            fail(.damaged(name, member: path, detail: GzipState.trailed.detail ?? ""))
            return nil
        }
        if found.isDamaged { return .refused(.damaged) }
        if found.isCut { return .refused(.tooLarge) }
        if ArchiveKind(found.bytes) != nil, OfficeArchive(found.bytes) == nil { return .refused(.nestedArchive) }
        return .bytes(found.bytes)
    }

    private func refusal(_ entry: hx_archive_entry, _ path: String) -> MemberRefusal? {
        if !MemberPath.isSafe(path) { return .unsafePath }
        if Int(entry.kind) == HX_MEMBER_LINK { return .link }
        if Int(entry.kind) == HX_MEMBER_SPECIAL { return .special }
        if entry.encrypted != 0 { return .encrypted }
        return entry.size > limits.largestMember ? .tooLarge : nil
    }

    /// Reads to the end of a member, keeping at most `limit` bytes.
    private mutating func read(upTo limit: Int) -> (bytes: [UInt8], isCut: Bool, isDamaged: Bool) {
        var bytes: [UInt8] = []
        var isCut = false
        while true {
            let count = readBlock(into: &bytes)
            if count == 0 { return (bytes, isCut, false) }
            if count == -2 { return ([], isCut, true) }
            if count < 0 { _ = broken() }
            summary.unpackedBytes += max(0, count)
            if summary.unpackedBytes > allowance { exceed() }
            if isDone { return ([], true, false) }
            if isCut || bytes.count > limit {
                isCut = true
                bytes.removeAll()
                if kind == .zip { return ([], true, false) }
            }
        }
    }

    private func readBlock(into bytes: inout [UInt8]) -> Int {
        guard let handle else { return -1 }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.block) { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            let count = Int(hx_archive_read(handle, start, Int64(Self.block)))
            if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
            return count
        }
    }

    private mutating func exceed() {
        let isTotal = summary.unpackedBytes > limits.largestTotal
        fail(
            .overLimit(
                name, member: last,
                isTotal
                    ? "unpacks to more than \(limits.largestTotal) bytes"
                    : "unpacks to more than \(limits.largestRatio) bytes for each of its own",
                option: isTotal ? "largestTotal" : "largestRatio"))
    }

    /// At the end: a compressed file without a byte is a member all the same.
    private mutating func finish(_ wanted: (String) -> Bool) -> ArchiveMember? {
        isDone = true
        if let detail = gzip.detail ?? (isWhole ? nil : "its directory, which stands at the end, is missing") {
            fail(.damaged(name, member: last ?? onlyMember, detail: detail))
            return nil
        }
        guard let handle, index < 0, Int(hx_archive_format(handle)) == HX_FORMAT_EMPTY else { return nil }
        let path = MemberPath.unpackedName(name)
        guard wanted(path) else { return nil }
        summary.members += 1
        return ArchiveMember(path: path, index: 0, content: .bytes([]))
    }

    private mutating func broken() -> ArchiveMember? {
        let detail = handle.map { String(cString: hx_archive_error($0)) } ?? ""
        fail(.damaged(name, member: last ?? onlyMember, detail: detail))
        return nil
    }

    /// The name of the only member, when the file seems to be a single compressed file.
    private var onlyMember: String? {
        let unpacked = MemberPath.unpackedName(name)
        return kind == .zip || kind == .tar || unpacked.hasSuffix(".tar") || name.hasSuffix(".tgz") ? nil : unpacked
    }

    private mutating func fail(_ error: ArchiveError) {
        isDone = true
        summary.error = error
    }
}
