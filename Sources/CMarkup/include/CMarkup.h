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

/* A writer of an XML 1.0 document in UTF-8; not for two threads at once. Text and values are given as UTF-8 with their
   length; what XML cannot hold (controls, U+FFFE, U+FFFF) becomes U+FFFD and is counted. */
typedef struct hx_xml_writer hx_xml_writer;

/* Opens a writer into an open file, which stays open, or into memory when the descriptor is -1. Elements stand on lines
   of their own, but for those in text. NULL when memory is short. */
hx_xml_writer *_Nullable hx_xml_writer_open(int32_t descriptor);
void hx_xml_writer_close(hx_xml_writer *writer);
void hx_xml_writer_doctype(hx_xml_writer *writer, const char *name, const char *public_id, const char *system_id);
void hx_xml_writer_start(hx_xml_writer *writer, const char *name);
void hx_xml_writer_attribute(hx_xml_writer *writer, const char *name, const uint8_t *_Nullable value, int64_t count);
void hx_xml_writer_text(hx_xml_writer *writer, const uint8_t *_Nullable text, int64_t count);
void hx_xml_writer_end(hx_xml_writer *writer);
/* Ends all open elements and writes what is left. */
void hx_xml_writer_finish(hx_xml_writer *writer);
/* What was written into memory, after hx_xml_writer_finish. */
const uint8_t *_Nullable hx_xml_writer_bytes(hx_xml_writer *writer, int64_t *count);
/* How many characters were replaced so far. */
int64_t hx_xml_writer_replaced(hx_xml_writer *writer);
/* 0 while all went well; else the system's error number, or -1 when memory was short. */
int32_t hx_xml_writer_fault(hx_xml_writer *writer);
#pragma clang assume_nonnull end
