/// The lists among the resources, and what is written like them: an entry a line, fields parted by tabs, nothing quoted.
package enum ListText {
    /// A line with its place in the text.
    package struct Line {
        /// The 1-based number.
        package let number: Int
        /// The line without its end.
        package let text: Substring

        /// The fields.
        package var fields: [String] {
            text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
        }
    }

    /// The lines of a text, empty ones and all.
    ///
    /// - Parameter text: Lines that end with LF or CR LF.
    /// - Returns: The lines in order.
    package static func lines(_ text: String) -> [Line] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
            index, raw in
            Line(number: index + 1, text: Substring(raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw))
        }
    }

    /// The lines that hold an entry: those that are not empty and do not begin with `#`.
    ///
    /// - Parameter text: Lines that end with LF or CR LF.
    /// - Returns: The lines in order.
    package static func entries(_ text: String) -> [Line] {
        lines(text).filter { line in line.text.utf8.first.map { $0 != UInt8(ascii: "#") } ?? false }
    }
}
