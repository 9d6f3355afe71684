import HexaplaAlign
import HexaplaCheck
import HexaplaClean
import HexaplaCore
import HexaplaDetect
import HexaplaLanguage
import HexaplaNormalize
import HexaplaRead
import HexaplaReport
import HexaplaSegment

/// The stages of one run, made from its settings and resources.
struct StageSet: Sendable {
    /// The settings; what runs may be changed afterwards, what a stage was made from may not.
    private(set) var options: PipelineOptions
    let read: ReadStage
    let detect: DetectStage
    let clean: CleanStage
    let normalize: NormalizeStage
    let segment: SegmentStage
    let align: AlignStage
    let check: CheckStage
    /// The verdicts that the align stage obeys.
    let review: Review?

    /// Makes the stages.
    ///
    /// - Parameters:
    ///   - options: The settings.
    ///   - resources: The resource files.
    ///   - articles: The ids of all articles of the corpus; a review is read in their light.
    init(options: PipelineOptions, resources: StageResources, articles: some Sequence<String> = []) {
        review = resources.review?.review(over: articles)
        self.options = options
        read = ReadStage(options: options.read, model: resources.encodings)
        detect = DetectStage(detector: LanguageDetector(profile: resources.profile), options: options.detect)
        clean = CleanStage(
            lists: resources.lists, otherSwitcherNames: resources.otherSwitcherNames, agencies: resources.agencies,
            options: options.clean)
        normalize = NormalizeStage(options: options.normalize)
        segment = SegmentStage(lists: resources.lists, options: options.segment)
        align = AlignStage(
            options: options.align, weights: resources.weights,
            lists: options.runs(.normalize) ? resources.lists.mapValues(normalize.folded) : resources.lists,
            skeletons: resources.skeletons, lexicons: resources.lexicons, review: review,
            vectors: resources.vectors)
        check = CheckStage(lists: resources.lists, options: options.check)
    }

    /// The same stages, ending with another one.
    func ending(with stage: StageID) -> StageSet {
        var stages = self
        stages.options.until = stage
        return stages
    }

    /// The version of each stage that takes part.
    var versions: [String: Int] {
        let blank = Signature(
            hexapla: "", icu: "", unicode: "", cldr: "", pipeline: "", resources: "", stages: [:])
        let report = ReportStage(templates: nil, signature: blank)
        let all: [any Stage] = [read, detect, clean, normalize, segment, align, check, report]
        var versions: [String: Int] = [:]
        for stage in all {
            let id = type(of: stage).id
            if options.runs(id) { versions[id.rawValue] = stage.version }
        }
        return versions
    }
}

extension NormalizeStage {
    /// The lists of a language with the words that texts are searched for as the folded layer has them.
    ///
    /// A form that cannot be folded stays as it is listed.
    func folded(_ lists: LanguageLists) -> LanguageLists {
        lists.withForms { form in
            (try? normalize(form, language: lists.language, layer: .folded)) ?? form
        }
    }
}
