// llama.cpp's tools print on a thread of its own, and end without waiting for it.
#include "log.h"

static struct flush_at_exit {
    ~flush_at_exit() { common_log_flush(common_log_main()); }
} flush;
