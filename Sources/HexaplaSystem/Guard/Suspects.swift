/// The inputs at which the program has stopped in an earlier try of the same run.
package struct Suspects: Sendable, Hashable {
    /// Inputs that are left out, with the signal that stopped the program at them.
    private(set) var leftOut: [InputName: Int32] = [:]
    /// Inputs that were under way when the program stopped; they are tried again, one at a time.
    package private(set) var alone: Set<InputName> = []

    /// Nothing is suspected.
    package init() {}

    /// What is known in this try.
    @TaskLocal package static var known = Suspects()

    /// Learns from a try that a signal has ended.
    ///
    /// Of several inputs that were under way at once any may be the cause. They are suspected then, and since a suspect
    /// runs while nothing else does, the next stop names one.
    ///
    /// - Parameters:
    ///   - names: The inputs that were under way.
    ///   - signal: The signal.
    /// - Returns: Whether another try can come further; not when nothing was under way but what is left out already.
    package mutating func learn(from names: Set<InputName>, signal: Int32) -> Bool {
        let names = names.filter { leftOut[$0] == nil }
        if names.count > 1 {
            // Nothing runs beside a suspect, so that each such stop has new ones.
            let isNew = !names.isSubset(of: alone)
            alone.formUnion(names)
            return isNew
        }
        for name in names {
            leftOut[name] = signal
            alone.remove(name)
        }
        return !names.isEmpty
    }
}

/// A short form of an input's name that fits into the table that processes share.
package struct InputName: Sendable, Hashable {
    /// The bytes, at most as many as a place of the table takes.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = Array(bytes.prefix(480))
    }

    /// The name of an article.
    package init(article id: String) {
        self.init(bytes: Array("article \(id)".utf8))
    }

    /// The name of a file of the corpus.
    package init(file path: String) {
        self.init(bytes: Array("file \(path)".utf8))
    }

    /// The name as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
