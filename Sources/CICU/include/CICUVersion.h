#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* Versions as dotted text, written with an end mark into capacity bytes. */
void hx_version_icu(char *text, int32_t capacity);
void hx_version_unicode(char *text, int32_t capacity);
void hx_version_cldr(char *text, int32_t capacity);
#pragma clang assume_nonnull end
