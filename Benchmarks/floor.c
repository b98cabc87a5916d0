// The least that reading a run file can cost: inflate it and let libxml2's SAX2 walk over it with
// handlers that do nothing. Usage: floor FILE...; prints the processor time in seconds.
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <zlib.h>

static int read_gz(void *file, char *buffer, int length) { return gzread(file, buffer, length); }
static int close_gz(void *file) { return gzclose(file); }
static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **declared, int attributes, int defaulted,
                  const xmlChar **values) {}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *context, const xmlChar *characters, int length) {}

int main(int count, char **files) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start;
  sax.endElementNs = end;
  sax.characters = text;
  for (int index = 1; index < count; index++) {
    gzFile file = gzopen(files[index], "rb");
    if (!file) {
      perror(files[index]);
      return 1;
    }
    gzbuffer(file, 1 << 16);
    xmlParserCtxtPtr context =
        xmlCreateIOParserCtxt(&sax, NULL, read_gz, close_gz, file, XML_CHAR_ENCODING_NONE);
    xmlCtxtUseOptions(context, XML_PARSE_NONET);
    xmlParseDocument(context);
    if (!context->wellFormed) fprintf(stderr, "%s: not well-formed\n", files[index]);
    xmlFreeParserCtxt(context);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%.3f\n", usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
                       (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6);
  return 0;
}
