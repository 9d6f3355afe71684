import HexaplaArchive
import Testing

/// Damage of a gzip file is found as that of any other kind is.
@Suite struct GzipTests {
    private static let text = String(repeating: "The ferry to Port Merrow was late again. ", count: 40)

    private func read(_ bytes: [UInt8], name: String = "en.txt.gz") -> (texts: [String], summary: ArchiveSummary) {
        var texts: [String] = []
        let summary = ArchiveReader().forEachMember(in: bytes, name: name) { member in
            if let bytes = member.bytes { texts.append(String(decoding: bytes, as: UTF8.self)) }
            return .next
        }
        return (texts, summary)
    }

    private func single(_ text: String = text, _ kind: ArchiveKind = .gzip) throws -> [UInt8] {
        try #require(ArchiveWriter.pack([.file("x", Array(text.utf8))], as: .single(kind)))
    }

    @Test(arguments: 1...8)
    func everyByteOfTheTrailerCounts(place: Int) throws {
        var bytes = try single()
        bytes[bytes.count - place] ^= 0x10
        let found = read(bytes)
        #expect(found.texts.isEmpty)
        #expect(found.summary.error?.kind == .damaged)
        #expect(found.summary.error?.message.contains("checksum") == true)
        #expect(throws: ArchiveError.self) { try ArchiveReader().member("en.txt", in: bytes, name: "en.txt.gz") }
    }

    /// Wherever a byte of the data is changed, the text is whole or refused.
    @Test(arguments: [ArchiveKind.gzip, .xz, .bzip2])
    func aChangedByteIsNeverTaken(kind: ArchiveKind) throws {
        let bytes = try single(Self.text, kind)
        for place in stride(from: 10, to: bytes.count, by: 3) {
            var broken = bytes
            broken[place] ^= 0x04
            let found = read(broken)
            #expect(found.texts == [Self.text] && found.summary.error == nil || found.texts.isEmpty, "\(kind) \(place)")
        }
    }

    @Test func everyCutIsFound() throws {
        let bytes = try single()
        for cut in 3..<bytes.count {
            let found = read(Array(bytes[..<cut]))
            #expect(found.texts.isEmpty && found.summary.error != nil, "\(cut)")
        }
    }

    @Test func severalMembersAreOneText() throws {
        let found = read(try single("One. ") + single("") + single("Two."))
        #expect(found.texts == ["One. Two."] && found.summary.error == nil)
    }

    @Test(arguments: [0, 1, 2])
    func eachOfSeveralMembersIsChecked(member: Int) throws {
        var parts = [try single("One. "), try single("Two. "), try single("Three.")]
        parts[member][parts[member].count - 6] ^= 1
        let found = read(Array(parts.joined()))
        #expect(found.texts.isEmpty && found.summary.error?.kind == .damaged)
    }

    @Test func zerosMayFollowAndNothingElse() throws {
        let bytes = try single()
        #expect(read(bytes + [UInt8](repeating: 0, count: 512)).summary.error == nil)
        for rest in [[0x41], [0, 0, 0x41], [0x1F], Array("<html>".utf8)] as [[UInt8]] {
            let found = read(bytes + rest)
            #expect(found.texts.isEmpty)
            #expect(found.summary.error?.message.contains("follow its end") == true)
        }
    }

    @Test func theSameInATarFile() throws {
        let items: [ArchiveWriter.Item] = [.file("a/en.txt", Array(Self.text.utf8)), .file("a/fr.txt", [65])]
        let bytes = try #require(ArchiveWriter.pack(items, as: .tar(.gzip)))
        var broken = bytes
        broken[bytes.count - 7] ^= 1
        #expect(read(broken, name: "n.tar.gz").texts.isEmpty)
        #expect(read(broken, name: "n.tar.gz").summary.error?.kind == .damaged)
        let trailed = read(bytes + [0x41], name: "n.tar.gz")
        #expect(trailed.texts.count == 2 && trailed.summary.error?.kind == .damaged)
        let cut = read(Array(bytes.dropLast(5)), name: "n.tar.gz")
        #expect(cut.texts.count <= 2 && cut.summary.error?.kind == .damaged)
        #expect(read(bytes, name: "n.tar.gz").summary.error == nil)
    }

    @Test(arguments: [ArchiveKind.gzip, .xz, .zstandard, .bzip2])
    func nothingElseMayFollowAnyKind(kind: ArchiveKind) throws {
        let bytes = try single(Self.text, kind)
        let found = read(bytes + Array("junk".utf8))
        #expect(found.texts.isEmpty && found.summary.error?.kind == .damaged)
        #expect(read(bytes).texts == [Self.text])
    }

    @Test func severalBzip2StreamsAreOneText() throws {
        let found = read(try single("One. ", .bzip2) + single("Two.", .bzip2))
        #expect(found.texts == ["One. Two."] && found.summary.error == nil)
    }

    @Test func aZipFileWithoutItsDirectoryIsDamaged() throws {
        let items: [ArchiveWriter.Item] = [.file("a/en.txt", Array(Self.text.utf8)), .file("a/fr.txt", [65])]
        let bytes = try #require(ArchiveWriter.pack(items, as: .zip))
        #expect(read(bytes, name: "n.zip").summary.error == nil)
        for cut in [1, 22, 60] {
            let found = read(Array(bytes.dropLast(cut)), name: "n.zip")
            #expect(found.texts == [Self.text, "A"] && found.summary.error?.kind == .damaged)
        }
    }

    @Test func anEmptyTextIsChecked() throws {
        var bytes = try single("")
        #expect(read(bytes).texts == [""])
        bytes[bytes.count - 1] ^= 1
        #expect(read(bytes).texts.isEmpty && read(bytes).summary.error?.kind == .damaged)
    }
}
