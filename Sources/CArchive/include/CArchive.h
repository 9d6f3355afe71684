#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A reader over an archive in memory; not for two threads at once. The bytes must stay until it is closed. */
typedef struct hx_archive hx_archive;
/* A writer of an archive into memory; not for two threads at once. */
typedef struct hx_packer hx_packer;

enum { HX_ARCHIVE_ZIP = 0, HX_ARCHIVE_TAR = 1, HX_ARCHIVE_FILTERED = 2 };
enum { HX_MEMBER_FILE = 0, HX_MEMBER_DIRECTORY = 1, HX_MEMBER_LINK = 2, HX_MEMBER_SPECIAL = 3 };
enum { HX_FORMAT_OTHER = 0, HX_FORMAT_EMPTY = 1, HX_FORMAT_RAW = 2 };
enum { HX_FILTER_NONE = 0, HX_FILTER_GZIP = 1, HX_FILTER_XZ = 2, HX_FILTER_ZSTD = 3, HX_FILTER_BZIP2 = 4 };
enum { HX_GZIP_SOUND = 0, HX_GZIP_DAMAGED = 1, HX_GZIP_CUT = 2, HX_GZIP_TRAILED = 3, HX_GZIP_UNCHECKED = 4 };
enum { HX_PACK_ZIP = 0, HX_PACK_TAR = 1, HX_PACK_RAW = 2 };

/* What the header of a member says. */
typedef struct {
    int64_t size;      /* bytes unpacked, or -1 when the header does not say */
    int32_t kind;      /* one of HX_MEMBER_... */
    int32_t encrypted; /* 1 when the data is encrypted */
} hx_archive_entry;

/* Opens a reader for one kind of archive: a zip file, a plain tar file, or anything through a filter (gzip, xz, zstd,
   bzip2), which may hold a tar file or a single stream. NULL when memory is short or the library lacks a filter. */
hx_archive *_Nullable hx_archive_open(const uint8_t *bytes, int64_t count, int32_t kind);
void hx_archive_close(hx_archive *archive);
/* Moves to the next member: 1 when there is one, 0 at the end, -1 when the archive is damaged. */
int32_t hx_archive_next(hx_archive *archive, hx_archive_entry *entry);
/* The bytes of the member's path, until the next call; NULL when the archive has none that can be shown. */
const char *_Nullable hx_archive_path(hx_archive *archive);
/* One of HX_FORMAT_..., after the first hx_archive_next. */
int32_t hx_archive_format(hx_archive *archive);
/* Reads data of the member: the number of bytes, 0 at its end, -1 when the archive is damaged, -2 when only the
   member is. */
int64_t hx_archive_read(hx_archive *archive, uint8_t *buffer, int64_t capacity);
/* How many bytes of the file have been used so far; less than all after the end when something else follows. */
int64_t hx_archive_used(hx_archive *archive);
/* Looks whether a gzip file (RFC 1952) of one or more members is whole, which the library does not: inflates it and
   compares the checksum and the length at the end of each member. DAMAGED: some member is not what was packed; CUT: the
   last member has no end; TRAILED: something other than zeros follows the last member; UNCHECKED: it unpacks to more
   than the allowance, so the rest was not looked at. */
int32_t hx_gzip_check(const uint8_t *bytes, int64_t count, int64_t allowance);
/* The last error in the library's words, in English. */
const char *hx_archive_error(hx_archive *archive);

/* Opens a writer. A passphrase encrypts a zip file. NULL when memory is short or the library lacks something. */
hx_packer *_Nullable hx_packer_open(int32_t format, int32_t filter, const char *_Nullable passphrase);
/* Opens a writer of a zip file into an open file, which stays open; its members carry no time. NULL when memory is short. */
hx_packer *_Nullable hx_packer_open_file(int32_t descriptor);
/* Adds a member; a link's bytes are its target. Returns 0, or -1 on failure. */
int32_t hx_packer_add(hx_packer *packer, const char *path, int32_t kind, const uint8_t *_Nullable bytes,
                      int64_t count);
/* Ends an archive in an open file: 0, or -1 on failure. */
int32_t hx_packer_finish_file(hx_packer *packer);
/* The system's number of what went wrong in an open file; 0 when nothing of the system did. */
int32_t hx_packer_fault(hx_packer *packer);
/* Ends the archive and gives its bytes, which stay until the packer is closed; NULL on failure. */
const uint8_t *_Nullable hx_packer_finish(hx_packer *packer, int64_t *count);
void hx_packer_close(hx_packer *packer);
#pragma clang assume_nonnull end
