// `ocop-hub labels`: makes labels for a lot of the catalogue, as a file for a printer. Their link
// carries the office's proof (app/base/gs1/lot_proof.h), so labels are made only for lots that may
// be sold. Thread rule: one thread. Errors: one sentence; nothing is written.
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
  std::string resolver;  ///< host of the links, with an optional path
  LabelFile file = LabelFile::pdf;
  std::string sheet;     ///< "3x7": a PDF of A4 sheets; empty: one label per page
  std::string size;      ///< "50x30", if there is no sheet
  int count = 1;         ///< number of labels; a PNG has one
  bool serials = false;  ///< each label has its own number (AI 21) and proof
  int dots_a_mm = 8;     ///< the printer's resolution, for PNG and ZPL
  Language language = Language::vi;
};

/// Returns the file's bytes. `catalog`: path of a catalogue file. Error also if there is no such
/// lot, it is recalled, past its date or made in the future, or terminals would not accept the
/// key's proof.
Result<std::string> make_labels(const std::string& catalog, const LabelOrder& order,
                                const codec::SigningKey& key, Date today);

}  // namespace ocop::publish
