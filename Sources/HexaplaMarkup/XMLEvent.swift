/// The name of an element or attribute.
public struct XMLName: Sendable, Hashable {
    /// The name without its prefix.
    public let local: String
    /// The namespace; empty when there is none.
    public let namespace: String

    /// Creates a name.
    ///
    /// - Parameters:
    ///   - local: The name without its prefix.
    ///   - namespace: The namespace.
    public init(local: String, namespace: String = "") {
        self.local = local
        self.namespace = namespace
    }
}

/// An attribute of a start tag.
public struct XMLAttribute: Sendable, Hashable {
    /// Its name.
    public let name: XMLName
    /// Its value.
    public let value: String
}

/// What follows one another in an XML document.
public enum XMLEvent: Sendable, Hashable {
    /// An element starts.
    case start(XMLName, [XMLAttribute])
    /// An element ends.
    case end(XMLName)
    /// Text in UTF-8, also white space; a long text may come in pieces.
    case text([UInt8])
}

/// Why an XML document cannot be read.
public struct MarkupError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The kinds of trouble.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is not well-formed, or beyond the limits of depth and size.
        case malformed
        /// It has a document type declaration, which could define or load entities.
        case doctype
        /// It uses an entity that is not one of the five of XML.
        case entity
    }

    /// What kind of trouble it is.
    public let kind: Kind
    /// The line, from 1; 0 when it is not known.
    public let line: Int
    /// A full sentence.
    public let message: String

    /// A full sentence.
    public var description: String { message }
}
