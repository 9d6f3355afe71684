/// The endings of file names: what a document is written in, and what it is packed with.
package enum DocumentName {
    /// Endings of documents that are read, or that are refused with a word on how to convert them.
    static let documents: Set<String> = [
        "txt", "text", "html", "htm", "xhtml", "docx", "odt", "pdf", "doc", "rtf",
    ]
    /// Endings of single packed files.
    static let packings: Set<String> = ["gz", "xz", "zst", "bz2"]

    /// A path as it would be if its document were plain text.
    ///
    /// - Parameter path: Such as `a1/fr.html.gz`.
    /// - Returns: Such as `a1/fr.txt`; a path with another ending as it is.
    static func asText(_ path: String) -> String {
        let bare = withoutPacking(path)
        guard let ending = ending(of: bare), documents.contains(ending) else { return path }
        return bare.dropLast(ending.utf8.count) + "txt"
    }

    /// A path without the ending that says how it is packed.
    static func withoutPacking(_ path: String) -> String {
        guard let ending = ending(of: path), packings.contains(ending) else { return path }
        return String(path.dropLast(ending.utf8.count + 1))
    }

    /// The name of an archive without its folder and its endings: `news` for `in/news.tar.gz`.
    static func archiveStem(_ path: String) -> String {
        var stem = String(path.split(separator: "/").last ?? "")
        while let ending = ending(of: stem), archives.contains(ending) || packings.contains(ending) {
            stem = String(stem.dropLast(ending.utf8.count + 1))
        }
        return stem
    }

    private static let archives: Set<String> = ["zip", "tar", "tgz", "txz", "tbz2", "tzst"]

    /// What follows the last dot of a path's last name, in small letters; `nil` without a dot inside the name.
    static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }
}
