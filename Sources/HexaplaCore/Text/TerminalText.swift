/// Text on its way to a terminal or into a log: nothing in it moves the cursor, changes colours, turns the line round or
/// begins another line.
public enum TerminalText {
    /// A message on one line; also the line ends inside it are shown.
    ///
    /// - Parameter text: Any text, such as a file name.
    /// - Returns: The text with everything that would be obeyed made visible.
    public static func line(_ text: String) -> String { VisibleText.shown(text) }

    /// A text over many lines: its line ends and tabs stay.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The text with everything else that would be obeyed made visible.
    public static func lines(_ text: String) -> String {
        VisibleText.shown(text, as: .name) { $0 == 0x0A || $0 == 0x09 }
    }
}
