import HexaplaCore
import HexaplaRun
import HexaplaTools

/// One line on the terminal that tells how far a run has come.
struct ProgressMeter {
    let isShown: Bool
    private var lastShown = -1.0

    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Shows the progress, at most ten times a second.
    mutating func show(_ progress: RunProgress) {
        guard isShown, progress.seconds - lastShown > 0.1 || progress.articlesDone == progress.articles else { return }
        lastShown = progress.seconds
        var text = progress.passes > 1 ? "pass \(progress.pass) of \(progress.passes)  " : ""
        text += "\(progress.articlesDone)/\(progress.articles) articles"
        text += "  \(Self.decimal(progress.megabytesPerSecond)) MB/s"
        if let left = progress.secondsLeft { text += "  \(Self.time(left)) left" }
        Output.status(text)
    }

    /// Takes the line away.
    func clear() {
        if isShown, lastShown >= 0 { Output.status("") }
    }

    /// A number with one or two places.
    static func decimal(_ value: Double) -> String {
        FixedDecimal.text(value, places: value < 10 ? 2 : 1, isTrimmed: true)
    }

    /// Seconds as people read them.
    static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}
