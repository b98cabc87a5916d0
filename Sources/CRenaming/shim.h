#pragma once
#include <fcntl.h>

// Glibc declares it for GNU sources alone, which a module is not.
int renameat2(int, const char *, int, const char *, unsigned int);

/// Puts each of two files or folders in the other's place, in one instant; 0 where it did.
static inline int soleus_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}
