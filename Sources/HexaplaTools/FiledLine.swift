package import HexaplaCore
package import HexaplaRecord

/// A line of a file that is filed by article.
package protocol FiledLine: RecordLine {
    /// The id of the article that the line says it is of; `nil` when it says none.
    var filedUnder: String? { get }
}

extension SegmentLine: FiledLine {
    package var filedUnder: String? { doc }
}

extension BeadLine: FiledLine {
    package var filedUnder: String? { doc }
}

extension RowLine: FiledLine {
    package var filedUnder: String? { doc }
}

extension InputLine: FiledLine {
    package var filedUnder: String? { article }
}

extension Finding: FiledLine {
    package var filedUnder: String? { article }
}
