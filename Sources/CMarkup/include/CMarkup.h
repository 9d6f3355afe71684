#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A pull reader over an XML document in memory; not for two threads at once. The bytes must stay until it is closed.
   It loads nothing: no DTD, no entity, no address; the library's limits of depth, text size and amplification are on. */
typedef struct hx_xml hx_xml;

enum {
    HX_XML_END = 0, HX_XML_START_ELEMENT = 1, HX_XML_END_ELEMENT = 2, HX_XML_TEXT = 3, HX_XML_DOCTYPE = 4,
    HX_XML_ENTITY = 5, HX_XML_MALFORMED = -1
};

/* NULL when memory is short. */
hx_xml *_Nullable hx_xml_open(const uint8_t *bytes, int64_t count);
void hx_xml_close(hx_xml *reader);
/* Moves to the next event and returns one of HX_XML_...; comments and processing instructions are passed over. An
   empty element gives a start and an end. After HX_XML_END and HX_XML_MALFORMED nothing follows. */
int32_t hx_xml_next(hx_xml *reader);
/* The local name of the element, or the name of the entity; until the next call, as the other strings. */
const char *hx_xml_name(hx_xml *reader);
/* The namespace of the element; empty when there is none. */
const char *hx_xml_namespace(hx_xml *reader);
/* The text of a text event. */
const char *hx_xml_text(hx_xml *reader);
/* Moves to the next attribute of the start tag: 1 when there is one. The four strings then speak of it. */
int32_t hx_xml_next_attribute(hx_xml *reader);
/* The first error: what the library says and where; lines count from 1. */
const char *hx_xml_error(hx_xml *reader);
int32_t hx_xml_error_line(hx_xml *reader);
#pragma clang assume_nonnull end
