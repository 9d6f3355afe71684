/// Text that is not in Normalization Form C is composed (UAX #15); never NFKC.
enum CompositionRule {
    static let id = "composition"
}
