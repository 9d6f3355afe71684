#include "CICUScript.h"
