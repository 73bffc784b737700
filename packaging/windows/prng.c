/* Stands in for bcryptprimitives.dll, which Wine 8 does not have: Rust's standard library takes its random numbers from there.
 * For tests under Wine only; Windows has the real one. test.sh builds it. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
    return RtlGenRandom(bytes, (ULONG)count);
}
