/// A step of the pipeline: a pure function from one kind of value to the next.
///
/// A stage reads no clock, no file, no environment and no global state; the same input gives the same output on every
/// machine. Trouble in a text becomes findings in the result; only input that cannot be used at all is thrown.
public protocol Stage<Input, Output>: Sendable {
    /// What the stage takes.
    associatedtype Input: Sendable
    /// What the stage gives.
    associatedtype Output: Sendable
    /// What the stage throws for input it cannot use; `Never` for most.
    associatedtype Failure: Error = Never

    /// The name of the stage, unique in a pipeline.
    static var id: StageID { get }

    /// The version of the stage's behaviour: raised whenever its output can change.
    static var version: Int { get }

    /// Runs the stage.
    ///
    /// - Parameter input: The value to work on.
    /// - Returns: The result with its findings and counts.
    /// - Throws: `Failure` when the input cannot be used at all.
    func run(_ input: Input) throws(Failure) -> Staged<Output>
}

/// The name of a stage, as it stands in pipeline files and counts.
public enum StageID: String, Sendable, Hashable, Codable, CaseIterable {
    /// Bytes to paragraphs.
    case read
    /// Language of documents and paragraphs.
    case detect
    /// Furniture, titles, datelines.
    case clean
    /// NFC and the folded copy.
    case normalize
    /// Sentences and tokens.
    case segment
    /// Beads between the canonical text and each version.
    case align
    /// Findings across the versions of an article.
    case check
    /// Reports and data files.
    case report
}

/// What a stage gives: a value, the findings made on the way, and the counts.
public struct Staged<Value: Sendable>: Sendable {
    /// The result.
    public var value: Value
    /// Remarks on the text, in text order.
    public var findings: [Finding]
    /// How many units came in, went out and were set aside.
    public var counts: StageCounts

    /// Creates a result.
    ///
    /// - Parameters:
    ///   - value: The result of the stage.
    ///   - findings: Remarks on the text; none by default.
    ///   - counts: What came in and went out.
    public init(_ value: Value, findings: [Finding] = [], counts: StageCounts = StageCounts()) {
        self.value = value
        self.findings = findings
        self.counts = counts
    }
}

extension Staged: Equatable where Value: Equatable {}

/// How many units a stage took in, gave out and set aside, by reason.
public struct StageCounts: Sendable, Hashable, Codable {
    /// Units that came in.
    public var input: Int
    /// Units that went out.
    public var output: Int
    /// Units (or bytes, where the key ends in `Bytes`) set aside or changed, by reason.
    public var reasons: [String: Int]

    /// Creates counts.
    ///
    /// - Parameters:
    ///   - input: Units that came in.
    ///   - output: Units that went out.
    ///   - reasons: Units set aside or changed, by reason.
    public init(input: Int = 0, output: Int = 0, reasons: [String: Int] = [:]) {
        self.input = input
        self.output = output
        self.reasons = reasons
    }

    /// Counts one reason up.
    ///
    /// - Parameters:
    ///   - reason: A short name in camel case.
    ///   - amount: How much to add; 0 leaves no entry.
    public mutating func add(_ reason: String, _ amount: Int = 1) {
        guard amount != 0 else { return }
        reasons[reason, default: 0] += amount
    }

    /// Adds another stage run's counts to these.
    ///
    /// - Parameters:
    ///   - left: The counts to add to.
    ///   - right: The counts to add.
    public static func += (left: inout StageCounts, right: StageCounts) {
        left.input += right.input
        left.output += right.output
        left.reasons.merge(right.reasons, uniquingKeysWith: +)
    }
}
