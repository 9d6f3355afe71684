import HexaplaArchive
import HexaplaCore

extension ReadStage {
    /// The result for a DOCX or ODT document.
    ///
    /// The file on disk is packed, so that a paragraph's bytes cannot be pointed at: its map has one unit, all of its
    /// text, which stands for all packed bytes of the member it was read from.
    func readOffice(_ office: OfficeFile, _ file: SourceFile) throws(ReadError) -> Staged<ReadDocument> {
        let members: OfficeMembers
        let parts: [(path: String, text: OfficeText)]
        switch office {
        case .convertible(let kind): throw .converter(file, kind)
        case .notZip: throw .office(file, "its name says DOCX or ODT, but it is no whole document of that kind.")
        case .docx:
            members = try OfficeMembers(file, limits: options.archive, where: WordReader.wants)
            parts = try WordReader.parts(of: file, members)
        case .odt:
            members = try OfficeMembers(file, limits: options.archive, where: OpenDocumentReader.wants)
            parts = try OpenDocumentReader.parts(of: file, members)
        }
        let paragraphs = OfficeRoles.assign(parts).compactMap { part, paragraph, role in
            Self.paragraph(paragraph, role, members.extent(of: part))
        }
        try checkParagraphs(paragraphs, of: file)
        let isWord = if case .docx = office { true } else { false }
        let document = ReadDocument(
            id: file.id, path: file.path, byteCount: file.bytes.count,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .line,
            format: isWord ? .docx : .odt, paragraphs: paragraphs)
        let texts = parts.map(\.text)
        return Staged(
            document, findings: Self.findings(file, texts), counts: Self.counts(file, texts, members, paragraphs.count))
    }

    private static func paragraph(
        _ paragraph: OfficeParagraph, _ role: ParagraphRole?, _ extent: Range<Int>
    ) -> SourceParagraph? {
        let kept = WhiteSpace.trim(0..<paragraph.text.count, in: paragraph.text)
        if kept.isEmpty || WhiteSpace.isInvisible(kept, in: paragraph.text) { return nil }
        var map = OffsetMap<Original, FileBytes>(origin: extent.lowerBound)
        map.append(fromWidth: kept.count, toWidth: extent.count)
        return SourceParagraph(text: LayeredText(validUTF8: Array(paragraph.text[kept])), map: map, role: role)
    }

    private static func findings(_ file: SourceFile, _ texts: [OfficeText]) -> [Finding] {
        func finding(_ code: FindingCode, _ bytes: Int, _ what: String) -> Finding? {
            guard bytes > 0 else { return nil }
            let unit = bytes == 1 ? "1 byte" : "\(bytes) bytes"
            return Finding(
                code, .info, "\(what) (\(unit) of UTF-8) was left out.", article: file.id.article,
                language: file.id.language, file: file.path)
        }
        return [
            finding(.readDeletedText, texts.reduce(0) { $0 + $1.deleted }, "Text deleted with tracked changes"),
            finding(.readHiddenText, texts.reduce(0) { $0 + $1.hidden }, "Hidden text"),
        ].compactMap { $0 }
    }

    /// The bytes of the file are those of the members read, packed, and all others; text is counted unpacked.
    private static func counts(
        _ file: SourceFile, _ texts: [OfficeText], _ members: OfficeMembers, _ output: Int
    ) -> StageCounts {
        let met = texts.reduce(0) { $0 + $1.paragraphs.count }
        var counts = StageCounts(input: met, output: output)
        counts.add("emptyBlocks", met - output)
        counts.add("readMembersBytes", members.packedBytes)
        counts.add("otherMembersBytes", file.bytes.count - members.packedBytes)
        counts.add("deletedTextUnpacked", texts.reduce(0) { $0 + $1.deleted })
        counts.add("hiddenTextUnpacked", texts.reduce(0) { $0 + $1.hidden })
        counts.add("symbols", texts.reduce(0) { $0 + $1.symbols })
        return counts
    }
}
