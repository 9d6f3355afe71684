#include "CICUBreak.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

enum { CACHE_SLOTS = 16, LOCALE_BYTES = 48, KEPT_UNITS = 1 << 20 };

typedef struct {
    char locale[LOCALE_BYTES];
    int32_t kind;
    UBreakIterator *iterator;
    uint64_t used;
} slot;

typedef struct {
    slot slots[CACHE_SLOTS];
    uint64_t clock;
    UChar *units;
    int32_t capacity;
} thread_state;

static pthread_key_t state_key;
static pthread_once_t state_once = PTHREAD_ONCE_INIT;

static void free_state(void *pointer) {
    thread_state *state = pointer;
    for (int i = 0; i < CACHE_SLOTS; i++)
        if (state->slots[i].iterator) ubrk_close(state->slots[i].iterator);
    free(state->units);
    free(state);
}

static void make_key(void) { pthread_key_create(&state_key, free_state); }

static thread_state *current_state(void) {
    pthread_once(&state_once, make_key);
    thread_state *state = pthread_getspecific(state_key);
    if (!state) {
        state = calloc(1, sizeof *state);
        if (state) pthread_setspecific(state_key, state);
    }
    return state;
}

static UBreakIterator *iterator_for(thread_state *state, int32_t kind, const char *locale, UErrorCode *status) {
    slot *oldest = &state->slots[0];
    for (int i = 0; i < CACHE_SLOTS; i++) {
        slot *s = &state->slots[i];
        if (s->iterator && s->kind == kind && strcmp(s->locale, locale) == 0) {
            s->used = ++state->clock;
            return s->iterator;
        }
        if (s->used < oldest->used) oldest = s;
    }
    if (strlen(locale) >= LOCALE_BYTES) {
        *status = U_ILLEGAL_ARGUMENT_ERROR;
        return NULL;
    }
    static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};
    UBreakIterator *made = ubrk_open(types[kind], locale, NULL, 0, status);
    if (U_FAILURE(*status)) return NULL;
    if (oldest->iterator) ubrk_close(oldest->iterator);
    strcpy(oldest->locale, locale);
    oldest->kind = kind;
    oldest->iterator = made;
    oldest->used = ++state->clock;
    return made;
}

static int32_t fill_units(thread_state *state, const uint8_t *text, int32_t count, UErrorCode *status) {
    if (state->capacity < count + 1) {
        free(state->units);
        state->capacity = count + 1 < 4096 ? 4096 : count + 1;
        state->units = malloc((size_t)state->capacity * sizeof(UChar));
        if (!state->units) {
            state->capacity = 0;
            *status = U_MEMORY_ALLOCATION_ERROR;
            return 0;
        }
    }
    UChar *out = state->units;
    int32_t i = 0, n = 0;
    while (i < count) {
        if (text[i] < 0x80) {
            out[n++] = text[i++];
            continue;
        }
        UChar32 c;
        U8_NEXT_OR_FFFD(text, i, count, c);
        U16_APPEND_UNSAFE(out, n, c);
    }
    return n;
}

/* The rule status of a piece that starts with a byte: letters are 200 and a single mark or space 0 without asking. */
static int32_t status_of(UBreakIterator *iterator, uint8_t lead, int32_t length) {
    if ((uint8_t)((lead | 0x20) - 'a') < 26) return UBRK_WORD_LETTER;
    if (length == 1 && lead < 0x30 && lead != '_') return UBRK_WORD_NONE;
    return ubrk_getRuleStatus(iterator);
}

static int32_t collect(UBreakIterator *iterator, const uint8_t *text, int32_t count, int32_t *boundaries, int32_t *tags,
                       int32_t capacity) {
    int32_t found = 0, byte = 0, unit = 0;
    ubrk_first(iterator);
    for (int32_t p = ubrk_next(iterator); p != UBRK_DONE; p = ubrk_next(iterator)) {
        if (found < capacity) {
            int32_t start = byte;
            while (unit < p) {
                if (text[byte] < 0x80) {
                    byte++;
                    unit++;
                    continue;
                }
                UChar32 c;
                U8_NEXT_OR_FFFD(text, byte, count, c);
                unit += U16_LENGTH(c);
            }
            boundaries[found] = byte;
            if (tags) tags[found] = status_of(iterator, text[start], byte - start);
        }
        found++;
    }
    return found;
}

int32_t hx_break_boundaries(int32_t kind, const char *locale, const uint8_t *text, int32_t count, int32_t *boundaries,
                            int32_t *tags, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t found = 0;
    thread_state *state = current_state();
    if (!state) code = U_MEMORY_ALLOCATION_ERROR;
    UBreakIterator *iterator = state ? iterator_for(state, kind, locale, &code) : NULL;
    int32_t units = iterator ? fill_units(state, text, count, &code) : 0;
    if (iterator && U_SUCCESS(code)) ubrk_setText(iterator, state->units, units, &code);
    if (iterator && U_SUCCESS(code)) {
        found = collect(iterator, text, count, boundaries, tags, capacity);
        ubrk_setText(iterator, NULL, 0, &code);
    }
    if (state && state->capacity > KEPT_UNITS) {
        free(state->units);
        state->units = NULL;
        state->capacity = 0;
    }
    *status = U_FAILURE(code) ? code : 0;
    return found;
}
