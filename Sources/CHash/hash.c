#include "CHash.h"
#include <openssl/evp.h>

int32_t hx_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
    unsigned int length = 0;
    return EVP_Digest(bytes ? bytes : (const uint8_t *)"", count, digest, &length, EVP_sha256(), NULL) == 1 && length == 32;
}

void *hx_sha256_open(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
        EVP_MD_CTX_free(context);
        context = NULL;
    }
    return context;
}

int32_t hx_sha256_add(void *context, const uint8_t *bytes, size_t count) {
    return EVP_DigestUpdate(context, bytes ? bytes : (const uint8_t *)"", count) == 1;
}

int32_t hx_sha256_close(void *context, uint8_t *digest) {
    unsigned int length = 0;
    int32_t isDone = EVP_DigestFinal_ex(context, digest, &length) == 1 && length == 32;
    EVP_MD_CTX_free(context);
    return isDone;
}
