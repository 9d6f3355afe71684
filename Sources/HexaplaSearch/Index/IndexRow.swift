import GRDB

/// Values of a row of the index, which may be damaged: a value of another kind is an error and no trap.
extension Row {
    /// A whole number.
    func int(_ column: Int) throws -> Int {
        guard let value = Int.fromDatabaseValue(self[column] as DatabaseValue) else { throw DamagedIndex() }
        return value
    }

    /// A text.
    func text(_ column: Int) throws -> String {
        guard let value = String.fromDatabaseValue(self[column] as DatabaseValue) else { throw DamagedIndex() }
        return value
    }
}

/// An index that holds what no index holds.
struct DamagedIndex: Error {}
