/// The few words that stand between the numbers and names of a date; all folded.
enum DateWords {
    /// Words of the alphabetic languages: prepositions, "year", "hour", ordinal endings, time zones.
    static let connectors: Set<String> = [
        "of", "the", "on", "at", "st", "nd", "rd", "th", "am", "pm", "a", "p", "m", "h", "hrs", "gmt", "utc", "est",
        "edt",
        "cet", "cest", "msk", "ad", "ce",
        "de", "del", "el", "la", "las", "le", "du", "er", "l", "o", "ano", "an", "hs",
        "г", "гг", "года", "год", "в", "от", "мск", "ч", "мин", "число",
        "في", "م", "ه", "عام", "سنه", "الساعه", "ص", "بتوقيت", "غرينتش", "الموافق", "ل",
    ]

    /// Units between the numbers of a Han date.
    static let hanUnits: Set<Unicode.Scalar> = ["年", "月", "日", "号", "號", "时", "時", "点", "點", "分", "秒"]

    /// Words beside a Han date.
    static let hanWords: Set<String> = ["上午", "下午", "晚上", "凌晨", "中午", "北京时间", "当地时间", "公元", "星期", "周"]
}
