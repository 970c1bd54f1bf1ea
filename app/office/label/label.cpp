#include "app/office/label/label.h"

#include <array>
#include <utility>

#include "app/base/text/formats.h"

namespace ocop::label {

namespace {

struct Words {
  const char *lot, *made, *best_before, *invitation;
};
constexpr std::array<Words, 3> kWords{
    {{"Lô ", "Sản xuất ", "Hạn dùng ", "Quét để xem nguồn gốc"},
     {"Lot ", "Made ", "Best before ", "Scan to see where it comes from"},
     {"批号 ", "生产日期 ", "保质期至 ", "扫码查看来源"}}};

std::string numbers_of(const Product& product, const std::string& lot, const std::string& serial) {
  if (!product.gtin) return product.card.id + " / " + lot + (serial.empty() ? "" : "\n" + serial);
  return "(01)" + product.gtin->as_14() + "\n(10)" + lot +
         (serial.empty() ? "" : "\n(21)" + serial);
}

}  // namespace

Result<Label> make_label(const Product& product, const std::string& address, const Lot& lot,
                         const std::string& link, Language language, const std::string& serial) {
  auto code = codec::qr_symbol(link);
  if (!code) return code.error();
  const Words& words = kWords[static_cast<std::size_t>(language)];
  std::string dates;
  if (lot.made_on) dates = words.made + text::format(*lot.made_on, language);
  if (lot.best_before)
    dates += (dates.empty() ? "" : "\n") +
             (words.best_before + text::format(*lot.best_before, language));
  return Label{std::move(*code),
               product.card.name.in(language),
               address,
               words.lot + lot.name.lot,
               dates,
               numbers_of(product, lot.name.lot, serial),
               words.invitation};
}

}  // namespace ocop::label
