#include "CArchive.h"
#include <limits.h>
#include <string.h>
#include <zlib.h>

/* Inflates one member to its end; zlib compares the CRC32 and the length in the trailer. */
static int32_t check_member(z_stream *stream, const uint8_t **at, const uint8_t *end, int64_t *allowance) {
    static _Thread_local uint8_t room[1 << 15];
    for (;;) {
        int64_t left = end - *at;
        stream->next_in = (Bytef *)*at;
        stream->avail_in = left > INT_MAX ? INT_MAX : (uInt)left;
        stream->next_out = room;
        stream->avail_out = sizeof room;
        int status = inflate(stream, Z_NO_FLUSH);
        *at = stream->next_in;
        *allowance -= (int64_t)(sizeof room - stream->avail_out);
        if (status == Z_STREAM_END) return HX_GZIP_SOUND;
        if (status == Z_BUF_ERROR || (status == Z_OK && *at == end && stream->avail_out > 0)) return HX_GZIP_CUT;
        if (status != Z_OK) return HX_GZIP_DAMAGED;
        if (*allowance < 0) return HX_GZIP_UNCHECKED;
    }
}

static int only_zeros(const uint8_t *at, const uint8_t *end) {
    while (at < end && *at == 0) at++;
    return at == end;
}

int32_t hx_gzip_check(const uint8_t *bytes, int64_t count, int64_t allowance) {
    const uint8_t *at = bytes, *end = bytes + count;
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return HX_GZIP_UNCHECKED;
    int32_t found;
    do {
        found = check_member(&stream, &at, end, &allowance);
        if (found != HX_GZIP_SOUND || only_zeros(at, end)) break;
        if (end - at < 2 || at[0] != 0x1F || at[1] != 0x8B) {
            found = HX_GZIP_TRAILED;
            break;
        }
        found = inflateReset(&stream) == Z_OK ? HX_GZIP_SOUND : HX_GZIP_UNCHECKED;
    } while (found == HX_GZIP_SOUND);
    inflateEnd(&stream);
    return found;
}
