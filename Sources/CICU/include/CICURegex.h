#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A compiled regular expression; not for two threads at once. */
typedef struct hx_regex hx_regex;

/* Compiles a pattern in UTF-8. When it is none, the result is null and `offset` the place of the error in scalars, or -1. */
hx_regex *_Nullable hx_regex_open(const uint8_t *pattern, int32_t count, int32_t *offset, int32_t *status);
void hx_regex_close(hx_regex *regex);

/* Finds the places that match and hold something, `capacity` at most. `ranges` gets the start and the end of each in
   UTF-8 bytes. The text must be valid UTF-8. Returns their number. */
int32_t hx_regex_matches(hx_regex *regex, const uint8_t *text, int32_t count, int32_t *ranges, int32_t capacity,
                         int32_t *status);
#pragma clang assume_nonnull end
