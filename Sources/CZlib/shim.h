#pragma once
#include <zlib.h>

// inflateInit2 and deflateInit2 are macros, which Swift cannot call.

/// Prepares `stream` to read gzip or zlib framing, whichever the first bytes show.
static inline int soleus_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);
}

/// Prepares `stream` to write gzip framing.
static inline int soleus_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
