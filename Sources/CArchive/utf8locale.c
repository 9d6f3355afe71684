#define _GNU_SOURCE
#include "utf8locale.h"
#include <pthread.h>

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make(void) {
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
}

locale_t hx_archive_enter_utf8(void) {
    pthread_once(&once, make);
    return utf8 ? uselocale(utf8) : (locale_t)0;
}

void hx_archive_leave_utf8(locale_t before) {
    if (before) uselocale(before);
}
