#define _GNU_SOURCE
#include "CArchive.h"
#include "utf8locale.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct hx_packer {
    struct archive *writer;
    int descriptor; /* an open file, or -1 for memory */
    int32_t fault;
    uint8_t *bytes;
    size_t count;
    size_t capacity;
};

/* 1 January 1980, the first day a zip file can name. */
static const time_t fixed_time = 315532800;

static la_ssize_t take(struct archive *writer, void *data, const void *bytes, size_t count) {
    (void)writer;
    hx_packer *packer = data;
    if (packer->capacity - packer->count < count) {
        size_t capacity = (packer->count + count) * 2;
        uint8_t *grown = realloc(packer->bytes, capacity);
        if (!grown) return -1;
        packer->bytes = grown;
        packer->capacity = capacity;
    }
    memcpy(packer->bytes + packer->count, bytes, count);
    packer->count += count;
    return (la_ssize_t)count;
}

static la_ssize_t put(struct archive *writer, void *data, const void *bytes, size_t count) {
    (void)writer;
    hx_packer *packer = data;
    for (;;) {
        ssize_t result = write(packer->descriptor, bytes, count);
        if (result >= 0) return result;
        if (errno == EINTR) continue;
        packer->fault = errno;
        return -1;
    }
}

static int set_format(struct archive *writer, int32_t format) {
    switch (format) {
    case HX_PACK_ZIP: return archive_write_set_format_zip(writer);
    case HX_PACK_TAR: return archive_write_set_format_pax_restricted(writer);
    default: return archive_write_set_format_raw(writer);
    }
}

static int set_filter(struct archive *writer, int32_t filter) {
    switch (filter) {
    case HX_FILTER_GZIP:
        if (archive_write_add_filter_gzip(writer) != ARCHIVE_OK) return ARCHIVE_FATAL;
        return archive_write_set_filter_option(writer, "gzip", "timestamp", NULL);
    case HX_FILTER_XZ: return archive_write_add_filter_xz(writer);
    case HX_FILTER_ZSTD: return archive_write_add_filter_zstd(writer);
    case HX_FILTER_BZIP2: return archive_write_add_filter_bzip2(writer);
    default: return archive_write_add_filter_none(writer);
    }
}

static int open_writer(hx_packer *packer, int32_t format, int32_t filter, const char *passphrase) {
    struct archive *writer = packer->writer;
    if (!writer || set_format(writer, format) != ARCHIVE_OK || set_filter(writer, filter) != ARCHIVE_OK) return 0;
    if (passphrase && (archive_write_set_options(writer, "zip:encryption=zipcrypt") != ARCHIVE_OK ||
                       archive_write_set_passphrase(writer, passphrase) != ARCHIVE_OK))
        return 0;
    archive_write_set_bytes_in_last_block(writer, 1);
    return archive_write_open(writer, packer, NULL, take, NULL) == ARCHIVE_OK;
}

hx_packer *hx_packer_open(int32_t format, int32_t filter, const char *passphrase) {
    hx_packer *packer = calloc(1, sizeof *packer);
    if (!packer) return NULL;
    packer->writer = archive_write_new();
    packer->descriptor = -1;
    locale_t before = hx_archive_enter_utf8();
    int opened = open_writer(packer, format, filter, passphrase);
    hx_archive_leave_utf8(before);
    if (opened) return packer;
    hx_packer_close(packer);
    return NULL;
}

hx_packer *hx_packer_open_file(int32_t descriptor) {
    hx_packer *packer = calloc(1, sizeof *packer);
    if (!packer) return NULL;
    packer->writer = archive_write_new();
    packer->descriptor = descriptor;
    locale_t before = hx_archive_enter_utf8();
    struct archive *writer = packer->writer;
    int opened = writer && archive_write_set_format_zip(writer) == ARCHIVE_OK &&
                 archive_write_set_options(writer, "zip:compression-level=2") == ARCHIVE_OK &&
                 archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK &&
                 archive_write_open(writer, packer, NULL, put, NULL) == ARCHIVE_OK;
    hx_archive_leave_utf8(before);
    if (opened) return packer;
    hx_packer_close(packer);
    return NULL;
}

int32_t hx_packer_finish_file(hx_packer *packer) {
    locale_t before = hx_archive_enter_utf8();
    int status = archive_write_close(packer->writer);
    hx_archive_leave_utf8(before);
    return status == ARCHIVE_OK ? 0 : -1;
}

int32_t hx_packer_fault(hx_packer *packer) { return packer->fault; }

static int write_entry(hx_packer *packer, struct archive_entry *entry, const uint8_t *bytes, int64_t count) {
    if (archive_write_header(packer->writer, entry) < ARCHIVE_WARN) return 0;
    if (archive_entry_filetype(entry) != AE_IFREG || count == 0) return 1;
    return archive_write_data(packer->writer, bytes, (size_t)count) == count;
}

int32_t hx_packer_add(hx_packer *packer, const char *path, int32_t kind, const uint8_t *bytes, int64_t count) {
    struct archive_entry *entry = archive_entry_new();
    if (!entry) return -1;
    locale_t before = hx_archive_enter_utf8();
    archive_entry_copy_pathname(entry, path);
    /* Without a time the library writes the first day a zip file can name, whatever the zone. */
    if (packer->descriptor < 0) archive_entry_set_mtime(entry, fixed_time, 0);
    archive_entry_set_perm(entry, kind == HX_MEMBER_DIRECTORY ? 0755 : 0644);
    archive_entry_set_filetype(entry, kind == HX_MEMBER_DIRECTORY ? AE_IFDIR
                                      : kind == HX_MEMBER_LINK    ? AE_IFLNK
                                      : kind == HX_MEMBER_SPECIAL ? AE_IFIFO
                                                                  : AE_IFREG);
    if (kind == HX_MEMBER_LINK) {
        char *target = strndup((const char *)bytes, (size_t)count);
        archive_entry_copy_symlink(entry, target ? target : "");
        free(target);
    }
    archive_entry_set_size(entry, kind == HX_MEMBER_FILE ? count : 0);
    int done = write_entry(packer, entry, bytes, count);
    hx_archive_leave_utf8(before);
    archive_entry_free(entry);
    return done ? 0 : -1;
}

const uint8_t *hx_packer_finish(hx_packer *packer, int64_t *count) {
    locale_t before = hx_archive_enter_utf8();
    int status = archive_write_close(packer->writer);
    hx_archive_leave_utf8(before);
    *count = (int64_t)packer->count;
    return status == ARCHIVE_OK ? packer->bytes : NULL;
}

void hx_packer_close(hx_packer *packer) {
    if (packer->writer) archive_write_free(packer->writer);
    free(packer->bytes);
    free(packer);
}
