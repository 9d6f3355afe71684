#include "CHash.h"
#include <openssl/evp.h>

int32_t hx_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
    unsigned int length = 0;
    return EVP_Digest(bytes ? bytes : (const uint8_t *)"", count, digest, &length, EVP_sha256(), NULL) == 1 && length == 32;
}
