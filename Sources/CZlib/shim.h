#pragma once
#include <zlib.h>

// inflateInit2 and deflateInit2 are macros, which Swift cannot call.

/// Prepares `stream` to read gzip framing.
static inline int soleus_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

/// Prepares `stream` to read packed bytes without any framing.
static inline int soleus_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -15);
}

/// Prepares `stream` to read zlib's own framing.
static inline int soleus_inflate_init_zlib(z_stream *stream) {
  return inflateInit2(stream, 15);
}

/// Prepares `stream` to write gzip framing.
static inline int soleus_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
