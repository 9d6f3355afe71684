#include "CICUConvert.h"
