import Glibc

/// What the system says when reading or writing fails.
package struct SystemFault: Error, Sendable, Hashable {
    /// The number, as in `errno`.
    package let code: Int32

    package init(code: Int32) {
        self.code = code
    }

    /// Whether the reader of a pipe has gone away.
    package var isBrokenPipe: Bool { code == EPIPE }

    /// What happened, as a full sentence.
    package var sentence: String { Self.sentences[code] ?? Self.text(code) }

    private static let sentences: [Int32: String] = [
        EBADF: "It is not open.",
        EISDIR: "It is a folder; name a file in it.",
        ENOENT: "There is no such file or folder.",
        ENOTDIR: "A part of the path is a file, not a folder.",
        EACCES: "The system does not permit it.",
        EPERM: "The system does not permit it.",
        EROFS: "The volume is read-only.",
        EEXIST: "A file of that name is in the way.",
        ENOTEMPTY: "The folder is not empty.",
        ENAMETOOLONG: "The name is too long.",
        EBUSY: "It is in use.",
        EMFILE: "Too many files are open.",
        ENOSPC: "There is no space left.",
        EDQUOT: "There is no space left.",
        EFBIG: "The file would be longer than the system permits.",
        EIO: "The system could not read or write it.",
        ENXIO: "Nothing is connected to it.",
        ELOOP: "The symbolic links on its path lead in a circle.",
        EPIPE: "Its reader has gone away.",
    ]

    private static func text(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "The system reports error \(code)." }
        return "The system reports: \(String(cString: text))."
    }
}

/// Reading from and writing to what the system has open, with every failure as a value.
///
/// An interrupted call is made again, and one that would have to wait waits.
package enum Descriptor {
    /// The standard input.
    package static let input: Int32 = 0
    /// The standard output.
    package static let output: Int32 = 1
    /// The standard error.
    package static let errors: Int32 = 2

    /// Fills the places of standard streams that are closed, so that no file opened later is taken for one of them.
    ///
    /// What is put there can be used in the wrong direction only: reading or writing fails as it does when closed.
    package static func reserveStandardStreams() {
        for descriptor in [input, output, errors] where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == input ? O_WRONLY : O_RDONLY)
        }
    }

    /// Reads what there is, at least a byte.
    ///
    /// - Parameters:
    ///   - descriptor: What to read from.
    ///   - most: The most bytes to read.
    /// - Returns: The bytes; none at the end.
    /// - Throws: `SystemFault` when the system refuses.
    package static func read(_ descriptor: Int32, atMost most: Int = 1 << 16) throws(SystemFault) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while true {
                let result = Glibc.read(descriptor, buffer.baseAddress, most)
                if result >= 0 {
                    count = result
                    return
                }
                guard mayTryAgain(descriptor, POLLIN) else {
                    code = errno
                    return
                }
            }
        }
        if code != 0 { throw SystemFault(code: code) }
        return bytes
    }

    /// Writes everything.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - descriptor: What to write to.
    /// - Throws: `SystemFault` when the system refuses; a part may have been written.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
        var code: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let result = Glibc.write(descriptor, base + done, buffer.count - done)
                if result >= 0 {
                    done += result
                } else if !mayTryAgain(descriptor, POLLOUT) {
                    code = errno
                    return
                }
            }
        }
        if code != 0 { throw SystemFault(code: code) }
    }

    /// Whether a call that failed is to be made again, after waiting where it would have had to wait.
    private static func mayTryAgain(_ descriptor: Int32, _ event: Int32) -> Bool {
        if errno == EINTR { return true }
        guard errno == EAGAIN else { return false }
        var place = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        return poll(&place, 1, -1) >= 0 || errno == EINTR
    }
}
