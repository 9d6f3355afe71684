// swift-tools-version: 6.2
import PackageDescription

let stages = [
    "HexaplaRead", "HexaplaDetect", "HexaplaClean", "HexaplaNormalize", "HexaplaSegment", "HexaplaAlign",
    "HexaplaCheck", "HexaplaReport",
]

/// What is done with the stages, each room above those before it: the system's files and processes, articles from
/// sources, runs, tools that read what a run wrote, searching it, showing it in the browser, training.
let roomNames = [
    "HexaplaSystem", "HexaplaCorpus", "HexaplaRun", "HexaplaTools", "HexaplaSearch", "HexaplaServe", "HexaplaTraining",
]
let rooms: [Target.Dependency] = roomNames.map { .target(name: $0) }

/// What a stage target may use beyond the core: documents are unpacked and parsed, the report is made from templates.
let stageProducts: [String: [Target.Dependency]] = [
    "HexaplaAlign": ["HexaplaFacts", "HexaplaLexicon"],
    "HexaplaCheck": ["HexaplaFacts"],
    "HexaplaClean": ["HexaplaFacts"],
    "HexaplaRead": ["HexaplaArchive", "HexaplaMarkup"],
    "HexaplaReport": ["HexaplaRecord", .product(name: "Mustache", package: "swift-mustache")],
]

/// Tables that are compiled into a stage.
let stageTables: [String: [Resource]] = ["HexaplaRead": [.embedInCode("Formats/HTML/entities.txt")]]

/// What the tests of a stage make their input with.
let testHelpers: [String: [Target.Dependency]] = ["HexaplaSegment": ["HexaplaNormalize"]].merging(stageProducts) { $1 }

let package = Package(
    name: "hexapla",
    products: [
        .executable(name: "hexapla", targets: ["hexapla"]),
        // What programs outside of the package may use; with it come the values of HexaplaCore and HexaplaRecord.
        .library(name: "Hexapla", targets: ["Hexapla"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .target(name: "CHash", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CSystem"),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive"), .linkedLibrary("z")]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .target(name: "CXLSX", linkerSettings: [.linkedLibrary("xlsxwriter")]),
        .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
        .target(name: "HexaplaCore"),
        .target(name: "HexaplaRecord", dependencies: ["HexaplaCore"]),
        .target(name: "HexaplaICU", dependencies: ["CICU"]),
        .target(name: "HexaplaLanguage", dependencies: ["HexaplaCore", "HexaplaICU"]),
        .target(name: "HexaplaFacts", dependencies: ["HexaplaCore", "HexaplaLanguage"]),
        .target(name: "HexaplaArchive", dependencies: ["CArchive", "HexaplaCore"]),
        .target(name: "HexaplaMarkup", dependencies: ["CMarkup"]),
        .target(
            name: "HexaplaExport",
            dependencies: [
                "CXLSX", "HexaplaArchive", "HexaplaCore", "HexaplaLanguage", "HexaplaMarkup", "HexaplaRecord",
                "HexaplaSystem",
            ]),
        .target(name: "HexaplaLexicon", dependencies: ["CHash", "CStemmer", "HexaplaCore", "HexaplaMarkup"]),
        .target(
            name: "HexaplaResources", path: "Resources", exclude: ["README.md", "samples", "schemas"],
            sources: ["ResourceBundle.swift"],
            resources: [
                .copy("languages"), .copy("lexicons"), .copy("profiles"), .copy("encodings"), .copy("weights"),
                .copy("serve"), .copy("templates"),
                .copy("findings.tsv"),
            ]),
        .target(name: "HexaplaTesting", dependencies: ["HexaplaCore", "HexaplaLanguage"]),
        .target(name: "HexaplaSystem", dependencies: ["CHash", "CSystem", "HexaplaCore"]),
        .target(
            name: "HexaplaCorpus",
            dependencies: ["HexaplaArchive", "HexaplaCore", "HexaplaLanguage", "HexaplaRead", "HexaplaSystem"]),
        .target(
            name: "HexaplaDatabase",
            dependencies: [
                "HexaplaCore", "HexaplaICU", "HexaplaLanguage", "HexaplaLexicon", "HexaplaRecord", "HexaplaSystem",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "HexaplaRun",
            dependencies: [
                "HexaplaArchive", "HexaplaCore", "HexaplaCorpus", "HexaplaDatabase", "HexaplaExport", "HexaplaFacts",
                "HexaplaICU", "HexaplaLanguage", "HexaplaLexicon", "HexaplaRecord", "HexaplaResources", "HexaplaSystem",
                "Yams",
            ]
                + stages.map { .target(name: $0) }),
        .target(
            name: "HexaplaTools",
            dependencies: [
                "HexaplaCore", "HexaplaCorpus", "HexaplaExport", "HexaplaLanguage", "HexaplaRecord", "HexaplaRun",
                "HexaplaSystem",
            ]
                + stages.map { .target(name: $0) }),
        .target(
            name: "HexaplaSearch",
            dependencies: [
                "HexaplaCore", "HexaplaDatabase", "HexaplaICU", "HexaplaLanguage", "HexaplaLexicon", "HexaplaRecord",
                "HexaplaRun", "HexaplaSystem", "HexaplaTools", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "HexaplaServe",
            dependencies: [
                "HexaplaCore", "HexaplaLanguage", "HexaplaRecord", "HexaplaReport", "HexaplaSearch", "HexaplaSystem",
                "HexaplaTools", .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .target(
            name: "HexaplaTraining",
            dependencies: [
                "HexaplaCore", "HexaplaCorpus", "HexaplaICU", "HexaplaLanguage", "HexaplaLexicon", "HexaplaRun",
                "HexaplaSystem",
            ]
                + stages.map { .target(name: $0) }),
        .target(
            name: "Hexapla",
            dependencies: [
                "HexaplaCore", "HexaplaCorpus", "HexaplaLanguage", "HexaplaLexicon", "HexaplaRead", "HexaplaRecord",
                "HexaplaRun", "HexaplaSystem", "HexaplaTools",
            ]),
        .executableTarget(
            name: "hexapla",
            dependencies: [
                "HexaplaCore", "HexaplaExport", "HexaplaLanguage", "HexaplaRead", "HexaplaRecord",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
                + rooms),
        .executableTarget(
            name: "hexapla-bench",
            dependencies: [
                "HexaplaAlign", "HexaplaCore", "HexaplaDetect", "HexaplaICU", "HexaplaLanguage", "HexaplaNormalize",
                "HexaplaRun", "HexaplaSegment",
            ],
            path: "Benchmarks/Sources/hexapla-bench"),
        .target(
            name: "HexaplaRunTesting",
            dependencies: ["HexaplaCore", "HexaplaLanguage", "HexaplaRecord", "HexaplaTesting"] + rooms),
        .testTarget(name: "HexaplaCoreTests", dependencies: ["HexaplaCore"]),
        .testTarget(name: "HexaplaRecordTests", dependencies: ["HexaplaRecord", "HexaplaCore"]),
        .testTarget(name: "HexaplaICUTests", dependencies: ["HexaplaICU"]),
        .testTarget(
            name: "HexaplaLanguageTests",
            dependencies: ["HexaplaLanguage", "HexaplaCore", "HexaplaTesting"]),
        .testTarget(
            name: "HexaplaFactsTests",
            dependencies: ["HexaplaFacts", "HexaplaLanguage", "HexaplaCore", "HexaplaTesting"]),
        .testTarget(name: "HexaplaArchiveTests", dependencies: ["HexaplaArchive"]),
        .testTarget(name: "HexaplaMarkupTests", dependencies: ["HexaplaMarkup"]),
        .testTarget(name: "HexaplaLexiconTests", dependencies: ["HexaplaLexicon", "HexaplaCore", "HexaplaTesting"]),
        .testTarget(
            name: "HexaplaTests", dependencies: ["Hexapla", "HexaplaCore", "HexaplaRunTesting", "HexaplaTesting"]),
        .testTarget(
            name: "CLITests",
            dependencies: ["hexapla", "Hexapla", "HexaplaArchive", "HexaplaCore", "HexaplaRecord", "HexaplaRun"]),
        .testTarget(
            name: "HexaplaExportTests",
            dependencies: [
                "HexaplaCore", "HexaplaExport", "HexaplaLanguage", "HexaplaRecord", "HexaplaRunTesting",
                "HexaplaTesting",
            ] + rooms),
        .testTarget(name: "HouseTests"),
    ]
        + roomNames.map { name in
            .testTarget(
                name: name + "Tests",
                dependencies: [
                    "HexaplaArchive", "HexaplaCore", "HexaplaDatabase", "HexaplaFacts", "HexaplaLanguage",
                    "HexaplaRead",
                    "HexaplaRecord", "HexaplaRunTesting", "HexaplaSegment", "HexaplaTesting",
                ]
                    + rooms)
        }
        + stages.map { name in
            .target(
                name: name,
                dependencies: ["HexaplaCore", "HexaplaICU", "HexaplaLanguage"] + (stageProducts[name] ?? []),
                resources: stageTables[name])
        }
        + stages.map { name in
            .testTarget(
                name: name + "Tests",
                dependencies: [.target(name: name), "HexaplaCore", "HexaplaICU", "HexaplaLanguage", "HexaplaTesting"]
                    + (testHelpers[name] ?? []))
        },
    cxxLanguageStandard: .cxx17
)

// The same language for all Swift targets.
// ExistentialAny: SE-0335. MemberImportVisibility: SE-0444. InternalImportsByDefault: SE-0409.
for target in package.targets where !target.name.hasPrefix("C") || target.name == "CLITests" {
    target.swiftSettings = ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"]
        .map { .enableUpcomingFeature($0) }
}
