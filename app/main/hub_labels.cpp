#include "app/main/hub_labels.h"

#include <iostream>

#include "app/base/disk/durable.h"
#include "app/main/says.h"
#include "app/office/publish/catalog_source.h"
#include "app/office/publish/keys.h"
#include "db/model/shop_time.h"

namespace ocop {

LabelsCommand::LabelsCommand(CLI::App& app)
    : labels(app.add_subcommand("labels", "Make QR labels of a lot, for a printer")) {
  labels->add_option("DATA", data_, "Folder that import or publish wrote, or a catalogue file")
      ->required();
  labels->add_option("--product", order_.lot.product, "Its id")->required();
  labels->add_option("--lot", order_.lot.lot, "Its number")->required();
  labels->add_option("--key", key_, "File of the label key")->required();
  labels->add_option("--resolver", order_.resolver, "Host (and path, if any) of the links")
      ->required();
  labels->add_option("--out", out_, "File to write: .pdf, .png or .zpl")->required();
  CLI::Option* sheet =
      labels->add_option("--sheet", order_.sheet, "A4 sheets of 2x7, 3x7 or 3x8 labels (PDF)");
  labels->add_option("--size", order_.size, "Width and height of a label in millimetres")
      ->capture_default_str()
      ->excludes(sheet);
  labels->add_option("--count", order_.count, "How many labels")
      ->capture_default_str()
      ->check(CLI::Range(1, 10000));
  labels->add_flag(
      "--serials", order_.serials,
      "Gives each label a number of its own, signed, so that a copied pack stands out");
  labels->add_option("--dots-a-mm", order_.dots_a_mm, "The printer's: 8 is 203 dpi, 12 is 300 dpi")
      ->capture_default_str()
      ->check(CLI::Range(6, 48));
  labels->add_option("--language", language_, "vi, en or zh")
      ->capture_default_str()
      ->check(CLI::IsMember({"vi", "en", "zh"}));
}

Result<publish::LabelOrder> LabelsCommand::order() const {
  publish::LabelOrder order = order_;
  order.language = *language_from_code(language_);
  if (out_.ends_with(".png"))
    order.file = publish::LabelFile::png;
  else if (out_.ends_with(".zpl"))
    order.file = publish::LabelFile::zpl;
  else if (!out_.ends_with(".pdf"))
    return Error{"The file's name must end with .pdf, .png or .zpl."};
  if (!order.sheet.empty() && order.file != publish::LabelFile::pdf)
    return Error{"Sheets of labels are a PDF; give --size for a label printer."};
  if (order.file == publish::LabelFile::png && order.count != 1)
    return Error{"A PNG holds a single label; omit --count."};
  return order;
}

int LabelsCommand::run() const {
  const auto asked = order();
  if (!asked) return refused(asked.error());
  const publish::CatalogSource source(data_);
  if (!source.path()) return refused(source.path().error());
  const auto key = publish::load_key(key_);
  if (!key) return refused(key.error());
  const auto bytes =
      publish::make_labels(*source.path(), *asked, *key, shop_time(utc_now_ms()).date);
  if (!bytes) return refused(bytes.error());
  return said(disk::write_file(disk::real_disk(), out_, *bytes));
}

}  // namespace ocop
