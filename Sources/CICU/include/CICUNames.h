#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
enum {
    HX_NAMES_TERRITORIES, HX_NAMES_LANGUAGES, HX_NAMES_CURRENCIES, HX_NAMES_MONTHS, HX_NAMES_DAYS, HX_NAMES_NUMBERS
};
/* The names of a kind in a locale as UTF-8, one a line in an order that is the same for all locales; a line is empty
   where CLDR has no name. Returns the bytes needed, also when capacity is too small for them. */
int32_t hx_names_list(int32_t kind, const char *locale, uint8_t *out, int32_t capacity, int32_t *status);
#pragma clang assume_nonnull end
