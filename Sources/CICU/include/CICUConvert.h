#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A character set converter; not for two threads at once. */
typedef struct hx_convert hx_convert;

/* What one call of hx_convert_decode did. */
typedef struct {
    int64_t consumed;      /* bytes read from the source */
    int64_t produced;      /* bytes written to text */
    int64_t scalars;       /* scalars written, one entry of widths each */
    int64_t invalid_runs;  /* places replaced by U+FFFD */
    int64_t invalid_bytes; /* bytes replaced there */
    int64_t first_invalid; /* source offset of the first such place, or -1 */
} hx_convert_result;

/* Opens the converter for an alias ICU knows. Only stateless character sets of one to four bytes are accepted: for
   all others (ISO-2022, HZ, UTF-7, SCSU, EBCDIC with shifts) the status is U_UNSUPPORTED_ERROR. */
hx_convert *_Nullable hx_convert_open(const char *name, int32_t *status);
void hx_convert_close(hx_convert *converter);

/* The name of the character set in the IANA registry (MIME's preferred one), or ICU's own. */
int32_t hx_convert_name(const char *alias, char *name, int32_t capacity);
/* 1 when every code of the character set is one byte, 0 when not. */
int32_t hx_convert_is_single_byte(hx_convert *converter);

/* Decodes source to UTF-8 until it is used up or fewer than 4 bytes or 1 width are free. widths[i] is the number of
   source bytes scalar i was made from; 0 where one code stands for several scalars. The source must hold the whole
   text: an incomplete code at its end is invalid. Returns a status. */
int32_t hx_convert_decode(hx_convert *converter, const uint8_t *_Nullable source, int64_t count, uint8_t *text,
                          int64_t text_capacity, uint8_t *widths, int64_t widths_capacity, hx_convert_result *result);
#pragma clang assume_nonnull end
