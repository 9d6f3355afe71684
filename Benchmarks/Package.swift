// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hexapla-benchmarks",
    dependencies: [.package(name: "hexapla", path: "..")],
    targets: [
        .executableTarget(
            name: "hexapla-bench",
            dependencies: [
                .product(name: "HexaplaStages", package: "hexapla"),
                .product(name: "HexaplaRun", package: "hexapla"),
            ],
            swiftSettings: ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"]
                .map { .enableUpcomingFeature($0) })
    ]
)
