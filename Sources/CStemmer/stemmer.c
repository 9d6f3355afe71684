#include "CStemmer.h"
#include <libstemmer.h>
#include <string.h>

void *hx_stemmer_open(const char *language) { return sb_stemmer_new(language, NULL); }

void hx_stemmer_close(void *stemmer) { sb_stemmer_delete(stemmer); }

int32_t hx_stemmer_stem(void *stemmer, const uint8_t *word, int32_t count, uint8_t *stem, int32_t capacity) {
    const sb_symbol *result = sb_stemmer_stem(stemmer, word, count);
    if (!result) return -1;
    int32_t length = sb_stemmer_length(stemmer);
    if (length > capacity) length = capacity;
    memcpy(stem, result, (size_t)length);
    return length;
}
