// A server for llama.cpp's RPC backend; it computes on the CPU.
//
//     server LIBRARY HOST:PORT N_THREADS [MEMORY_BYTES]
//
// It is for one client at a time, and runs until it is ended. With MEMORY_BYTES its
// device says that it has so much memory, all of it free.

#include <cstdlib>

#include "ggml-backend-impl.h"
#include "ggml-rpc.h"

static size_t memory_bytes;

static void tell_memory(ggml_backend_dev_t, size_t * free, size_t * total) {
    *free = *total = memory_bytes;
}

int main(int argc, char ** argv) {
    if (argc < 4) {
        return 2;
    }
    ggml_backend_dev_t cpu = ggml_backend_dev_by_type(GGML_BACKEND_DEVICE_TYPE_CPU);
    if (argc > 4) {
        memory_bytes = std::strtoull(argv[4], nullptr, 10);
        cpu->iface.get_memory = tell_memory;
    }
    ggml_backend_reg_t backend = ggml_backend_load(argv[1]);
    if (backend == nullptr) {
        return 1;
    }
    auto * serve = reinterpret_cast<decltype(&ggml_backend_rpc_start_server)>(
        ggml_backend_reg_get_proc_address(backend, "ggml_backend_rpc_start_server"));
    serve(argv[2], nullptr, std::strtoul(argv[3], nullptr, 10), 1, &cpu);
    return 1;
}
