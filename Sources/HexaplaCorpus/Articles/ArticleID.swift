/// The rules for ids of articles: an id is also the name of a file and a part of a reference.
enum ArticleID {
    /// What speaks against an id, as a full sentence; `nil` when it is good.
    static func objection(to id: String) -> String? {
        if id.isEmpty { return "The article has no id." }
        if id == "." || id == ".." { return "'\(id)' cannot be the id of an article." }
        if id.utf8.count > 200 { return "The id '\(id.prefix(40))…' is longer than 200 bytes." }
        if id.unicodeScalars.contains(where: { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }) {
            return "The id of an article must hold no '/' and no control character."
        }
        return nil
    }
}
