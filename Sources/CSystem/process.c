#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { slots = 2048, room = 500 };
const int32_t hx_watch_slots = slots;

/* length is 0 for a free slot and -1 while a name is written. */
struct slot {
    _Atomic int32_t length;
    uint8_t name[room];
};

static struct slot *table;

int32_t hx_watch_open(void) {
    if (table) return 1;
    void *memory = mmap(NULL, slots * sizeof(struct slot), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    table = memory == MAP_FAILED ? NULL : memory;
    return table != NULL;
}

int32_t hx_watch_enter(const uint8_t *name, size_t count) {
    if (!table || count == 0) return -1;
    if (count > room) count = room;
    for (int32_t index = 0; index < slots; index++) {
        int32_t isFree = 0;
        if (!atomic_compare_exchange_strong(&table[index].length, &isFree, -1)) continue;
        memcpy(table[index].name, name, count);
        atomic_store(&table[index].length, (int32_t)count);
        return index;
    }
    return -1;
}

void hx_watch_leave(int32_t slot) {
    if (table && slot >= 0 && slot < slots) atomic_store(&table[slot].length, 0);
}

size_t hx_watch_name(int32_t slot, uint8_t *name, size_t space) {
    if (!table || slot < 0 || slot >= slots) return 0;
    int32_t length = atomic_load(&table[slot].length);
    if (length <= 0 || length > room) return 0;
    if ((size_t)length > space) length = (int32_t)space;
    memcpy(name, table[slot].name, (size_t)length);
    return (size_t)length;
}

void hx_watch_clear(void) {
    if (table) memset(table, 0, slots * sizeof(struct slot));
}

int32_t hx_fork(void) {
    pid_t parent = getpid();
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(1);
    }
    return child;
}

static const int stops[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static volatile sig_atomic_t noted;
static volatile time_t notedAt;
static volatile sig_atomic_t receiver;

static void install(void (*handler)(int, siginfo_t *, void *)) {
    for (size_t index = 0; index < sizeof stops / sizeof stops[0]; index++) {
        struct sigaction action, present;
        if (sigaction(stops[index], NULL, &present) == 0 && present.sa_handler == SIG_IGN) continue;
        memset(&action, 0, sizeof action);
        action.sa_sigaction = handler;
        action.sa_flags = SA_SIGINFO | SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(stops[index], &action, NULL);
    }
}

static void note(int number, siginfo_t *information, void *context) {
    (void)information, (void)context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (noted && now.tv_sec > notedAt + 1) {
        static const char words[] = "hexapla: The run was stopped at once. The output folder is as it was.\n";
        ssize_t written = write(2, words, sizeof words - 1);
        (void)written;
        _exit(128 + number);
    }
    if (!noted) notedAt = now.tv_sec;
    if (!noted) noted = number;
}

/* What the terminal sends reaches the other process by itself. */
static void forward(int number, siginfo_t *information, void *context) {
    (void)context;
    int before = errno;
    if (!noted) noted = number;
    if (receiver > 0 && information->si_code <= 0) kill(receiver, number);
    errno = before;
}

void hx_stop_note(void) { install(note); }

int32_t hx_stop_signal(void) { return noted; }

void hx_stop_forward(int32_t process) {
    receiver = process;
    install(forward);
}
