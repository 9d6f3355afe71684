import Dispatch
import Foundation
import HexaplaClean
import HexaplaCore
package import HexaplaCorpus
import HexaplaDetect
package import HexaplaLanguage
import HexaplaNormalize
import HexaplaRead
import HexaplaSegment
import HexaplaSystem
import Synchronization

/// Reads files whose names say nothing: finds the language of each and what can be recognized in other languages.
///
/// Files are read side by side, each by itself; of a file only its signature is kept.
package struct ContentReader: ContentReading {
    private let stages: StageSet
    /// What is known of languages; the versions are those of the run.
    package var languages: LanguageSet { stages.languages }
    private let builder: SignatureBuilder
    private let jobs: Int

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - resources: The resource files.
    ///   - options: The settings of the stages.
    ///   - jobs: How many files are read side by side, at least one; as many as there are cores by default.
    package init(resources: StageResources, options: PipelineOptions = PipelineOptions(), jobs: Int? = nil) {
        var options = options
        options.disabled.remove(.clean)
        options.until = .segment
        stages = StageSet(options: options, resources: resources)
        builder = SignatureBuilder(
            languages: resources.languages, facts: resources.facts, skeletons: resources.skeletons)
        self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Reads files.
    ///
    /// - Parameter documents: The documents.
    /// - Returns: What became of each, in the same order.
    package func read(_ documents: [ListedDocument]) -> [ContentOutcome] {
        let unknown = DocumentID(article: "text", language: .undetermined)
        return read(documents.map { $0.file(unknown, spelling: "") })
    }

    /// Reads files.
    ///
    /// - Parameter files: The files; what they are filed under does not matter.
    /// - Returns: What became of each file, in the same order.
    package func read(_ files: [CorpusFile]) -> [ContentOutcome] {
        let outcomes = Mutex([ContentOutcome?](repeating: nil, count: files.count))
        let next = Mutex(0)
        let watch = InputWatch()
        DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, files.count))) { _ in
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < files.count else { return }
                if StopRequest.hasCome {
                    // The end of the task is seen on its own thread only, which is one of these: it stops the others.
                    next.withLock { $0 = files.count }
                    return
                }
                let outcome = read(files[index], watch)
                outcomes.withLock { $0[index] = outcome }
            }
        }
        return outcomes.withLock { $0.map { $0 ?? .other("The file was not read.") } }
    }

    private func read(_ file: CorpusFile, _ watch: InputWatch) -> ContentOutcome {
        let name = InputName(file: file.path)
        if let signal = watch.signal(at: name) {
            return .stopped(RunGuard.reason(leavingOut: "worked on the file", signal))
        }
        return watch.during(name) { read(file) }
    }

    /// Reads one file.
    package func read(_ file: CorpusFile) -> ContentOutcome {
        do {
            let unknown = DocumentID(article: "text", language: .undetermined)
            let found = try DocumentBytes.source(file)
            let source = SourceFile(
                id: unknown, path: file.path, bytes: found.bytes, part: found.part, origin: found.origin)
            let detected = stages.detect.run(try stages.read.run(source).value).value
            let language = detected.language.tag
            guard stages.languages.contains(language) else { return .other(Self.reason(language)) }
            let filed = detected.filed(under: language.base)
            let labelled = stages.clean.run(filed).value
            guard labelled.labels.contains(where: { $0.kind != .furniture }) else {
                return .other("The file holds nothing but page furniture.")
            }
            let document = try stages.segment.run(try stages.normalize.run(labelled).value).value
            return .text(builder.signature(of: document, path: file.path))
        } catch let error as PipelineError {
            return .other(error.reason)
        } catch let error as ReadError {
            return .other(error.message)
        } catch {
            return .other("The file could not be processed: \(error)")
        }
    }

    private static func reason(_ language: LanguageTag) -> String {
        language == .undetermined
            ? "The language of the text cannot be told."
            : "The text is in '\(language)', which is none of the languages that are served."
    }
}

extension DetectedDocument {
    /// The same document filed under a language.
    fileprivate func filed(under language: LanguageTag) -> DetectedDocument {
        let document = ReadDocument(
            id: DocumentID(article: source.id.article, language: language), path: source.path,
            byteCount: source.byteCount, encoding: source.encoding, style: source.style, format: source.format,
            paragraphs: source.paragraphs)
        return DetectedDocument(source: document, language: self.language, paragraphs: paragraphs)
    }
}
