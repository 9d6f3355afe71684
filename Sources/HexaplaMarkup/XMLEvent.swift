/// The name of an element or attribute.
package struct XMLName: Sendable, Hashable {
    /// The name without its prefix.
    package let local: String
    /// The namespace; empty when there is none.
    package let namespace: String

    /// Creates a name.
    ///
    /// - Parameters:
    ///   - local: The name without its prefix.
    ///   - namespace: The namespace.
    package init(local: String, namespace: String = "") {
        self.local = local
        self.namespace = namespace
    }
}

/// An attribute of a start tag.
package struct XMLAttribute: Sendable, Hashable {
    /// Its name.
    package let name: XMLName
    /// Its value.
    package let value: String
}

/// What follows one another in an XML document.
package enum XMLEvent: Sendable, Hashable {
    /// An element starts.
    case start(XMLName, [XMLAttribute])
    /// An element ends.
    case end(XMLName)
    /// Text in UTF-8, also white space; a long text may come in pieces.
    case text([UInt8])
}

/// Why an XML document cannot be read.
package struct MarkupError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The kinds of trouble.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is not well-formed, or beyond the limits of depth and size.
        case malformed
        /// It has a document type declaration, which could define or load entities.
        case doctype
        /// It uses an entity that is not one of the five of XML.
        case entity
    }

    /// What kind of trouble it is.
    package let kind: Kind
    /// The line, from 1; 0 when it is not known.
    package let line: Int
    /// A full sentence.
    package let message: String

    /// A full sentence.
    package var description: String { message }
}
