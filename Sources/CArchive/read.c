#define _GNU_SOURCE
#include "CArchive.h"
#include "utf8locale.h"
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct hx_archive {
    struct archive *reader;
    struct archive_entry *entry;
};

static int support(struct archive *reader, int32_t kind) {
    if (kind == HX_ARCHIVE_ZIP) return archive_read_support_format_zip(reader) == ARCHIVE_OK;
    if (archive_read_support_format_tar(reader) != ARCHIVE_OK) return 0;
    if (kind == HX_ARCHIVE_TAR) return 1;
    /* A filter that answers with a warning would run a program; that is not wanted. */
    return archive_read_support_format_raw(reader) == ARCHIVE_OK &&
           archive_read_support_format_empty(reader) == ARCHIVE_OK &&
           archive_read_support_filter_gzip(reader) == ARCHIVE_OK &&
           archive_read_support_filter_xz(reader) == ARCHIVE_OK &&
           archive_read_support_filter_zstd(reader) == ARCHIVE_OK &&
           archive_read_support_filter_bzip2(reader) == ARCHIVE_OK;
}

hx_archive *hx_archive_open(const uint8_t *bytes, int64_t count, int32_t kind) {
    hx_archive *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->reader = archive_read_new();
    if (!archive->reader || !support(archive->reader, kind)) {
        hx_archive_close(archive);
        return NULL;
    }
    locale_t before = hx_archive_enter_utf8();
    archive_read_open_memory(archive->reader, bytes, (size_t)count);
    hx_archive_leave_utf8(before);
    return archive;
}

void hx_archive_close(hx_archive *archive) {
    if (archive->reader) archive_read_free(archive->reader);
    free(archive);
}

static int32_t member_kind(struct archive_entry *entry) {
    if (archive_entry_hardlink(entry) || archive_entry_symlink(entry)) return HX_MEMBER_LINK;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG: return HX_MEMBER_FILE;
    case AE_IFDIR: return HX_MEMBER_DIRECTORY;
    case AE_IFLNK: return HX_MEMBER_LINK;
    case 0: return HX_MEMBER_FILE;
    default: return HX_MEMBER_SPECIAL;
    }
}

int32_t hx_archive_next(hx_archive *archive, hx_archive_entry *entry) {
    archive->entry = NULL;
    locale_t before = hx_archive_enter_utf8();
    int status = archive_read_next_header(archive->reader, &archive->entry);
    if (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
        entry->kind = member_kind(archive->entry);
        entry->size = archive_entry_size_is_set(archive->entry) ? archive_entry_size(archive->entry) : -1;
        entry->encrypted = archive_entry_is_data_encrypted(archive->entry) ? 1 : 0;
        status = 1;
    } else {
        archive->entry = NULL;
        status = status == ARCHIVE_EOF ? 0 : -1;
    }
    hx_archive_leave_utf8(before);
    return status;
}

const char *hx_archive_path(hx_archive *archive) {
    if (!archive->entry) return NULL;
    locale_t before = hx_archive_enter_utf8();
    const char *path = archive_entry_pathname(archive->entry);
    if (!path) path = archive_entry_pathname_utf8(archive->entry);
    hx_archive_leave_utf8(before);
    return path;
}

int32_t hx_archive_format(hx_archive *archive) {
    switch (archive_format(archive->reader)) {
    case ARCHIVE_FORMAT_EMPTY: return HX_FORMAT_EMPTY;
    case ARCHIVE_FORMAT_RAW: return HX_FORMAT_RAW;
    default: return HX_FORMAT_OTHER;
    }
}

int64_t hx_archive_read(hx_archive *archive, uint8_t *buffer, int64_t capacity) {
    la_ssize_t count = archive_read_data(archive->reader, buffer, (size_t)capacity);
    if (count >= 0) return count;
    return count == ARCHIVE_FATAL ? -1 : -2;
}

int64_t hx_archive_used(hx_archive *archive) { return archive_filter_bytes(archive->reader, -1); }

const char *hx_archive_error(hx_archive *archive) {
    const char *text = archive_error_string(archive->reader);
    return text ? text : "";
}
