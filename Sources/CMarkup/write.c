#include "CMarkup.h"
#include <errno.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct hx_xml_writer {
    xmlTextWriterPtr writer;
    int descriptor;
    int32_t fault;
    int64_t replaced;
    uint8_t *bytes; /* what was written into memory */
    size_t count;
    size_t capacity;
    char *scratch; /* a text with its end, as the library takes it */
    size_t scratch_capacity;
};

static int keep(hx_xml_writer *writer, const char *bytes, size_t count) {
    if (writer->capacity - writer->count < count) {
        size_t capacity = (writer->count + count) * 2;
        uint8_t *grown = realloc(writer->bytes, capacity);
        if (!grown) {
            writer->fault = -1;
            return -1;
        }
        writer->bytes = grown;
        writer->capacity = capacity;
    }
    memcpy(writer->bytes + writer->count, bytes, count);
    writer->count += count;
    return (int)count;
}

static int take(void *context, const char *bytes, int count) {
    hx_xml_writer *writer = context;
    if (writer->descriptor < 0) return keep(writer, bytes, (size_t)count);
    for (int done = 0; done < count;) {
        ssize_t result = write(writer->descriptor, bytes + done, (size_t)(count - done));
        if (result < 0 && errno == EINTR) continue;
        if (result < 0) {
            writer->fault = errno;
            return -1;
        }
        done += (int)result;
    }
    return count;
}

static int leave_open(void *context) {
    (void)context;
    return 0;
}

static void check(hx_xml_writer *writer, int status) {
    if (status < 0 && !writer->fault) writer->fault = -1;
}

hx_xml_writer *hx_xml_writer_open(int32_t descriptor) {
    hx_xml_writer *result = calloc(1, sizeof *result);
    if (!result) return NULL;
    result->descriptor = descriptor;
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(take, leave_open, result, NULL);
    if (buffer) result->writer = xmlNewTextWriter(buffer);
    if (!result->writer) {
        if (buffer) xmlOutputBufferClose(buffer);
        free(result);
        return NULL;
    }
    check(result, xmlTextWriterSetIndent(result->writer, 1));
    check(result, xmlTextWriterSetIndentString(result->writer, BAD_CAST ""));
    check(result, xmlTextWriterStartDocument(result->writer, "1.0", "UTF-8", NULL));
    return result;
}

void hx_xml_writer_close(hx_xml_writer *writer) {
    if (writer->writer) xmlFreeTextWriter(writer->writer);
    free(writer->bytes);
    free(writer->scratch);
    free(writer);
}

void hx_xml_writer_doctype(hx_xml_writer *writer, const char *name, const char *public_id, const char *system_id) {
    check(writer, xmlTextWriterWriteDTD(writer->writer, BAD_CAST name, BAD_CAST public_id, BAD_CAST system_id, NULL));
}

void hx_xml_writer_start(hx_xml_writer *writer, const char *name) {
    check(writer, xmlTextWriterStartElement(writer->writer, BAD_CAST name));
}

/* The length of what XML 1.0 (2.2, Char) does not have at a place: 0 where all is well. */
static size_t illegal(const uint8_t *text, size_t left) {
    if (text[0] < 0x20) return text[0] != 0x09 && text[0] != 0x0A && text[0] != 0x0D;
    return text[0] == 0xEF && left > 2 && text[1] == 0xBF && text[2] >= 0xBE ? 3 : 0;
}

static const xmlChar *legal(hx_xml_writer *writer, const uint8_t *text, size_t count) {
    size_t needed = count * 3 + 1;
    if (writer->scratch_capacity < needed) {
        char *grown = realloc(writer->scratch, needed * 2);
        if (!grown) {
            writer->fault = -1;
            return BAD_CAST "";
        }
        writer->scratch = grown;
        writer->scratch_capacity = needed * 2;
    }
    size_t written = 0, start = 0;
    for (size_t place = 0; place < count;) {
        size_t width = illegal(text + place, count - place);
        if (!width) {
            place++;
            continue;
        }
        memcpy(writer->scratch + written, text + start, place - start);
        written += place - start;
        memcpy(writer->scratch + written, "\xEF\xBF\xBD", 3);
        written += 3;
        writer->replaced++;
        place += width;
        start = place;
    }
    memcpy(writer->scratch + written, text + start, count - start);
    writer->scratch[written + count - start] = 0;
    return BAD_CAST writer->scratch;
}

void hx_xml_writer_attribute(hx_xml_writer *writer, const char *name, const uint8_t *value, int64_t count) {
    const xmlChar *text = value ? legal(writer, value, (size_t)count) : BAD_CAST "";
    check(writer, xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, text));
}

void hx_xml_writer_text(hx_xml_writer *writer, const uint8_t *text, int64_t count) {
    if (text && count > 0) check(writer, xmlTextWriterWriteString(writer->writer, legal(writer, text, (size_t)count)));
}

void hx_xml_writer_end(hx_xml_writer *writer) { check(writer, xmlTextWriterEndElement(writer->writer)); }

void hx_xml_writer_finish(hx_xml_writer *writer) {
    check(writer, xmlTextWriterEndDocument(writer->writer));
    xmlFreeTextWriter(writer->writer);
    writer->writer = NULL;
}

const uint8_t *hx_xml_writer_bytes(hx_xml_writer *writer, int64_t *count) {
    *count = (int64_t)writer->count;
    return writer->bytes;
}

int64_t hx_xml_writer_replaced(hx_xml_writer *writer) { return writer->replaced; }

int32_t hx_xml_writer_fault(hx_xml_writer *writer) { return writer->fault; }
