// Loaded into a program with LD_PRELOAD: counts its calls to the system that read or write files below
// FAULT_ROOT, and at the call FAULT_AT kills it, or lets the call fail with FAULT_ERROR.
//
// FAULT_CALLS names the calls that count, with commas; FAULT_COUNT a file that gets how many there were.
// FAULT_NEVER names calls that always fail: a file system that cannot do them.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <dirent.h>
#include <unistd.h>

static atomic_long calls;
static long fault_at = -1;
static int fault_error, never_error = EPERM;
static const char *root, *counted, *never, *count_file;

__attribute__((constructor)) static void prepare(void) {
  const char *text;
  root = getenv("FAULT_ROOT");
  counted = getenv("FAULT_CALLS");
  never = getenv("FAULT_NEVER");
  count_file = getenv("FAULT_COUNT");
  if ((text = getenv("FAULT_AT"))) fault_at = atol(text);
  if ((text = getenv("FAULT_ERROR"))) fault_error = atoi(text);
  if ((text = getenv("FAULT_NEVER_ERROR"))) never_error = atoi(text);
}

__attribute__((destructor)) static void report(void) {
  if (!count_file) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
  FILE *file = fopen(count_file, "w");
  if (!file) return;
  fwrite(text, 1, (size_t)length, file);
  fclose(file);
}

static int is_named(const char *list, const char *name) {
  size_t length = strlen(name);
  for (const char *at = list; at && (at = strstr(at, name)); at += length)
    if ((at == list || at[-1] == ',') && (at[length] == ',' || !at[length])) return 1;
  return 0;
}

static int is_below_root(const char *path) {
  return root && path && !strncmp(path, root, strlen(root));
}

static int is_file_below_root(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below_root(path);
}

// The error with which a call is to fail; 0 where it goes on.
static int fault(const char *name, int is_ours) {
  if (!is_ours) return 0;
  if (is_named(never, name)) return never_error;
  if (!is_named(counted, name)) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != fault_at) return 0;
  if (!fault_error) kill(getpid(), SIGKILL);
  return fault_error;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))
#define FAIL(name, is_ours, failed)           \
  do {                                        \
    int error = fault(name, is_ours);         \
    if (error) { errno = error; return failed; } \
  } while (0)

static mode_t mode_of(int flags, va_list list) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                                          \
  int name(const char *path, int flags, ...) {                              \
    va_list list;                                                           \
    va_start(list, flags);                                                  \
    mode_t mode = mode_of(flags, list);                                     \
    va_end(list);                                                           \
    FAIL("open", is_below_root(path), -1);                                  \
    return NEXT(int (*)(const char *, int, mode_t), #name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

DIR *opendir(const char *path) {
  FAIL("opendir", is_below_root(path), NULL);
  return NEXT(DIR * (*)(const char *), "opendir")(path);
}

struct dirent *readdir(DIR *folder) {
  FAIL("readdir", is_file_below_root(dirfd(folder)), NULL);
  return NEXT(struct dirent * (*)(DIR *), "readdir")(folder);
}

#define STAT(name, type)                                                 \
  int name(const char *path, struct type *status) {                      \
    FAIL("stat", is_below_root(path), -1);                               \
    return NEXT(int (*)(const char *, struct type *), #name)(path, status); \
  }
STAT(stat, stat)
STAT(lstat, stat)
STAT(stat64, stat64)
STAT(lstat64, stat64)

ssize_t read(int descriptor, void *bytes, size_t count) {
  FAIL("read", is_file_below_root(descriptor), -1);
  return NEXT(ssize_t(*)(int, void *, size_t), "read")(descriptor, bytes, count);
}

#define READ_AT(name, offset)                                                              \
  ssize_t name(int descriptor, void *bytes, size_t count, offset at) {                     \
    FAIL("read", is_file_below_root(descriptor), -1);                                      \
    return NEXT(ssize_t(*)(int, void *, size_t, offset), #name)(descriptor, bytes, count, at); \
  }
READ_AT(pread, off_t)
READ_AT(pread64, off64_t)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  FAIL("write", is_file_below_root(descriptor), -1);
  return NEXT(ssize_t(*)(int, const void *, size_t), "write")(descriptor, bytes, count);
}

#define WRITE_AT(name, offset)                                                                   \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset at) {                     \
    FAIL("write", is_file_below_root(descriptor), -1);                                           \
    return NEXT(ssize_t(*)(int, const void *, size_t, offset), #name)(descriptor, bytes, count, at); \
  }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

#define TRUNCATE(name, offset)                                         \
  int name(int descriptor, offset length) {                            \
    FAIL("write", is_file_below_root(descriptor), -1);                 \
    return NEXT(int (*)(int, offset), #name)(descriptor, length);      \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                       \
  int name(int descriptor) {                             \
    FAIL("fsync", is_file_below_root(descriptor), -1);   \
    return NEXT(int (*)(int), #name)(descriptor);        \
  }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  FAIL("rename", is_below_root(to), -1);
  return NEXT(int (*)(const char *, const char *), "rename")(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  FAIL("exchange", is_below_root(to), -1);
  return NEXT(int (*)(int, const char *, int, const char *, unsigned int), "renameat2")(
    from_folder, from, to_folder, to, flags);
}

#define TWO_PATHS(name)                                                \
  int name(const char *from, const char *to) {                         \
    FAIL(#name, is_below_root(to), -1);                                \
    return NEXT(int (*)(const char *, const char *), #name)(from, to); \
  }
TWO_PATHS(link)
TWO_PATHS(symlink)

#define ONE_PATH(name)                                   \
  int name(const char *path) {                           \
    FAIL(#name, is_below_root(path), -1);                \
    return NEXT(int (*)(const char *), #name)(path);     \
  }
ONE_PATH(unlink)
ONE_PATH(rmdir)

int mkdir(const char *path, mode_t mode) {
  FAIL("mkdir", is_below_root(path), -1);
  return NEXT(int (*)(const char *, mode_t), "mkdir")(path, mode);
}

int flock(int descriptor, int operation) {
  FAIL("flock", is_file_below_root(descriptor), -1);
  return NEXT(int (*)(int, int), "flock")(descriptor, operation);
}
