#include "CICUText.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>

enum { STRETCH_LIMIT = 1024 };

static uint8_t class_of(UChar32 c) {
    if (c > 0xFFFF && u_hasBinaryProperty(c, UCHAR_EMOJI)) return HX_CLASS_EMOJI;
    if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return HX_CLASS_EMOJI;
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return HX_CLASS_UPPER;
    case U_LOWERCASE_LETTER: return HX_CLASS_LOWER;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
        return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ? HX_CLASS_HAN : HX_CLASS_LETTER;
    case U_DECIMAL_DIGIT_NUMBER: return HX_CLASS_DIGIT;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return HX_CLASS_MARK;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return HX_CLASS_SPACE;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION: return HX_CLASS_OPEN;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return HX_CLASS_CLOSE;
    case U_DASH_PUNCTUATION: return HX_CLASS_DASH;
    case U_CONTROL_CHAR: return u_isUWhiteSpace(c) ? HX_CLASS_SPACE : HX_CLASS_FORMAT;
    case U_FORMAT_CHAR: return HX_CLASS_FORMAT;
    case U_PRIVATE_USE_CHAR: return HX_CLASS_PRIVATE;
    case U_UNASSIGNED:
    case U_SURROGATE: return HX_CLASS_UNASSIGNED;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL: return HX_CLASS_SYMBOL;
    default: return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) ? HX_CLASS_QUOTE : HX_CLASS_PUNCTUATION;
    }
}

void hx_text_classes(uint8_t *classes, uint32_t first, int32_t count) {
    for (int32_t i = 0; i < count; i++) classes[i] = class_of((UChar32)first + i);
}

static int32_t to_units(const uint8_t *text, int32_t count, UChar *units) {
    int32_t i = 0, n = 0;
    while (i < count) {
        if (text[i] < 0x80) {
            units[n++] = text[i++];
            continue;
        }
        UChar32 c;
        U8_NEXT_OR_FFFD(text, i, count, c);
        U16_APPEND_UNSAFE(units, n, c);
    }
    return n;
}

/* Moves `byte` on by the bytes of units from ..< to. */
static int32_t advance(const UChar *units, int32_t from, int32_t to, int32_t byte) {
    for (int32_t i = from; i < to; i++) {
        UChar u = units[i];
        if (u < 0x80) byte += 1;
        else if (u < 0x800) byte += 2;
        else if (U16_IS_SURROGATE(u)) byte += 2;
        else byte += 3;
    }
    return byte;
}

static int32_t stretch_end(const UNormalizer2 *nfc, const UChar *units, int32_t start, int32_t count, int32_t *cut) {
    int32_t end = start;
    int32_t limit = count - start > STRETCH_LIMIT ? start + STRETCH_LIMIT : count;
    UChar32 c;
    U16_NEXT(units, end, count, c);
    while (end < limit) {
        int32_t next = end;
        U16_NEXT(units, next, count, c);
        if (unorm2_hasBoundaryBefore(nfc, c)) return end;
        end = next;
    }
    if (end < count) ++*cut;
    return end;
}

typedef struct {
    uint8_t *out;
    int32_t capacity, length, byte;
    int32_t *edits, editCapacity, editCount;
} result;

static void write_units(result *r, const UChar *units, int32_t count, UErrorCode *status) {
    int32_t written = 0;
    u_strToUTF8((char *)r->out + r->length, r->capacity - r->length, &written, units, count, status);
    if (*status == U_STRING_NOT_TERMINATED_WARNING) *status = U_ZERO_ERROR;
    if (U_SUCCESS(*status)) r->length += written;
}

static void write_stretch(const UNormalizer2 *nfc, result *r, const UChar *units, int32_t start, int32_t end,
                          UErrorCode *status) {
    UChar changed[4 * STRETCH_LIMIT];
    int32_t n = unorm2_normalize(nfc, units + start, end - start, changed, 4 * STRETCH_LIMIT, status);
    if (U_FAILURE(*status)) return;
    int32_t old = advance(units, start, end, 0);
    int32_t before = r->length;
    write_units(r, changed, n, status);
    if (n != end - start || memcmp(changed, units + start, (size_t)n * sizeof(UChar)) != 0) {
        if (r->editCount == r->editCapacity) {
            *status = U_BUFFER_OVERFLOW_ERROR;
            return;
        }
        int32_t *edit = r->edits + 3 * r->editCount++;
        edit[0] = r->byte;
        edit[1] = old;
        edit[2] = r->length - before;
    }
    r->byte += old;
}

static void compose(const UNormalizer2 *nfc, result *r, const UChar *units, int32_t count, int32_t *cut,
                    UErrorCode *status) {
    int32_t at = 0;
    while (at < count && U_SUCCESS(*status)) {
        int32_t fine = at + unorm2_spanQuickCheckYes(nfc, units + at, count - at, status);
        write_units(r, units + at, fine - at, status);
        r->byte = advance(units, at, fine, r->byte);
        if (fine == count) return;
        at = stretch_end(nfc, units, fine, count, cut);
        write_stretch(nfc, r, units, fine, at, status);
    }
}

int32_t hx_text_nfc(const uint8_t *text, int32_t count, uint8_t *out, int32_t capacity, int32_t *edits,
                    int32_t editCapacity, int32_t *editCount, int32_t *cut, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UChar small[2048];
    result r = {out, capacity, 0, 0, edits, editCapacity, 0};
    *editCount = 0;
    *cut = 0;
    *status = 0;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    UChar *units = count <= 2048 ? small : malloc((size_t)count * sizeof(UChar));
    if (!units) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return -1;
    }
    int32_t n = to_units(text, count, units);
    int32_t fine = U_SUCCESS(code) ? unorm2_spanQuickCheckYes(nfc, units, n, &code) : 0;
    if (U_SUCCESS(code) && fine < n) compose(nfc, &r, units, n, cut, &code);
    if (units != small) free(units);
    *status = U_FAILURE(code) ? code : 0;
    *editCount = r.editCount;
    return r.editCount == 0 ? -1 : r.length;
}

int32_t hx_text_is_nfc(const uint8_t *text, int32_t count, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    UChar *units = malloc(((size_t)count + 1) * sizeof(UChar));
    UBool yes = 0;
    if (units && U_SUCCESS(code)) yes = unorm2_isNormalized(nfc, units, to_units(text, count, units), &code);
    free(units);
    *status = U_FAILURE(code) ? code : 0;
    return yes ? 1 : 0;
}

int32_t hx_text_is_plain(uint32_t scalar) {
    if (u_getIntPropertyValue((UChar32)scalar, UCHAR_NFC_QUICK_CHECK) != UNORM_YES) return 0;
    return u_getCombiningClass((UChar32)scalar) == 0 ? 1 : 2;
}

static int32_t to_scalars(const UChar *units, int32_t count, uint32_t *out, int32_t capacity) {
    int32_t n = 0;
    for (int32_t i = 0; i < count && n < capacity;) {
        UChar32 c;
        U16_NEXT(units, i, count, c);
        out[n++] = (uint32_t)c;
    }
    return n;
}

int32_t hx_text_fold_case(uint32_t scalar, uint32_t *out) {
    UErrorCode code = U_ZERO_ERROR;
    UChar source[2], folded[8];
    int32_t n = 0;
    U16_APPEND_UNSAFE(source, n, scalar);
    int32_t length = u_strFoldCase(folded, 8, source, n, U_FOLD_CASE_DEFAULT, &code);
    if (U_FAILURE(code)) {
        out[0] = scalar;
        return 1;
    }
    return to_scalars(folded, length, out, 3);
}

int32_t hx_text_digit_value(uint32_t scalar) {
    return u_charType((UChar32)scalar) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue((UChar32)scalar) : -1;
}

int32_t hx_text_compatibility(uint32_t scalar, uint32_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UChar units[64];
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
    if (U_FAILURE(code)) return 0;
    int32_t length = unorm2_getDecomposition(nfkc, (UChar32)scalar, units, 64, &code);
    return U_FAILURE(code) || length < 0 ? 0 : to_scalars(units, length, out, capacity);
}

enum { CHUNK = 1024 };

/* Transliterates some scalars at once, one a line; a line that is not one scalar afterwards keeps its input. */
static void transliterate_some(UTransliterator *t, const uint32_t *scalars, uint32_t *out, int32_t count,
                               UErrorCode *status) {
    UChar units[8 * CHUNK];
    int32_t length = 0, line = 0;
    for (int32_t i = 0; i < count; i++) {
        out[i] = scalars[i];
        U16_APPEND_UNSAFE(units, length, scalars[i]);
        units[length++] = '\n';
    }
    int32_t limit = length;
    utrans_transUChars(t, units, &length, 8 * CHUNK, 0, &limit, status);
    if (U_FAILURE(*status)) return;
    for (int32_t start = 0, end; start < length && line < count; start = end + 1, line++) {
        for (end = start; end < length && units[end] != '\n';) end++;
        uint32_t one[2];
        if (to_scalars(units + start, end - start, one, 2) == 1) out[line] = one[0];
    }
}

void hx_text_transliterate_each(const char *id, const uint32_t *scalars, uint32_t *out, int32_t count,
                                int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UChar name[64];
    u_uastrncpy(name, id, 63);
    name[63] = 0;
    UTransliterator *t = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    for (int32_t i = 0; i < count && U_SUCCESS(code); i += CHUNK)
        transliterate_some(t, scalars + i, out + i, count - i < CHUNK ? count - i : CHUNK, &code);
    if (t) utrans_close(t);
    *status = U_FAILURE(code) ? code : 0;
}

void hx_text_in_charset(const char *name, const uint32_t *scalars, uint8_t *flags, int32_t count, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    USet *set = uset_openEmpty();
    UConverter *converter = ucnv_open(name, &code);
    if (U_SUCCESS(code)) ucnv_getUnicodeSet(converter, set, UCNV_ROUNDTRIP_SET, &code);
    for (int32_t i = 0; i < count; i++) flags[i] = U_SUCCESS(code) && uset_contains(set, (UChar32)scalars[i]) ? 1 : 0;
    if (converter) ucnv_close(converter);
    uset_close(set);
    *status = U_FAILURE(code) ? code : 0;
}
