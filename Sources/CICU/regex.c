#include "CICURegex.h"
#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>

struct hx_regex {
    URegularExpression *compiled;
    UChar *text;
    int32_t room;
};

/* Steps of the matching engine, some thousandths of a second each, and bytes of its heap. */
enum { TIME_LIMIT = 500, HEAP_LIMIT = 8 << 20 };

static int32_t to_utf16(hx_regex *r, const uint8_t *text, int32_t count, UErrorCode *status) {
    if (r->room < count + 1) {
        UChar *room = realloc(r->text, sizeof(UChar) * ((size_t)count + 1));
        if (!room) {
            *status = U_MEMORY_ALLOCATION_ERROR;
            return 0;
        }
        r->text = room;
        r->room = count + 1;
    }
    int32_t length = 0;
    u_strFromUTF8WithSub(r->text, r->room, &length, (const char *)text, count, 0xFFFD, NULL, status);
    return length;
}

hx_regex *hx_regex_open(const uint8_t *pattern, int32_t count, int32_t *offset, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError place = {.line = 0, .offset = -1};
    hx_regex *r = calloc(1, sizeof *r);
    *offset = -1;
    if (!r) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    int32_t length = to_utf16(r, pattern, count, &code);
    if (U_SUCCESS(code)) r->compiled = uregex_open(r->text, length, 0, &place, &code);
    if (U_SUCCESS(code)) uregex_setTimeLimit(r->compiled, TIME_LIMIT, &code);
    if (U_SUCCESS(code)) uregex_setStackLimit(r->compiled, HEAP_LIMIT, &code);
    *status = code;
    if (U_SUCCESS(code)) return r;
    if (place.line <= 1 && place.offset >= 0 && place.offset <= length) *offset = u_countChar32(r->text, place.offset);
    hx_regex_close(r);
    return NULL;
}

void hx_regex_close(hx_regex *r) {
    if (r->compiled) uregex_close(r->compiled);
    free(r->text);
    free(r);
}

/* The number of UTF-8 bytes of a run of UTF-16. */
static int32_t width(const UChar *text, int32_t from, int32_t to) {
    int32_t bytes = 0;
    while (from < to) {
        UChar32 scalar;
        U16_NEXT(text, from, to, scalar);
        bytes += U8_LENGTH(scalar);
    }
    return bytes;
}

int32_t hx_regex_matches(hx_regex *r, const uint8_t *text, int32_t count, int32_t *ranges, int32_t capacity,
                         int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = to_utf16(r, text, count, &code), found = 0, unit = 0, byte = 0;
    uregex_setText(r->compiled, r->text, length, &code);
    while (found < capacity && uregex_findNext(r->compiled, &code)) {
        int32_t start = uregex_start(r->compiled, 0, &code), end = uregex_end(r->compiled, 0, &code);
        if (U_FAILURE(code)) break;
        if (start == end) continue;
        ranges[2 * found] = byte += width(r->text, unit, start);
        ranges[2 * found + 1] = byte += width(r->text, start, end);
        unit = end;
        found++;
    }
    *status = code;
    return U_FAILURE(code) ? 0 : found;
}
