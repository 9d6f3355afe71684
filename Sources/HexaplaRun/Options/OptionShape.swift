import HexaplaCore

/// What may stand at one place of a pipeline file.
///
/// The shape is read from a default value at run time, so that a property added to a stage's options is known here
/// without a word.
package indirect enum OptionShape {
    case bool
    case int
    case number
    case text
    /// One of a few words.
    case choice([String])
    /// Named settings, each with its shape.
    case section([String: OptionShape])
    /// Anything the decoder accepts.
    case anything

    /// Reads the shape of a value.
    ///
    /// - Parameters:
    ///   - value: A default value; an enumeration must be `CaseIterable` to show its choices.
    ///   - tree: The same value as JSON, where it has one.
    init(of value: Any, tree: JSONValue?) {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            self = mirror.children.first.map { OptionShape(of: $0.value, tree: tree) } ?? .anything
        } else if let choices = Self.choices(of: value) {
            self = .choice(choices)
        } else if value is Bool {
            self = .bool
        } else if value is any BinaryInteger {
            self = .int
        } else if value is any BinaryFloatingPoint {
            self = .number
        } else if value is String {
            self = .text
        } else if mirror.displayStyle == .struct, case .object = tree {
            self = .section(Self.members(of: mirror, tree: tree))
        } else {
            self = .anything
        }
    }

    private static func members(of mirror: Mirror, tree: JSONValue?) -> [String: OptionShape] {
        var members: [String: OptionShape] = [:]
        for child in mirror.children {
            guard let label = child.label else { continue }
            members[label] = OptionShape(of: child.value, tree: tree?[label])
        }
        return members
    }

    private static func choices(of value: Any) -> [String]? {
        guard let type = type(of: value) as? any CaseIterable.Type else { return nil }
        return names(type)
    }

    private static func names<Choice: CaseIterable>(_ type: Choice.Type) -> [String]? {
        let names = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        return names.isEmpty ? nil : names
    }

    /// What the place takes, for a message.
    var wanted: String {
        switch self {
        case .bool: "true or false"
        case .int: "a whole number"
        case .number: "a number"
        case .text: "text"
        case .choice(let names): "one of \(names.joined(separator: ", "))"
        case .section: "a list of named settings"
        case .anything: "another value"
        }
    }

    /// Whether a number stands here.
    var takesNumbers: Bool {
        switch self {
        case .int, .number: true
        default: false
        }
    }

    /// Whether a plain value fits; sections are looked at by whoever walks the tree.
    func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.bool, .bool), (.int, .int), (.number, .int), (.number, .double), (.text, .string), (.anything, _): true
        case (.choice(let names), .string(let name)): names.contains(name)
        case (.choice(let names), .int(let number)): names.contains("\(number)")
        default: false
        }
    }
}
