import Mustache

/// The values a template is filled with.
///
/// Texts are escaped on their way in, so a template cannot forget it.
struct PageModel: MustacheParent {
    private var fields: [String: Any] = [:]

    init() {}

    /// Builds a model in place.
    init(_ fill: (inout PageModel) -> Void) {
        fill(&self)
    }

    /// Running text, for the content of an element; an absent text leaves its section out.
    mutating func text(_ key: String, _ value: String?) {
        fields[key] = value.map(PageText.escaped)
    }

    /// A name or a message, for the content of an element; an absent one leaves its section out.
    mutating func name(_ key: String, _ value: String?) {
        fields[key] = value.map(PageText.name)
    }

    /// A short label or an attribute.
    mutating func label(_ key: String, _ value: String?) {
        fields[key] = value.map(PageText.label)
    }

    /// Markup made in this target, put in as it is.
    mutating func markup(_ key: String, _ value: String?) {
        fields[key] = value
    }

    /// A switch for a section.
    mutating func flag(_ key: String, _ value: Bool) {
        fields[key] = value
    }

    /// A section that is repeated.
    mutating func list(_ key: String, _ items: [PageModel]) {
        fields[key] = items
    }

    /// A list with a switch `hasKey` around it, for a heading that only stands when there are items.
    mutating func table(_ key: String, _ items: [PageModel]) {
        list(key, items)
        flag("has" + key.prefix(1).uppercased() + key.dropFirst(), !items.isEmpty)
    }

    /// A section with a model of its own; left out when there is none.
    mutating func section(_ key: String, _ model: PageModel?) {
        fields[key] = model
    }

    func child(named name: String) -> Any? { fields[name] }
}
