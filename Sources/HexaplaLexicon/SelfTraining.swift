/// The constants of learning a lexicon from a corpus by itself.
struct SelfTraining: Sendable {
    /// Steps of expectation and maximization.
    var iterations = 5
    /// How many pairs the lexicon at hand is worth in the fitting.
    var strength = 0.0
    /// The share of the corpus in the translations of a word that the lexicon knows.
    var share: Float = 0.3
    /// The share of the corpus in how probable a word is by itself.
    var backgroundShare: Float = 0.3
    /// What the corpus' translations of a word are worth that the lexicon does not know.
    var newShare: Float = 1
    /// The least number of documents that must hold a translation.
    var documents: Int32 = 2
    /// The least number of pairs that must hold a translation of one document.
    var pairs: Int32 = 3
    /// The least probability that is kept.
    var floor: Float = 0.01
    /// The most translations of a word that are kept.
    var limit = 10
    /// The most cells, source word by target word, of all pairs together; more pairs are drawn from.
    var cells = 16_000_000
}
