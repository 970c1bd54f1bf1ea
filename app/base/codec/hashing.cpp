#include "app/base/codec/hashing.h"

#include <openssl/evp.h>

#include <new>

namespace ocop::codec {

namespace {

/// Looked up once, since that takes longer than hashing an entry. Never freed, because the last use
/// is unknown.
const EVP_MD* algorithm() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return found;
}

/// Only lack of memory can fail here.
void check(int done) {
  if (done != 1) throw std::bad_alloc();
}

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* state) const {
  EVP_MD_CTX_free(state);
}

Sha256::Sha256() : state_(EVP_MD_CTX_new()) {
  check(state_ ? 1 : 0);
  check(EVP_DigestInit_ex2(state_.get(), algorithm(), nullptr));
}

Sha256& Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(state_.get(), bytes.data(), bytes.size()));
  return *this;
}

Sha256Hash Sha256::hash() {
  Sha256Hash hash;
  check(EVP_DigestFinal_ex(state_.get(), hash.data(), nullptr));
  return hash;
}

}  // namespace ocop::codec
