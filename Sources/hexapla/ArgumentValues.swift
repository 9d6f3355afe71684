import ArgumentParser
public import HexaplaSearch
public import HexaplaTools

// The words that options take; a wrong one is refused with the list of all.
extension BeadFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}
extension SegmentUnit: ExpressibleByArgument {}
extension LayerChoice: ExpressibleByArgument {}
extension FindMode: EnumerableFlag {}
