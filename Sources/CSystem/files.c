#define _GNU_SOURCE
#include "CSystem.h"
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

const uint8_t *hx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wantedCount) {
    return memmem(bytes, count, wanted, wantedCount);
}

int32_t hx_syncfs(int32_t descriptor) { return syncfs(descriptor); }

void hx_raise_open_files(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}
