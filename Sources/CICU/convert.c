#include "CICUConvert.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf8.h>

struct hx_convert {
    UConverter *converter;
    int64_t invalid_runs;
    int64_t invalid_bytes;
    int32_t invalid_now;
};

/* Writes U+FFFD for what cannot be decoded, and counts it. */
static void replace(const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
                    UConverterCallbackReason reason, UErrorCode *status) {
    static const UChar replacement[1] = {0xFFFD};
    hx_convert *self = (hx_convert *)context;
    if (reason > UCNV_IRREGULAR) return;
    (void)units;
    self->invalid_runs += 1;
    self->invalid_bytes += length;
    self->invalid_now = 1;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, status);
}

static int is_stateless(UConverter *converter) {
    switch (ucnv_getType(converter)) {
        case UCNV_SBCS:
        case UCNV_DBCS:
        case UCNV_MBCS:
        case UCNV_LATIN_1:
        case UCNV_US_ASCII:
        case UCNV_UTF8:
            return 1;
        default:
            return 0;
    }
}

hx_convert *hx_convert_open(const char *name, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    hx_convert *self = calloc(1, sizeof *self);
    *status = U_MEMORY_ALLOCATION_ERROR;
    if (!self) return NULL;
    self->converter = ucnv_open(name, &error);
    if (U_SUCCESS(error) && !is_stateless(self->converter)) error = U_UNSUPPORTED_ERROR;
    if (U_SUCCESS(error)) ucnv_setToUCallBack(self->converter, replace, self, NULL, NULL, &error);
    *status = error;
    if (U_SUCCESS(error)) return self;
    hx_convert_close(self);
    return NULL;
}

void hx_convert_close(hx_convert *self) {
    if (self->converter) ucnv_close(self->converter);
    free(self);
}

int32_t hx_convert_name(const char *alias, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const char *found = ucnv_getStandardName(alias, "MIME", &status);
    if (!found) found = ucnv_getStandardName(alias, "IANA", &status);
    if (!found) {
        status = U_ZERO_ERROR;
        found = ucnv_getAlias(alias, 0, &status);
    }
    if (!found) return U_FILE_ACCESS_ERROR;
    if ((int32_t)strlen(found) >= capacity) return U_BUFFER_OVERFLOW_ERROR;
    strcpy(name, found);
    return U_ZERO_ERROR;
}

int32_t hx_convert_is_single_byte(hx_convert *self) { return ucnv_getMaxCharSize(self->converter) == 1; }

int32_t hx_convert_decode(hx_convert *self, const uint8_t *source, int64_t count, uint8_t *text, int64_t text_capacity,
                          uint8_t *widths, int64_t widths_capacity, hx_convert_result *result) {
    const char *start = (const char *)source, *at = start, *end = start + count;
    UErrorCode status = U_ZERO_ERROR;
    int64_t produced = 0, scalars = 0;
    self->invalid_runs = self->invalid_bytes = 0;
    result->first_invalid = -1;
    while (produced + 4 <= text_capacity && scalars < widths_capacity) {
        const char *before = at;
        self->invalid_now = 0;
        UChar32 scalar = ucnv_getNextUChar(self->converter, &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR) { status = U_ZERO_ERROR; break; }
        if (U_FAILURE(status)) break;
        if (self->invalid_now && result->first_invalid < 0) result->first_invalid = before - start;
        U8_APPEND_UNSAFE(text, produced, scalar);
        widths[scalars++] = (uint8_t)(at - before);
    }
    result->consumed = at - start;
    result->produced = produced;
    result->scalars = scalars;
    result->invalid_runs = self->invalid_runs;
    result->invalid_bytes = self->invalid_bytes;
    return status;
}
