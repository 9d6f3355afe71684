// Who imports the door has the values it gives: texts, beads and findings; the record of an article and its lines.
@_exported public import HexaplaCore
@_exported public import HexaplaRecord
