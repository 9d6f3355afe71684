import HexaplaCore

/// What the labels of the training text stand for: which model, which output, how often.
///
/// Read from lines of tab-separated fields: `output`, script, tag, threshold, and below it `label`, name, weight for
/// each label of that output. Scripts are `Latn`, `Cyrl`, `Arab`, and `Hans`, `Hant`, `Hani` for Chinese text whose
/// characters are known to be simplified, traditional, or not known. `#` begins a comment line.
package struct TrainingClasses: Sendable, Hashable {
    struct Output: Sendable, Hashable {
        let script: String
        let tag: LanguageTag
        let threshold: Double
        var labels: [Label] = []
    }

    struct Label: Sendable, Hashable {
        let name: String
        let weight: Double
    }

    private(set) var outputs: [Output] = []

    /// Reads the list.
    ///
    /// - Parameter text: The content of the file.
    /// - Throws: `ProfileError.classes` naming the line that cannot be read.
    package init(_ text: String) throws(ProfileError) {
        for line in ListText.entries(text) {
            try add(line.fields.filter { !$0.isEmpty }, line: line.number)
        }
    }

    private mutating func add(_ fields: [String], line: Int) throws(ProfileError) {
        switch (fields.first, fields.count) {
        case ("output", 4):
            guard let tag = LanguageTag(fields[2]), let threshold = Double(fields[3]) else {
                throw .classes(line: line, reason: "An output has a language tag and a number.")
            }
            outputs.append(Output(script: fields[1], tag: tag, threshold: threshold))
        case ("label", 3):
            guard let weight = Double(fields[2]), weight > 0, !outputs.isEmpty else {
                throw .classes(line: line, reason: "A label stands below an output and has a weight above 0.")
            }
            outputs[outputs.count - 1].labels.append(Label(name: fields[1], weight: weight))
        default:
            throw .classes(line: line, reason: "A line begins with 'output' or 'label' and has 4 or 3 fields.")
        }
    }

    /// The outputs of one script, in file order.
    func outputs(of script: String) -> [Output] {
        outputs.filter { $0.script == script }
    }
}
