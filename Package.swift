// swift-tools-version: 6.2
import PackageDescription

let stages = [
    "HexaplaRead", "HexaplaDetect", "HexaplaClean", "HexaplaNormalize", "HexaplaSegment", "HexaplaAlign",
    "HexaplaCheck", "HexaplaReport",
]

let package = Package(
    name: "hexapla",
    products: [
        .executable(name: "hexapla", targets: ["hexapla"]),
        .library(name: "HexaplaPipeline", targets: ["HexaplaPipeline"]),
        .library(name: "HexaplaCore", targets: ["HexaplaCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .target(name: "CHash", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "HexaplaCore"),
        .target(name: "HexaplaICU", dependencies: ["CICU"]),
        .target(
            name: "HexaplaResources", path: "Resources", exclude: ["README.md", "languages/README.md"],
            sources: ["ResourceBundle.swift"],
            resources: [.copy("languages")]),
        .target(name: "HexaplaTesting", dependencies: ["HexaplaCore"]),
        .target(
            name: "HexaplaPipeline",
            dependencies: ["CHash", "HexaplaResources", "Yams"] + stages.map { .init(stringLiteral: $0) }),
        .executableTarget(
            name: "hexapla",
            dependencies: [
                "HexaplaPipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ]
)
