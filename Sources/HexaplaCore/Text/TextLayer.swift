/// A layer of text that byte positions belong to.
///
/// The same paragraph exists as the bytes of its file, as the text read from them, as the normalized text that is
/// shown, and as the folded text that is matched. A position of one layer means nothing in another, so the layer is
/// part of a range's type and mixing two layers does not compile.
public protocol TextLayer: Sendable {}

/// The bytes of a file as they lie on disk, in whatever encoding.
public enum FileBytes: TextLayer {}

/// The text as read: decoded to UTF-8, otherwise untouched.
public enum Original: TextLayer {}

/// The text as shown: NFC, with line ends and stray controls put in order.
public enum Normalized: TextLayer {}

/// The text as matched: folded case, letter variants and digits of the language.
public enum Folded: TextLayer {}
