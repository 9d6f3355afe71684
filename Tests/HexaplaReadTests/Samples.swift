import Foundation
import HexaplaCore
import HexaplaICU
import Testing

@testable import HexaplaRead

/// Invented texts in the six languages, and the means to write them in any encoding.
enum Samples {
    static let english = """
        The mayor of Northbrook opened the new river bridge on Monday – it cost £12 million, she said. “Nobody \
        thought we’d finish before winter,” the chief engineer added.
        """
    static let arabic = """
        افتتح رئيس البلدية الجسر الجديد فوق النهر يوم الاثنين، وقال إن تكلفته بلغت اثني عشر مليونا. وأضاف كبير \
        المهندسين أن أحدا لم يتوقع انتهاء العمل قبل الشتاء.
        """
    static let spanish = """
        La alcaldesa inauguró el lunes el nuevo puente sobre el río y señaló que costó doce millones. «Nadie creía \
        que acabaríamos antes del otoño», añadió la ingeniera.
        """
    static let russian = """
        В понедельник глава города открыла новый мост через реку; по её словам, он обошёлся в двенадцать миллионов. \
        Никто не думал, что работы закончат до зимы, добавил главный инженер.
        """
    static let french = """
        La maire a inauguré lundi le nouveau pont sur le fleuve ; il a coûté douze millions, a-t-elle précisé. \
        Personne n'espérait achever les travaux avant l'été, a ajouté l'ingénieur.
        """
    static let chinese = "市长星期一为新建的跨河大桥剪彩，她说这座桥花了一千二百万元。总工程师补充说，没有人想到能在冬天以前完工。"
    static let traditional = "市長星期一為新建的跨河大橋剪綵，她說這座橋花了一千二百萬元。總工程師補充說，沒有人想到能在冬天以前完工。"

    static let all = [english, arabic, spanish, russian, french, chinese, traditional]

    /// Each text with the encodings it can be written in.
    static let encoded: [(text: String, encoding: String)] = [
        (english, ["windows-1252"]), (arabic, ["windows-1256", "ISO-8859-6"]),
        (arabic.replacing("،", with: ","), ["IBM720"]),
        (spanish, ["windows-1252", "ISO-8859-15", "macintosh", "IBM850", "IBM437"]),
        (russian, ["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "KOI8-U", "IBM855"]),
        (french, ["windows-1252", "ISO-8859-15", "macintosh"]),
        (chinese, ["GB18030", "HZ-GB-2312", "UTF-7"]), (russian, ["UTF-7"]),
        (traditional, ["Big5", "GB18030", "Big5-HKSCS", "EUC-TW"]),
    ].flatMap { text, pages in (pages + unicode).map { (text, $0) } }

    static let unicode = ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]

    private static let loaded = Result { try load() }
    private static let doubled = Result {
        try Dictionary(
            uniqueKeysWithValues: ["GB18030", "Big5", "Big5-HKSCS", "EUC-TW"].map { ($0, try doubleBytes($0)) })
    }
    private static let detected = Result { EncodingDetector(model: try model()) }

    static func model() throws -> EncodingModel { try loaded.get() }

    static func detector() throws -> EncodingDetector { try detected.get() }

    private static func load() throws -> EncodingModel {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Resources/encodings")
        return try EncodingModel(parsing: String(contentsOf: root.appending(path: "statistics.txt"), encoding: .utf8))
    }

    static func file(_ bytes: [UInt8], path: String = "a1/en.txt") -> SourceFile {
        SourceFile(id: DocumentID(article: "a1", language: .english), path: path, bytes: bytes)
    }

    static func stage(_ options: ReadOptions = ReadOptions()) throws -> ReadStage {
        ReadStage(options: options, model: try model())
    }

    /// A text in an encoding; letters it does not have are an error.
    static func encode(_ text: String, as name: String) throws -> [UInt8] {
        let scheme = try #require(NamedScheme(name))
        switch scheme.scheme {
        case .utf8: return Array(text.utf8)
        case .utf16(let bigEndian): return text.utf16.flatMap { bytes(UInt32($0), 2, bigEndian) }
        case .utf32(let bigEndian): return text.unicodeScalars.flatMap { bytes($0.value, 4, bigEndian) }
        case .singleByte(let table):
            return try text.unicodeScalars.map { scalar in
                UInt8(try #require(table.firstIndex(of: scalar.value), "\(scalar) is not in \(name)"))
            }
        case .multiByte(let page):
            let codes = try #require(try doubled.get()[page])
            return try text.unicodeScalars.flatMap { scalar in
                scalar.isASCII
                    ? [UInt8(scalar.value)] : try #require(codes[scalar.value], "\(scalar) is not in \(name)")
            }
        case .hz: return try encodeHZ(text)
        case .utf7: return encodeUTF7(text)
        }
    }

    private static func encodeHZ(_ text: String) throws -> [UInt8] {
        let codes = try #require(try doubled.get()["GB18030"])
        var bytes: [UInt8] = []
        var isChinese = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII == isChinese { bytes += Array((isChinese ? "~}" : "~{").utf8) }
            isChinese = !scalar.isASCII
            let code = try scalar.isASCII ? [UInt8(scalar.value)] : #require(codes[scalar.value])
            bytes += code.map { $0 & 0x7F }
        }
        return bytes + (isChinese ? Array("~}".utf8) : [])
    }

    private static func encodeUTF7(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var run: [UInt8] = []
        let close = {
            guard !run.isEmpty else { return }
            let digits = Data(run).base64EncodedString().filter { $0 != "=" }
            bytes += Array("+\(digits)-".utf8)
            run = []
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                close()
                bytes += scalar == "+" ? [0x2B, 0x2D] : [UInt8(scalar.value)]
            } else {
                for unit in String(scalar).utf16 { run += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
            }
        }
        close()
        return bytes
    }

    private static func bytes(_ value: UInt32, _ count: Int, _ bigEndian: Bool) -> [UInt8] {
        let little = (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
        return bigEndian ? little.reversed() : little
    }

    private static func doubleBytes(_ page: String) throws -> [UInt32: [UInt8]] {
        var converter = try Converter(page)
        var codes: [UInt32: [UInt8]] = [:]
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                let text = try converter.decode([lead, trail], in: 0..<2)
                guard text.widths == [2] else { continue }
                var position = 0
                let scalar = UTF8Bytes.next(text.utf8, &position)
                if codes[scalar] == nil { codes[scalar] = [lead, trail] }
            }
        }
        return codes
    }
}
