#pragma once
#include <stddef.h>
#include <stdint.h>
#pragma clang assume_nonnull begin

/* The first place of one run of bytes in another; NULL when it is not there. */
const uint8_t *_Nullable hx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wantedCount);

/* Writes everything of the file system of an open file to the disk; 0 when done, as syncfs(2). */
int32_t hx_syncfs(int32_t descriptor);

/* Lets this process have as many files open as the system lets it ask for. */
void hx_raise_open_files(void);

/* A table of names that outlives the process that writes it: 2048 slots, twice as many as there can be jobs, shared
   with the children of this process. open returns 1 when the memory is there. enter returns the slot, or -1 when none
   is free or there is no table. name returns the length of what stands in a slot, 0 for nothing; no more than room
   bytes are copied. */
int32_t hx_watch_open(void);
int32_t hx_watch_enter(const uint8_t *name, size_t count);
void hx_watch_leave(int32_t slot);
size_t hx_watch_name(int32_t slot, uint8_t *name, size_t room);
void hx_watch_clear(void);
extern const int32_t hx_watch_slots;

/* fork(2) for a process of one thread; the child ends with its parent. */
int32_t hx_fork(void);

/* Notes SIGINT, SIGTERM, SIGHUP and SIGQUIT instead of ending, unless they are ignored already; one that comes more
   than a second later ends the process at once. */
void hx_stop_note(void);
/* The first of them that came; 0 for none. */
int32_t hx_stop_signal(void);
/* Notes them too, and hands those that were sent to this process alone on to another. */
void hx_stop_forward(int32_t process);

#pragma clang assume_nonnull end
