// With AddressSanitizer, libraries stay loaded until the process ends. SDL unloads the graphics
// driver before that, after which LeakSanitizer can no longer name the library that kept memory, so
// that leaks.supp does not apply to it.
#ifdef __SANITIZE_ADDRESS__
extern "C" int dlclose(void* library);
extern "C" int dlclose(void* /*library*/) {
  return 0;
}
#endif
