import Foundation
import Glibc

/// Runs the program with a terminal for its standard output.
enum Terminal {
    struct NoTerminal: Error {}

    /// What the program writes to the terminal.
    static func output(of arguments: [String]) throws -> String {
        // posix_openpt and its kin are not imported: the two requests of ptmx(4) by their numbers.
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (lock, number): (CInt, CInt) = (0, 0)
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw NoTerminal()
        }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { throw NoTerminal() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        try process.run()
        close(slave)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer.prefix(count)
        }
        process.waitUntilExit()
        close(master)
        return String(decoding: bytes, as: UTF8.self)
    }
}
