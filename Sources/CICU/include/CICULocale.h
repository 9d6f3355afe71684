#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
enum { HX_LOCALE_NAME, HX_LOCALE_OWN_NAME, HX_LOCALE_SCRIPT, HX_LOCALE_DECIMAL, HX_LOCALE_GROUP, HX_LOCALE_ISO3 };
enum { HX_SCRIPT_RIGHT_TO_LEFT = 1, HX_SCRIPT_CASED = 2, HX_SCRIPT_UNSPACED = 4 };
/* What CLDR has on a locale as UTF-8: its name in English or in itself, its likely script (ISO 15924), the decimal or
   grouping mark of its numbers, the code of ISO 639-2 (for terminology). Returns the bytes, 0 where CLDR knows nothing of the locale. */
int32_t hx_locale_fact(const char *locale, int32_t fact, uint8_t *out, int32_t capacity, int32_t *status);
/* The traits of a script (ISO 15924), 0 for one that is not known. */
int32_t hx_script_traits(const char *script);
#pragma clang assume_nonnull end
