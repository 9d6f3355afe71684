#pragma once
/* The only door to ICU. No header here names an ICU type: Foundation brings ICU headers of its own, and the two
   clash. Handles are opaque, status codes are int32_t (0 or less: done; more: an ICU error number). */
#include "CICUBreak.h"
#include "CICUConvert.h"
#include "CICULocale.h"
#include "CICUNames.h"
#include "CICURegex.h"
#include "CICUText.h"
#include "CICUVersion.h"
