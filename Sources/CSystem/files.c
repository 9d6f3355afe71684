#define _GNU_SOURCE
#include "CSystem.h"
#include <string.h>
#include <unistd.h>

const uint8_t *hx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wantedCount) {
    return memmem(bytes, count, wanted, wantedCount);
}

int32_t hx_syncfs(int32_t descriptor) { return syncfs(descriptor); }
