#include "CICUNames.h"
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

typedef struct {
    uint8_t *out;
    int32_t capacity, length;
} list;

enum { NAME_UNITS = 256 };

/* Adds a line; the code itself in place of a name counts as no name. */
static void add_line(list *l, const UChar *name, int32_t count, const char *code) {
    char utf8[4 * NAME_UNITS];
    int32_t n = 0;
    UErrorCode code_status = U_ZERO_ERROR;
    if (count > 0 && count <= NAME_UNITS) u_strToUTF8(utf8, sizeof utf8, &n, name, count, &code_status);
    if (U_FAILURE(code_status)) n = 0;
    if (code && n == (int32_t)strlen(code) && memcmp(utf8, code, (size_t)n) == 0) n = 0;
    for (int32_t i = 0; i < n; i++, l->length++)
        if (l->length < l->capacity) l->out[l->length] = utf8[i] == '\n' ? ' ' : (uint8_t)utf8[i];
    if (l->length < l->capacity) l->out[l->length] = '\n';
    l->length++;
}

static void add_places(list *l, int32_t kind, const char *locale, UErrorCode *status) {
    ULocaleDisplayNames *names = uldn_open(locale, ULDN_STANDARD_NAMES, status);
    const char *const *codes = kind == HX_NAMES_TERRITORIES ? uloc_getISOCountries() : uloc_getISOLanguages();
    for (; U_SUCCESS(*status) && *codes; codes++) {
        UChar name[NAME_UNITS];
        UErrorCode inner = U_ZERO_ERROR;
        int32_t n = kind == HX_NAMES_TERRITORIES ? uldn_regionDisplayName(names, *codes, name, NAME_UNITS, &inner)
                                                 : uldn_languageDisplayName(names, *codes, name, NAME_UNITS, &inner);
        add_line(l, name, U_SUCCESS(inner) ? n : 0, *codes);
    }
    if (names) uldn_close(names);
}

static void add_currencies(list *l, const char *locale, UErrorCode *status) {
    UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, status);
    const char *code;
    while (U_SUCCESS(*status) && (code = uenum_next(codes, NULL, status))) {
        UChar wide[8];
        UErrorCode inner = U_ZERO_ERROR;
        int32_t n = 0;
        u_uastrncpy(wide, code, 8);
        const UChar *name = ucurr_getPluralName(wide, locale, NULL, "other", &n, &inner);
        add_line(l, name, U_SUCCESS(inner) && inner != U_USING_DEFAULT_WARNING ? n : 0, code);
    }
    if (codes) uenum_close(codes);
}

static void add_symbols(list *l, const char *locale, UDateFormatSymbolType type, int32_t first, int32_t end,
                        UErrorCode *status) {
    UDateFormat *format = udat_open(UDAT_FULL, UDAT_FULL, locale, NULL, 0, NULL, 0, status);
    for (int32_t i = first; U_SUCCESS(*status) && i < end; i++) {
        UChar name[NAME_UNITS];
        int32_t n = udat_getSymbols(format, type, i, name, NAME_UNITS, status);
        add_line(l, name, n, NULL);
    }
    if (format) udat_close(format);
}

static void add_numbers(list *l, const char *locale, UErrorCode *status) {
    static const int32_t numbers[] = {200, 300, 400, 500, 600, 700, 800, 900, 1000, 10000, 1000000, 1000000000};
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, status);
    for (int32_t i = 0; U_SUCCESS(*status) && i < 101 + 12; i++) {
        UChar name[NAME_UNITS];
        int32_t n = unum_format(format, i < 101 ? i : numbers[i - 101], name, NAME_UNITS, NULL, status);
        add_line(l, name, n, NULL);
    }
    if (format) unum_close(format);
}

int32_t hx_names_list(int32_t kind, const char *locale, uint8_t *out, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    list l = {out, capacity, 0};
    switch (kind) {
    case HX_NAMES_TERRITORIES:
    case HX_NAMES_LANGUAGES: add_places(&l, kind, locale, &code); break;
    case HX_NAMES_CURRENCIES: add_currencies(&l, locale, &code); break;
    case HX_NAMES_MONTHS: add_symbols(&l, locale, UDAT_STANDALONE_MONTHS, 0, 12, &code); break;
    case HX_NAMES_DAYS: add_symbols(&l, locale, UDAT_STANDALONE_WEEKDAYS, 1, 8, &code); break;
    default: add_numbers(&l, locale, &code);
    }
    *status = U_FAILURE(code) ? code : 0;
    return l.length;
}
