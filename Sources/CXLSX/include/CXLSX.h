#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
/* A writer of a workbook (Office Open XML) into a file; not for two threads at once. Rows of a sheet are written in
   order, and only one row a sheet is in memory. The same calls give the same bytes: all dates are 1 January 1980. */
typedef struct hx_workbook hx_workbook;

/* How a cell is shown: as a heading, or as wrapped text that reads from left to right, from right to left. */
enum { HX_CELL_PLAIN = 0, HX_CELL_HEADER = 1, HX_CELL_LTR = 2, HX_CELL_RTL = 3 };
/* The most rows of a sheet, and the most UTF-16 units of a cell. */
enum { HX_SHEET_ROWS = 1048576, HX_CELL_UNITS = 32767 };

/* Opens a writer. The folder is for temporary files, which are unlinked as soon as they are open. NULL when memory is
   short. */
hx_workbook *_Nullable hx_workbook_open(const char *path, const char *folder);
/* Adds a sheet whose columns run from right to left or from left to right; its number, or -1 when the name is longer
   than 31 characters, taken, or holds one of []:*?/\ . */
int32_t hx_workbook_sheet(hx_workbook *book, const char *name, int32_t right_to_left);
/* Sets the width of a column in characters. */
void hx_workbook_column(hx_workbook *book, int32_t sheet, int32_t column, double width, int32_t hidden);
/* Writes a text, never a formula; 0, or -1 when the library refuses. */
int32_t hx_workbook_text(hx_workbook *book, int32_t sheet, int32_t row, int32_t column, const char *text, int32_t form);
/* Writes a number with two places. */
int32_t hx_workbook_number(hx_workbook *book, int32_t sheet, int32_t row, int32_t column, double number);
/* Ends a sheet of this many rows, header included: the header stays in sight, rows can be filtered, the column of
   scores is coloured from 0 to 1, and a column offers choices (NULL at their end). */
int32_t hx_workbook_finish(hx_workbook *book, int32_t sheet, int32_t rows, int32_t columns, int32_t score_column,
                           int32_t choice_column, const char *_Nullable const *_Nonnull choices);
/* Writes the file and frees the writer: NULL, or what the library says in English. */
const char *_Nullable hx_workbook_close(hx_workbook *book);
#pragma clang assume_nonnull end
