#include "CMarkup.h"
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct hx_xml {
    xmlTextReaderPtr reader;
    int32_t owed_end; /* an empty element was started and must be ended */
    int32_t line;
    char message[256];
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void note(void *data, xmlErrorPtr error) {
    hx_xml *reader = data;
    if (reader->message[0] || !error || error->level < XML_ERR_ERROR) return;
    const char *text = error->message ? error->message : "unknown error";
    size_t length = strcspn(text, "\n");
    if (length > sizeof reader->message - 1) length = sizeof reader->message - 1;
    memcpy(reader->message, text, length);
    reader->line = error->line;
}

hx_xml *hx_xml_open(const uint8_t *bytes, int64_t count) {
    pthread_once(&once, xmlInitParser);
    if (count > INT32_MAX) return NULL;
    hx_xml *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
    reader->reader = xmlReaderForMemory((const char *)bytes, (int)count, NULL, NULL, options);
    if (!reader->reader) {
        free(reader);
        return NULL;
    }
    xmlTextReaderSetStructuredErrorHandler(reader->reader, note, reader);
    return reader;
}

void hx_xml_close(hx_xml *reader) {
    xmlFreeTextReader(reader->reader);
    free(reader);
}

static int32_t event(hx_xml *reader) {
    switch (xmlTextReaderNodeType(reader->reader)) {
    case XML_READER_TYPE_ELEMENT:
        reader->owed_end = xmlTextReaderIsEmptyElement(reader->reader) == 1;
        return HX_XML_START_ELEMENT;
    case XML_READER_TYPE_END_ELEMENT: return HX_XML_END_ELEMENT;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return HX_XML_TEXT;
    case XML_READER_TYPE_DOCUMENT_TYPE: return HX_XML_DOCTYPE;
    case XML_READER_TYPE_ENTITY_REFERENCE: return HX_XML_ENTITY;
    default: return 99;
    }
}

int32_t hx_xml_next(hx_xml *reader) {
    if (reader->owed_end) {
        reader->owed_end = 0;
        xmlTextReaderMoveToElement(reader->reader);
        return HX_XML_END_ELEMENT;
    }
    for (;;) {
        int status = xmlTextReaderRead(reader->reader);
        if (status < 0 || (status == 0 && reader->message[0])) return HX_XML_MALFORMED;
        if (status == 0) return HX_XML_END;
        int32_t kind = event(reader);
        if (kind != 99) return kind;
    }
}

static const char *shown(const xmlChar *text) { return text ? (const char *)text : ""; }

const char *hx_xml_name(hx_xml *reader) { return shown(xmlTextReaderConstLocalName(reader->reader)); }

const char *hx_xml_namespace(hx_xml *reader) { return shown(xmlTextReaderConstNamespaceUri(reader->reader)); }

const char *hx_xml_text(hx_xml *reader) { return shown(xmlTextReaderConstValue(reader->reader)); }

int32_t hx_xml_next_attribute(hx_xml *reader) { return xmlTextReaderMoveToNextAttribute(reader->reader) == 1; }

const char *hx_xml_error(hx_xml *reader) { return reader->message; }

int32_t hx_xml_error_line(hx_xml *reader) { return reader->line; }
