#pragma once
// libxml2's headers pull in ICU where it was built with it, and ICU clashes with Foundation's own
// copy. Nothing here uses it, so it is undefined before any other header asks.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
