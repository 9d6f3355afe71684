import ArgumentParser

/// The numbers that an option takes; a number outside is bad usage, never arithmetic.
struct NumberRange: Sendable {
    let least: Int
    let most: Int

    static let jobs = NumberRange(least: 1, most: 1024)
    static let beads = NumberRange(least: 0, most: 1_000_000)
    static let steps = NumberRange(least: 1, most: 1_000_000_000)
    static let overlaps = NumberRange(least: 1, most: 4)
    static let half = NumberRange(least: 0, most: 1)
    static let share = NumberRange(least: 0, most: 1)
    static let columns = NumberRange(least: 40, most: 1000)
    static let ports = NumberRange(least: 0, most: 65_535)
    static let upToTwo = NumberRange(least: 0, most: 2)

    /// Refuses a number outside; what is not given is good.
    func check(_ number: Int?, _ option: String) throws {
        guard let number, number < least || number > most else { return }
        throw refusal(option, "\(number)")
    }

    /// Refuses a number outside and what is no number; what is not given is good.
    func check(_ number: Double?, _ option: String) throws {
        guard let number, !(number >= Double(least) && number <= Double(most)) else { return }
        throw refusal(option, "\(number)")
    }

    private func refusal(_ option: String, _ given: String) -> ValidationError {
        ValidationError("\(option) takes a number from \(least) to \(most), not \(given).")
    }
}
