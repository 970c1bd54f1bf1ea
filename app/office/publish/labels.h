// `ocop-hub labels`: the labels of a lot of the catalogue, as a file for a printer. The link on
// them carries the office's proof (app/base/gs1/lot_proof.h), so a label is made only for a lot
// that may go out. Thread rule: one thread. Errors: one sentence; nothing is written.
#pragma once

#include <string>

#include "app/base/codec/signing_key.h"
#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/lot.h"
#include "db/model/result.h"

namespace ocop::publish {

enum class LabelFile { pdf, png, zpl };

struct LabelOrder {
  LotName lot;
  std::string resolver;  ///< host, with an optional path, of the links
  LabelFile file = LabelFile::pdf;
  std::string sheet;     ///< "3x7": a PDF of A4 sheets; empty: one label a page
  std::string size;      ///< "50x30" where there is no sheet
  int count = 1;         ///< of labels; a PNG holds one
  bool serials = false;  ///< each label has a number of its own (AI 21) and a proof of it
  int dots_a_mm = 8;     ///< of the printer, for PNG and ZPL
  Language language = Language::vi;
};

/// The file's bytes. `catalog`: path of a catalogue file. Error also: there is no such lot, it was
/// taken back, is past its date or made in the future, or terminals would not know the key's proof.
Result<std::string> make_labels(const std::string& catalog, const LabelOrder& order,
                                const codec::SigningKey& key, Date today);

}  // namespace ocop::publish
