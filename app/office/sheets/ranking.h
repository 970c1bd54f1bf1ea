// What the catalogue works out once, so that terminals need not: the rank of each product, the
// alphabetical order of names in each language, and the words by which it is found.
// Thread rule: one thread.
#pragma once

#include <vector>

#include "app/office/sheets/content.h"

namespace ocop::sheets {

/// Sorts the items best first (stars, score, Vietnamese name) and fills in ProductCard::name_order.
void rank(Content& content);

/// Folded words (text/text_keys.h) of each item, in their order: names in all languages and the
/// pinyin of the Chinese one; around them producer, place and groups.
std::vector<db::SearchKeys> search_keys(const Content& content);

}  // namespace ocop::sheets
