#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* What a scalar is to the segmenter and the folder. */
enum {
    HX_CLASS_OTHER = 0, HX_CLASS_UPPER = 1, HX_CLASS_LOWER = 2, HX_CLASS_LETTER = 3, HX_CLASS_DIGIT = 4,
    HX_CLASS_MARK = 5, HX_CLASS_HAN = 6, HX_CLASS_SPACE = 7, HX_CLASS_OPEN = 8, HX_CLASS_CLOSE = 9,
    HX_CLASS_QUOTE = 10, HX_CLASS_DASH = 11, HX_CLASS_SYMBOL = 12, HX_CLASS_FORMAT = 13, HX_CLASS_PUNCTUATION = 14,
    HX_CLASS_PRIVATE = 15, HX_CLASS_UNASSIGNED = 16, HX_CLASS_EMOJI = 17
};

/* Writes the class of the scalars first ..< first + count. */
void hx_text_classes(uint8_t *classes, uint32_t first, int32_t count);

/* A text in NFC. Returns the length of the result in bytes; -1 when the text is in NFC already and nothing was
   written. `edits` gets three numbers for each changed stretch: its start and length in the text, and its new length.
   `editCount` is the number of stretches. A stretch never holds more than 1,024 UTF-16 units, so that a run of
   endless combining marks takes linear time; `cut` counts the stretches ended by that limit. `capacity` must be at
   least 3 * count + 64, `editCapacity` at least count / 2 + 1 stretches. */
int32_t hx_text_nfc(const uint8_t *text, int32_t count, uint8_t *out, int32_t capacity, int32_t *edits,
                    int32_t editCapacity, int32_t *editCount, int32_t *cut, int32_t *status);

/* Whether a text is in NFC; 1 or 0. */
int32_t hx_text_is_nfc(const uint8_t *text, int32_t count, int32_t *status);

/* Whether a scalar has the NFC quick check "yes" and the combining class 0: 1; "yes" and another class: 2; else
   0. */
int32_t hx_text_is_plain(uint32_t scalar);

/* Full case folding of one scalar; returns the number of scalars written, 3 at most. */
int32_t hx_text_fold_case(uint32_t scalar, uint32_t *out);

/* The value of a decimal digit of any script; -1 for everything else. */
int32_t hx_text_digit_value(uint32_t scalar);

/* The full compatibility decomposition of one scalar; returns the number of scalars written, 0 when there is none. */
int32_t hx_text_compatibility(uint32_t scalar, uint32_t *out, int32_t capacity);

/* Maps each scalar by itself with a transliterator; where the result is not one scalar the input is kept. */
void hx_text_transliterate_each(const char *id, const uint32_t *scalars, uint32_t *out, int32_t count, int32_t *status);

/* Marks with 1 each scalar that a character set can write, with 0 each that it cannot. */
void hx_text_in_charset(const char *name, const uint32_t *scalars, uint8_t *flags, int32_t count, int32_t *status);
#pragma clang assume_nonnull end
