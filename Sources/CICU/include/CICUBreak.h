#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
enum { HX_BREAK_GRAPHEME = 0, HX_BREAK_WORD = 1, HX_BREAK_SENTENCE = 2 };

/* Finds all boundaries of one text in one call. `boundaries` gets the UTF-8 byte offset of each boundary after the
   start, the end of the text last; `tags`, when given, gets ICU's rule status of the piece that ends there. Returns
   the number of boundaries, which may exceed `capacity`: then call again with more room. Iterators are kept per
   thread, kind and locale; nothing is shared between threads. */
int32_t hx_break_boundaries(int32_t kind, const char *locale, const uint8_t *text, int32_t count, int32_t *boundaries,
                            int32_t *_Nullable tags, int32_t capacity, int32_t *status);
#pragma clang assume_nonnull end
