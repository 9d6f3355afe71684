extension LanguageLists {
    /// A word or sign that stands beside numbers, with what it does there.
    package struct FactWord: Sendable, Hashable {
        /// What a word does, such as `percent`, and the value it has in that, if it has one.
        package struct Role: Sendable, Hashable {
            /// What it does; a reader asks for the kinds it knows.
            package let kind: String
            /// The value, such as 1000 for a letter that multiplies.
            package let value: Int?
        }
        /// The form as written.
        package let form: String
        /// What it does.
        package let roles: [Role]
    }

    /// A name with the code of what it names.
    package struct CodedName: Sendable, Hashable {
        /// The name as written.
        package let form: String
        /// The code: of a currency by ISO 4217, of a unit by CLDR.
        package let code: String
    }
}

extension LanguageListParser {
    /// Reads a list of words beside numbers: form, kinds with spaces between, each with `=` and its value if it has one.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func facts(_ text: String, file: String) throws(LanguageListError) -> [LanguageLists.FactWord] {
        try entries(text, file: file, columns: 2) { fields in
            let roles = fields[1].split(separator: " ").map {
                $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            }
            let found = roles.compactMap { role -> LanguageLists.FactWord.Role? in
                let value = role.count == 2 ? Int(role[1]) : nil
                guard let kind = role.first.map(String.init), factKinds.contains(kind),
                    role.count == 1 || (1...largestNumber).contains(value ?? 0)
                else { return nil }
                return .init(kind: kind, value: value)
            }
            return found.isEmpty || found.count < roles.count ? nil : .init(form: fields[0], roles: found)
        }
    }

    /// Reads a list of names with codes: form, code.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func codedNames(_ text: String, file: String) throws(LanguageListError) -> [LanguageLists.CodedName]
    {
        try entries(text, file: file, columns: 2) { fields in
            let isCode = !fields[1].isEmpty && fields[1].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            return isCode ? .init(form: fields[0], code: fields[1]) : nil
        }
    }

    /// The kinds of `facts.txt`; see `Resources/languages/README.md`.
    package static let factKinds: Set<String> = [
        "joint", "date-joint", "date-word", "year", "month", "day", "hour", "minute", "second", "hours", "clock", "at",
        "morning", "afternoon", "zone", "percent", "percent-before", "range", "number", "number-after",
        "ordinal-before",
        "ordinal-ending", "common", "letter-scale", "fraction", "fraction-bar", "clitic", "article",
        "group-reversed", "decimal",
    ]
}
