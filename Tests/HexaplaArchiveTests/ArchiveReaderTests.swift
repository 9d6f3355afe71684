import HexaplaArchive
import Testing

@Suite struct ArchiveReaderTests {
    static let texts: [(String, String)] = [
        ("a1/en.txt", "The ferry to Port Merrow was late."), ("a1/ar.txt", "تأخرت العبارة إلى ميناء مرو."),
        ("a1/es.txt", "El transbordador llegó tarde."), ("a1/ru.txt", "Паром опоздал."),
        ("a1/fr.txt", "Le bac était en retard."), ("статья/中文.txt", "渡船晚点了。"),
    ]
    static let kinds: [ArchiveWriter.Format] = [
        .zip, .tar(nil), .tar(.gzip), .tar(.xz), .tar(.zstandard), .tar(.bzip2),
    ]
    private let files = texts.map { ArchiveWriter.Item.file($0.0, Array($0.1.utf8)) }

    private func read(
        _ bytes: [UInt8], name: String = "corpus.bin", limits: ArchiveLimits = ArchiveLimits()
    ) -> (members: [ArchiveMember], summary: ArchiveSummary) {
        var members: [ArchiveMember] = []
        let summary = ArchiveReader(limits: limits).forEachMember(in: bytes, name: name) { member in
            members.append(member)
            return .next
        }
        return (members, summary)
    }

    @Test(arguments: kinds)
    func givesMembersInOrder(format: ArchiveWriter.Format) throws {
        let bytes = try #require(ArchiveWriter.pack([.directory("a1/")] + files, as: format))
        let (members, summary) = read(bytes)
        #expect(members.map(\.path) == Self.texts.map(\.0))
        #expect(members.map { String(decoding: $0.bytes ?? [], as: UTF8.self) } == Self.texts.map(\.1))
        #expect(members.map(\.index) == Array(1...6))
        #expect(summary.members == 6 && summary.directories == 1 && summary.refused == 0 && summary.error == nil)
        #expect(bytes == ArchiveWriter.pack([.directory("a1/")] + files, as: format))
        #expect(read(bytes).members == members)
    }

    @Test(arguments: [ArchiveKind.gzip, .xz, .zstandard, .bzip2])
    func opensSingleFiles(kind: ArchiveKind) throws {
        for text in Self.texts.map(\.1) + [""] {
            let bytes = try #require(ArchiveWriter.pack([.file("x", Array(text.utf8))], as: .single(kind)))
            #expect(ArchiveKind(bytes) == kind)
            let (members, summary) = read(bytes, name: "deep/ru.txt.packed")
            #expect(members == [ArchiveMember(path: "ru.txt", index: 0, content: .bytes(Array(text.utf8)))])
            #expect(summary.error == nil)
        }
    }

    @Test func refusesWhatIsNoPlainFile() throws {
        let inner = try #require(ArchiveWriter.pack(files, as: .zip))
        let items: [ArchiveWriter.Item] = [
            .file("../up.txt", [65]), .file("/root.txt", [65]), .file("a/../../b", [65]), .file("C:\\x.txt", [65]),
            .link("link.txt", target: "/etc/hosts"), .pipe("pipe"), .file("inner.zip", inner), .file("fine.txt", [66]),
        ]
        let tar = read(try #require(ArchiveWriter.pack(items, as: .tar(.gzip))))
        #expect(
            tar.members.map(\.refusal) == [
                .unsafePath, .unsafePath, .unsafePath, .unsafePath, .link, .special, .nestedArchive, nil,
            ])
        #expect(tar.members.last?.bytes == [66])
        #expect(tar.summary.refused == 7 && tar.summary.members == 1)
        let zip = read(try #require(ArchiveWriter.pack(items.filter { $0 != .pipe("pipe") }, as: .zip)))
        #expect(zip.members.count { $0.refusal == .unsafePath } == 4)
        #expect(zip.members.map(\.refusal).suffix(3) == [.link, .nestedArchive, nil])
    }

    @Test func refusesEncryptedMembers() throws {
        let bytes = try #require(ArchiveWriter.pack(files, as: .zip, password: "secret"))
        let (members, _) = read(bytes)
        #expect(members.count == 6 && members.allSatisfy { $0.refusal == .encrypted })
        #expect(throws: ArchiveError.self) {
            try ArchiveReader().member("a1/en.txt", in: bytes, name: "corpus.zip")
        }
    }

    @Test(arguments: kinds)
    func refusesLargeMembers(format: ArchiveWriter.Format) throws {
        let items: [ArchiveWriter.Item] = [
            .file("small", [65]), .file("large", [UInt8](repeating: 65, count: 200_000)), .file("last", [66]),
        ]
        let limits = ArchiveLimits(largestMember: 150_000, largestTotal: 1 << 30, largestRatio: 100, mostMembers: 10)
        let (members, summary) = read(try #require(ArchiveWriter.pack(items, as: format)), limits: limits)
        #expect(members.map(\.refusal) == [nil, .tooLarge, nil])
        #expect(members.last?.bytes == [66] && summary.error == nil)
    }

    @Test(arguments: kinds + [.single(.gzip), .single(.zstandard)])
    func stopsAtABomb(format: ArchiveWriter.Format) throws {
        let zeros = [UInt8](repeating: 48, count: 40 << 20)
        let bytes = try #require(ArchiveWriter.pack([.file("bomb", zeros)], as: format))
        if format == .tar(nil) { return }
        let (members, summary) = read(bytes)
        #expect(members.allSatisfy { $0.bytes == nil })
        #expect(summary.error?.kind == .overLimit)
        #expect(summary.error?.description.contains("largestRatio") == true)
        #expect(summary.unpackedBytes < 17 << 20)
        let total = ArchiveLimits(largestMember: 1 << 30, largestTotal: 1 << 20, largestRatio: 5000, mostMembers: 9)
        #expect(read(bytes, limits: total).summary.error?.message.contains("1048576") == true)
    }

    @Test func stopsAtTooManyMembers() throws {
        let items = (0..<30).map { ArchiveWriter.Item.file("f\($0)", [65]) }
        let limits = ArchiveLimits(largestMember: 10, largestTotal: 1000, largestRatio: 10, mostMembers: 20)
        let (members, summary) = read(try #require(ArchiveWriter.pack(items, as: .tar(nil))), limits: limits)
        #expect(members.count == 20)
        #expect(summary.error?.kind == .overLimit && summary.error?.member == "f19")
    }

    /// Whatever the cut: no crash, and what is given are whole members from the start.
    @Test(arguments: kinds)
    func cutArchivesGiveWhatCameBefore(format: ArchiveWriter.Format) throws {
        var state: UInt64 = 7
        let long = (0..<6).map { file in
            let noise = (0..<3000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            return ArchiveWriter.Item.file("m\(file)", noise)
        }
        let bytes = try #require(ArchiveWriter.pack(long, as: format))
        let whole = read(bytes).members
        for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
            let (members, summary) = read(Array(bytes[..<cut]))
            let given = members.filter { $0.bytes != nil }
            #expect(given == Array(whole.prefix(given.count)))
            if cut < bytes.count / 2 { #expect(summary.error != nil) }
        }
        let half = read(Array(bytes[..<(bytes.count / 2)]))
        let error = try #require(half.summary.error)
        #expect(error.kind == .damaged && error.file == "corpus.bin")
        #expect(error.message.hasSuffix(".") && error.remedy.hasSuffix("."))
    }

    @Test(arguments: kinds)
    func damagedBytesNeverCrash(format: ArchiveWriter.Format) throws {
        let bytes = try #require(ArchiveWriter.pack(files, as: format))
        var state: UInt64 = 99
        for _ in 0..<200 {
            var broken = bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                broken[Int(state >> 33) % broken.count] = UInt8(truncatingIfNeeded: state >> 25)
            }
            #expect(read(broken).members == read(broken).members)
        }
    }

    @Test func opensOneMember() throws {
        for format in Self.kinds {
            let bytes = try #require(ArchiveWriter.pack(files, as: format))
            let found = try ArchiveReader().member("статья/中文.txt", in: bytes, name: "corpus.bin")
            #expect(found == Array("渡船晚点了。".utf8))
            let error = #expect(throws: ArchiveError.self) {
                try ArchiveReader().member("a1/de.txt", in: bytes, name: "corpus.bin")
            }
            #expect(error?.kind == .missing && error?.member == "a1/de.txt")
        }
    }

    @Test func stopsWhenAsked() throws {
        let bytes = try #require(ArchiveWriter.pack(files, as: .zip))
        var seen = 0
        _ = ArchiveReader().forEachMember(in: bytes, name: "x") { _ in
            seen += 1
            return seen == 2 ? .stop : .next
        }
        #expect(seen == 2)
    }

    @Test func textIsNoArchive() {
        for bytes in [[], Array("PK is a name.".utf8), [UInt8](repeating: 0, count: 2048)] {
            #expect(ArchiveKind(bytes) == nil)
            #expect(read(bytes).summary.error?.kind == .unknown)
        }
    }
}
