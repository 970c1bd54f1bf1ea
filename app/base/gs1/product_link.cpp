#include "app/base/gs1/product_link.h"

#include <utility>

#include "app/base/codec/percent.h"

namespace ocop::gs1 {

namespace {

constexpr LinkKey kOwnKey{"p", "", 0, false, 1, 40, LinkLetters::own_ids, {"22", "10", "21"}};
constexpr std::string_view kProof = "s=";

}  // namespace

std::string lot_link(std::string_view stem, const LinkedLot& lot, std::string_view proof) {
  DigitalLink link;
  if (lot.gtin)
    link.key = {"01", lot.gtin->as_14()};
  else
    link.key = {"p", std::string(lot.product_id)};
  if (!lot.lot.empty()) link.qualifiers.push_back({"10", std::string(lot.lot)});
  if (!lot.serial.empty()) link.qualifiers.push_back({"21", std::string(lot.serial)});
  if (!proof.empty()) link.others.push_back(std::string(kProof) + codec::percent_encode(proof));
  return canonical_link(stem, link);
}

std::string product_link(std::string_view resolver, const LinkedLot& lot, std::string_view proof) {
  return lot_link("https://" + std::string(resolver), lot, proof);
}

std::string shown_at(std::string link, std::string_view point) {
  if (point.empty()) return link;
  link += link.find('?') == std::string::npos ? '?' : '&';
  return link + "from=" + codec::percent_encode(point);
}

Result<ProductLink> read_product_link(std::string_view text) {
  auto read = read_digital_link(text, &kOwnKey);
  if (!read) return read.error();
  ProductLink product{.link = std::move(*read)};
  const DigitalLink& link = product.link;
  if (link.key.ai == "01")
    product.gtin = Gtin::parse(link.key.value);
  else if (link.key.ai == "p")
    product.product_id = link.key.value;
  else
    return Error{"This link leads to no product; scan the code of a pack."};
  for (const Gs1Element& qualifier : link.qualifiers) {
    if (qualifier.ai == "10") product.lot = qualifier.value;
    if (qualifier.ai == "21") product.serial = qualifier.value;
  }
  for (const std::string& other : link.others)
    if (product.proof.empty() && other.starts_with(kProof))
      product.proof = codec::percent_decode(other.substr(kProof.size())).value_or("");
  return product;
}

}  // namespace ocop::gs1
