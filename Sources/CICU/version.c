#include "CICUVersion.h"
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

static void write_version(const UVersionInfo version, char *text, int32_t capacity) {
    char dotted[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, dotted);
    snprintf(text, (size_t)capacity, "%s", dotted);
}

void hx_version_icu(char *text, int32_t capacity) {
    UVersionInfo version;
    u_getVersion(version);
    write_version(version, text, capacity);
}

void hx_version_unicode(char *text, int32_t capacity) {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    write_version(version, text, capacity);
}

void hx_version_cldr(char *text, int32_t capacity) {
    UVersionInfo version = {0};
    UErrorCode status = U_ZERO_ERROR;
    ulocdata_getCLDRVersion(version, &status);
    write_version(version, text, capacity);
}
