#pragma once
#include <stdint.h>
#pragma clang assume_nonnull begin
#pragma clang assume_nonnull end
