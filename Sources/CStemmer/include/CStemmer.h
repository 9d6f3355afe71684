#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A stemmer by Snowball's algorithm for a language (ISO 639-1, UTF-8); NULL when there is none. One thread at a time. */
void *_Nullable hx_stemmer_open(const char *language);
void hx_stemmer_close(void *stemmer);
/* Writes the stem of a word, cut after capacity bytes; returns its length, or -1 without memory. */
int32_t hx_stemmer_stem(void *stemmer, const uint8_t *word, int32_t count, uint8_t *stem, int32_t capacity);
#pragma clang assume_nonnull end
