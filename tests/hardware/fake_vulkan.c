/* A Vulkan loader with made-up devices; structures as in vulkan_core.h.
   FAKE_VULKAN chooses how it fails: "crash", "hang", "print" or "refuse". */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Head { uint32_t type; struct Head *next; } Head;

static Head *find(Head *chain, uint32_t type) {
    while (chain && chain->type != type) chain = chain->next;
    return chain;
}
static uint32_t *words(void *structure, size_t offset) {
    return (uint32_t *)((char *)structure + offset);
}
static uint64_t *longs(void *structure, size_t offset) {
    return (uint64_t *)((char *)structure + offset);
}

int vkCreateInstance(void *info, void *allocator, void **instance) {
    const char *how = getenv("FAKE_VULKAN");
    if (how && !strcmp(how, "crash")) abort();
    if (how && !strcmp(how, "hang")) sleep(60);
    if (how && !strcmp(how, "print")) { puts("[{}]"); fflush(stdout); }
    if (how && !strcmp(how, "refuse")) return -9;
    /* VkInstanceCreateInfo.pApplicationInfo, VkApplicationInfo.apiVersion */
    char *application = *(char **)((char *)info + 24);
    if (*words(application, 44) < (1u << 22 | 2u << 12)) return -9;
    *instance = &find;
    return 0;
}
void vkDestroyInstance(void *instance, void *allocator) {}

int vkEnumeratePhysicalDevices(void *instance, uint32_t *count, void **devices) {
    if (*count < 3) return 5;
    for (*count = 0; *count < 3; ++*count) devices[*count] = (void *)(uintptr_t)(*count + 1);
    return 0;
}

static const struct { const char *name; uint32_t type, vendor, device, driver, bus, storage; }
ALL[] = {
    {"AMD Radeon RX 6600 (RADV NAVI23)", 2, 0x1002, 0x73ff, 3, 3, 1},
    {"Intel(R) Graphics (ADL GT2)", 1, 0x8086, 0x46a6, 5, 0, 1},
    {"llvmpipe (LLVM 15.0.7, 256 bits)", 4, 0x10005, 0, 13, 0, 1},
};

void vkGetPhysicalDeviceProperties2(void *device, Head *chain) {
    int i = (int)(uintptr_t)device - 1;
    Head *properties = find(chain, 1000059001);
    memset((char *)properties + 16, 0x55, 824);
    *words(properties, 24) = ALL[i].vendor;
    *words(properties, 28) = ALL[i].device;
    *words(properties, 32) = ALL[i].type;
    strcpy((char *)properties + 36, ALL[i].name);
    Head *pci = find(chain, 1000212000), *driver = find(chain, 1000196000);
    if (pci && ALL[i].bus) words(pci, 16)[1] = ALL[i].bus;
    if (driver) { memset((char *)driver + 16, 0x55, 520); *words(driver, 16) = ALL[i].driver; }
}

void vkGetPhysicalDeviceMemoryProperties2(void *device, Head *chain) {
    int i = (int)(uintptr_t)device - 1;
    Head *memory = find(chain, 1000059006), *budget = find(chain, 1000237000);
    memset((char *)memory + 16, 0x55, 520);
    *words(memory, 16 + 260) = 2;
    longs(memory, 16 + 264)[0] = 8ull << 30;  words(memory, 16 + 264)[2] = 1;
    longs(memory, 16 + 264)[2] = 16ull << 30; words(memory, 16 + 264)[6] = 0;
    if (budget && i == 0) {
        longs(budget, 16)[0] = 7ull << 30; longs(budget, 144)[0] = 1ull << 30;
        longs(budget, 16)[1] = 1ull << 30; longs(budget, 144)[1] = 9ull << 30;
    }
}

void vkGetPhysicalDeviceFeatures2(void *device, Head *chain) {
    Head *storage = find(chain, 1000083000);
    if (storage) *words(storage, 16) = ALL[(uintptr_t)device - 1].storage;
}
