#pragma once
#include <stddef.h>
#include <stdint.h>
#pragma clang assume_nonnull begin
/* SHA-256 (FIPS 180-4) of count bytes into 32 bytes; returns 1 when done, 0 when the library refuses. */
int32_t hx_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t *digest);
/* A digest that is made piece by piece: NULL when the library refuses; add returns 1 when done; close frees it and
   returns 1 when it has written 32 bytes. */
void *_Nullable hx_sha256_open(void);
int32_t hx_sha256_add(void *context, const uint8_t *_Nullable bytes, size_t count);
int32_t hx_sha256_close(void *context, uint8_t *digest);
#pragma clang assume_nonnull end
