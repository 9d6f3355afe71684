import HexaplaCorpus
package import HexaplaDetect
package import HexaplaSystem

/// Makes the profile of the language detector from files of text.
package struct ProfileTraining: Sendable {
    /// How far the work has come.
    package enum Progress: Sendable, Hashable {
        /// A file is read next.
        case reading(path: String)
        /// A model is being trained: its ISO 15924 script, the steps done, and all steps.
        case training(script: String, step: Int, steps: Int)
    }

    /// What came of a training.
    package struct Result: Sendable {
        /// The content of the profile file.
        package let bytes: [UInt8]
        /// What the profile makes of the sentences held out.
        package let report: TrainingReport
        /// How many sentences were read.
        package let sentences: Int
        /// How many lines were passed over because they do not have the columns of their file.
        package let passedOver: Int

        /// What the profile makes of the sentences held out, as a table.
        ///
        /// - Parameter limit: The most lines; all of them by default.
        /// - Returns: The table; see `TrainingReport.table(limit:)`.
        package func table(limit: Int = .max) -> String { report.table(limit: limit) }
    }

    private let files: TrainingFiles
    private let classes: TrainingClasses
    private let options: TrainingOptions
    private let load: ByteLoader

    /// Prepares a training.
    ///
    /// - Parameters:
    ///   - files: The files of text.
    ///   - classes: The path of the list of classes.
    ///   - steps: The steps for each model; `nil` trains as our own profile is trained.
    ///   - load: What reads a file; the default reads plain files only.
    /// - Throws: `PipelineError` when the list of classes cannot be read.
    package init(
        files: TrainingFiles, classes: String, steps: Int? = nil,
        load: @escaping ByteLoader = UnpackedFiles.load
    ) throws(PipelineError) {
        let text = try Files.readText(classes)
        do {
            self.classes = try TrainingClasses(text)
        } catch {
            throw PipelineError(.usage, classes, "\(error)")
        }
        var options = TrainingOptions()
        if let steps { options.steps = options.steps.mapValues { _ in steps } }
        self.files = files
        self.options = options
        self.load = load
    }

    /// Reads all files and trains; the same files give the same bytes.
    ///
    /// - Parameter progress: Called before each file and every few thousand steps.
    /// - Returns: The profile and what it makes of the sentences held out.
    /// - Throws: `PipelineError` when a file cannot be read, or a class has no text.
    package func run(progress: (Progress) -> Void = { _ in }) throws(PipelineError) -> Result {
        do {
            var trainer = try LanguageProfileTrainer(classes: classes, options: options)
            var counts = (sentences: 0, passedOver: 0)
            for file in files.files {
                progress(.reading(path: file.path))
                try add(file, to: &trainer, &counts)
            }
            let (bytes, report) = try trainer.train { script, step, steps in
                progress(.training(script: script, step: step, steps: steps))
            }
            return Result(
                bytes: bytes, report: report, sentences: counts.sentences, passedOver: counts.passedOver)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw PipelineError(.input, "training", "\(error)")
        }
    }

    private func add(
        _ file: TrainingFiles.File, to trainer: inout LanguageProfileTrainer,
        _ counts: inout (sentences: Int, passedOver: Int)
    ) throws(PipelineError) {
        let bytes = try load(file.path)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            let samples = Self.samples(line.last == 0x0D ? line.dropLast() : line, file.form)
            if samples.isEmpty { counts.passedOver += 1 }
            counts.sentences += samples.count
            for sample in samples { trainer.add(sample) }
        }
    }

    /// The samples of a line; none when it does not have its columns.
    static func samples(_ line: ArraySlice<UInt8>, _ form: TrainingFiles.File.Form) -> [TrainingSample] {
        switch form {
        case .labelled(let source):
            let fields = line.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty else { return [] }
            let label = String(decoding: fields[0], as: UTF8.self)
            return [TrainingSample(label: label, source: source, text: String(decoding: fields[1], as: UTF8.self))]
        case .parallel(let label):
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == 3 else { return [] }
            return zip(["eng", label], fields.dropFirst()).filter { !$0.1.isEmpty }.map { label, text in
                TrainingSample(
                    label: label, source: TrainingFiles.parallelSource, text: String(decoding: text, as: UTF8.self))
            }
        }
    }

    /// Writes a table.
    ///
    /// - Parameters:
    ///   - text: The table.
    ///   - path: The file to write.
    /// - Throws: `PipelineError` when the file cannot be written.
    package static func write(_ text: String, to path: String) throws(PipelineError) {
        try Files.write(Array(text.utf8), to: path)
    }

    /// Writes a profile to a file.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The file to write.
    /// - Returns: The SHA-256 of the content, as 64 hexadecimal digits.
    /// - Throws: `PipelineError` when the file cannot be written.
    package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) -> String {
        try Files.write(bytes, to: path)
        return try SHA256.hex(of: bytes)
    }
}
