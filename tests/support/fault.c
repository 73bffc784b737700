/* A clock that fails once, which Rust's standard library answers with a panic: for tests of what follows from one.
   It fails when the main thread of Fossick looks at it, not a library that draws, while the file is there that
   FOSSICK_TEST_BREAKS names; that file is gone then. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int breaks_now(void *caller) {
    const char *file = getenv("FOSSICK_TEST_BREAKS");
    Dl_info from;
    if (!file || getpid() != syscall(SYS_gettid) || !dladdr(caller, &from))
        return 0;
    const char *name = strrchr(from.dli_fname, '/');
    if (strcmp(name ? name + 1 : from.dli_fname, "fossick") != 0)
        return 0;
    int before = errno;
    int gone = unlink(file) == 0;
    errno = before;
    return gone;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    if (breaks_now(__builtin_return_address(0))) {
        errno = EINVAL;
        return -1;
    }
    return real(clock, time);
}
