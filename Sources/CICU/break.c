#include "CICUBreak.h"
