internal import CICU

/// Names and spelled numbers that CLDR has for every language, list by list in an order of its own.
package enum NameList: Int32, Sendable, Hashable, CaseIterable {
    /// Countries and territories by ISO 3166.
    case territories = 0
    /// Languages by ISO 639.
    case languages
    /// Currencies in use by ISO 4217.
    case currencies
    /// The months of the Gregorian year.
    case months
    /// The days of the week.
    case days
    /// Numbers spelled out: 0 to 100, hundreds, powers of ten.
    case numbers

    /// The names in a locale.
    ///
    /// - Parameter locale: An ICU locale id.
    /// - Returns: The names in an order that is the same for every locale; empty where CLDR has no name.
    /// - Throws: `ICUError` when ICU has no data for the list.
    package func names(in locale: String) throws(ICUError) -> [String] {
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var status: Int32 = 0
            let count = Int(hx_names_list(rawValue, locale, &room, Int32(room.count), &status))
            guard status <= 0 else { throw ICUError(operation: "list names for '\(locale)'", status: status) }
            if count <= room.count {
                return room[..<count].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
                    .map { String(decoding: $0, as: UTF8.self) }
            }
            room = [UInt8](repeating: 0, count: count)
        }
    }
}
