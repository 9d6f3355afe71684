#include "CICULocale.h"
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

enum { FACT_UNITS = 256 };

/* A locale that CLDR does not know gets its own code for a name, which counts as no name. */
static int32_t name(const char *locale, const char *in, UChar *out, UErrorCode *status) {
    char utf8[FACT_UNITS];
    ULocaleDisplayNames *names = uldn_open(in, ULDN_STANDARD_NAMES, status);
    int32_t n = uldn_localeDisplayName(names, locale, out, FACT_UNITS, status), bytes = 0;
    if (names) uldn_close(names);
    UErrorCode inner = U_ZERO_ERROR;
    u_strToUTF8(utf8, FACT_UNITS, &bytes, out, n, &inner);
    if (U_FAILURE(*status) || U_FAILURE(inner)) return 0;
    return bytes == (int32_t)strlen(locale) && memcmp(utf8, locale, (size_t)bytes) == 0 ? 0 : n;
}

static int32_t script(const char *locale, UChar *out, UErrorCode *status) {
    char full[ULOC_FULLNAME_CAPACITY], code[ULOC_SCRIPT_CAPACITY];
    uloc_addLikelySubtags(locale, full, sizeof full, status);
    int32_t n = uloc_getScript(full, code, sizeof code, status);
    if (U_FAILURE(*status)) return 0;
    u_charsToUChars(code, out, n);
    return n;
}

static int32_t mark(const char *locale, UNumberFormatSymbol symbol, UChar *out, UErrorCode *status) {
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, status);
    int32_t n = U_SUCCESS(*status) ? unum_getSymbol(format, symbol, out, FACT_UNITS, status) : 0;
    if (format) unum_close(format);
    return U_SUCCESS(*status) ? n : 0;
}

int32_t hx_locale_fact(const char *locale, int32_t fact, uint8_t *out, int32_t capacity, int32_t *status) {
    UChar wide[FACT_UNITS];
    UErrorCode code = U_ZERO_ERROR;
    int32_t n, bytes = 0;
    switch (fact) {
    case HX_LOCALE_NAME: n = name(locale, "en", wide, &code); break;
    case HX_LOCALE_OWN_NAME: n = name(locale, locale, wide, &code); break;
    case HX_LOCALE_SCRIPT: n = script(locale, wide, &code); break;
    case HX_LOCALE_DECIMAL: n = mark(locale, UNUM_DECIMAL_SEPARATOR_SYMBOL, wide, &code); break;
    case HX_LOCALE_GROUP: n = mark(locale, UNUM_GROUPING_SEPARATOR_SYMBOL, wide, &code); break;
    default:
        n = (int32_t)strlen(uloc_getISO3Language(locale));
        u_charsToUChars(uloc_getISO3Language(locale), wide, n);
    }
    if (U_SUCCESS(code)) u_strToUTF8((char *)out, capacity, &bytes, wide, n, &code);
    *status = U_FAILURE(code) ? code : 0;
    return U_FAILURE(code) ? 0 : bytes;
}

int32_t hx_script_traits(const char *script) {
    int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, script);
    if (value == UCHAR_INVALID_CODE) return 0;
    UScriptCode code = (UScriptCode)value;
    return (uscript_isRightToLeft(code) ? HX_SCRIPT_RIGHT_TO_LEFT : 0) | (uscript_isCased(code) ? HX_SCRIPT_CASED : 0)
        | (uscript_breaksBetweenLetters(code) ? HX_SCRIPT_UNSPACED : 0);
}
