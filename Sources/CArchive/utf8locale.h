#pragma once
#include <locale.h>
/* The library turns names into the character set of the locale, and loses those it cannot turn. These two put the
   calling thread into a UTF-8 locale and back. */
locale_t hx_archive_enter_utf8(void);
void hx_archive_leave_utf8(locale_t before);
