import CSystem
import Glibc

/// How many files and connections this process may have open.
package enum OpenFiles {
    /// Raises the number to the highest that the system lets this process ask for.
    package static func raiseLimit() {
        hx_raise_open_files()
    }

    /// Whether a system call failed for a reason that goes when others close what they have open.
    ///
    /// - Parameter code: Its `errno`.
    /// - Returns: Whether it may be tried again.
    package static func isPassing(_ code: Int32) -> Bool {
        [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED].contains(code)
    }
}
