// Computes once, so that terminals need not: the rank of each product, the alphabetical order of
// names in each language, and search keys. Thread rule: one thread.
#pragma once

#include <vector>

#include "app/office/sheets/content.h"

namespace ocop::sheets {

/// Sorts the items best first (stars, score, Vietnamese name) and fills in ProductCard::name_order.
void rank(Content& content);

/// Returns the folded words (text/text_keys.h) of each item, in order: names in all languages, with
/// the pinyin of the Chinese one; and producer, place and groups as `around`.
std::vector<db::SearchKeys> search_keys(const Content& content);

}  // namespace ocop::sheets
