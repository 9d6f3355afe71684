#include "CXLSX.h"
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { MAX_SHEETS = 255 };

struct hx_workbook {
    lxw_workbook *book;
    lxw_format *forms[4];
    lxw_format *number;
    lxw_worksheet *sheets[MAX_SHEETS];
    int32_t count;
};

static lxw_format *form(lxw_workbook *book, int32_t kind) {
    lxw_format *format = workbook_add_format(book);
    if (!format) return NULL;
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (kind == HX_CELL_HEADER) {
        format_set_bold(format);
        format_set_bg_color(format, 0xE8ECF1);
        format_set_bottom(format, LXW_BORDER_THIN);
    } else if (kind != HX_CELL_PLAIN) {
        format_set_text_wrap(format);
        format_set_reading_order(format, kind == HX_CELL_RTL ? 2 : 1);
        format_set_align(format, kind == HX_CELL_RTL ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    }
    return format;
}

hx_workbook *hx_workbook_open(const char *path, const char *folder) {
    hx_workbook *result = calloc(1, sizeof *result);
    if (!result) return NULL;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder};
    result->book = workbook_new_opt(path, &options);
    if (!result->book) {
        free(result);
        return NULL;
    }
    for (int32_t kind = 0; kind < 4; kind++) result->forms[kind] = form(result->book, kind);
    result->number = form(result->book, HX_CELL_PLAIN);
    if (result->number) format_set_num_format(result->number, "0.00");
    lxw_doc_properties properties = {.title = "Parallel texts", .created = 315532800};
    workbook_set_properties(result->book, &properties);
    return result;
}

int32_t hx_workbook_sheet(hx_workbook *book, const char *name, int32_t right_to_left) {
    if (book->count == MAX_SHEETS || workbook_validate_sheet_name(book->book, name) != LXW_NO_ERROR) return -1;
    lxw_worksheet *sheet = workbook_add_worksheet(book->book, name);
    if (!sheet) return -1;
    if (right_to_left) worksheet_right_to_left(sheet);
    book->sheets[book->count] = sheet;
    return book->count++;
}

void hx_workbook_column(hx_workbook *book, int32_t sheet, int32_t column, double width, int32_t hidden) {
    lxw_row_col_options options = {.hidden = hidden ? LXW_TRUE : LXW_FALSE};
    worksheet_set_column_opt(book->sheets[sheet], (lxw_col_t)column, (lxw_col_t)column, width, NULL, &options);
}

int32_t hx_workbook_text(hx_workbook *book, int32_t sheet, int32_t row, int32_t column, const char *text,
                         int32_t form) {
    lxw_error error = worksheet_write_string(book->sheets[sheet], (lxw_row_t)row, (lxw_col_t)column, text,
                                             book->forms[form]);
    return error == LXW_NO_ERROR ? 0 : -1;
}

int32_t hx_workbook_number(hx_workbook *book, int32_t sheet, int32_t row, int32_t column, double number) {
    lxw_error error =
        worksheet_write_number(book->sheets[sheet], (lxw_row_t)row, (lxw_col_t)column, number, book->number);
    return error == LXW_NO_ERROR ? 0 : -1;
}

static int colour_scores(lxw_worksheet *sheet, lxw_row_t last, lxw_col_t column) {
    lxw_conditional_format scale = {.type = LXW_CONDITIONAL_3_COLOR_SCALE,
                                    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                    .mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                    .min_value = 0,
                                    .mid_value = 0.8,
                                    .max_value = 1,
                                    .min_color = 0xF4B6AE,
                                    .mid_color = 0xFBE7A3,
                                    .max_color = 0xB7DFBC};
    return worksheet_conditional_format_range(sheet, 1, column, last, column, &scale) == LXW_NO_ERROR;
}

int32_t hx_workbook_finish(hx_workbook *book, int32_t sheet, int32_t rows, int32_t columns, int32_t score_column,
                           int32_t choice_column, const char *const *choices) {
    lxw_worksheet *page = book->sheets[sheet];
    lxw_row_t last = rows > 1 ? (lxw_row_t)(rows - 1) : 1;
    worksheet_freeze_panes(page, 1, 0);
    if (worksheet_autofilter(page, 0, 0, last, (lxw_col_t)(columns - 1)) != LXW_NO_ERROR) return -1;
    if (!colour_scores(page, last, (lxw_col_t)score_column)) return -1;
    lxw_data_validation offer = {.validate = LXW_VALIDATION_TYPE_LIST,
                                 .value_list = (char **)choices,
                                 .ignore_blank = LXW_VALIDATION_ON};
    return worksheet_data_validation_range(page, 1, (lxw_col_t)choice_column, last, (lxw_col_t)choice_column,
                                           &offer) == LXW_NO_ERROR
               ? 0
               : -1;
}

const char *hx_workbook_close(hx_workbook *book) {
    /* The library does not look whether its temporary files could be written. */
    int failed = 0;
    for (int32_t sheet = 0; sheet < book->count; sheet++) {
        FILE *file = book->sheets[sheet]->optimize_tmpfile;
        lxw_worksheet_write_single_row(book->sheets[sheet]);
        if (file && (fflush(file) != 0 || ferror(file))) failed = 1;
    }
    lxw_error error = workbook_close(book->book);
    if (failed && error == LXW_NO_ERROR) error = LXW_ERROR_CREATING_TMPFILE;
    free(book);
    return error == LXW_NO_ERROR ? NULL : lxw_strerror(error);
}
