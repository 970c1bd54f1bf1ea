// Documents for machines that accompany the pages of products and lots, each under its own name
// below the page's address, both on a server and as static files. Thread rule: constants; pure.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace ocop::site {

enum class Document {
  epcis,         ///< a lot's history
  linkset,       ///< RFC 9264, application/linkset+json
  linkset_json,  ///< the same bytes as application/json, for less specific clients
  linkset_ld,    ///< the same links as JSON-LD
  recall,        ///< whether a lot was recalled
  certificates   ///< a product's certificates
};

struct DocumentName {
  Document document;
  std::string_view file;  ///< empty: it has no separate address
  std::string_view type;  ///< media type
};

inline constexpr std::array kDocuments{
    DocumentName{Document::epcis, "epcis.jsonld", "application/ld+json"},
    DocumentName{Document::linkset, "linkset.json", "application/linkset+json"},
    DocumentName{Document::linkset_json, "", "application/json"},
    DocumentName{Document::linkset_ld, "linkset.jsonld", "application/ld+json"},
    DocumentName{Document::recall, "recall.json", "application/json"},
    DocumentName{Document::certificates, "certificates.json", "application/json"}};

constexpr const DocumentName& name_of(Document document) {
  return kDocuments.at(static_cast<std::size_t>(document));
}

/// Returns the document at that path, and the path before its name; nullopt if it is not a
/// document's.
inline std::optional<std::pair<Document, std::string_view>> document_at(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos || slash + 1 == path.size()) return std::nullopt;
  for (const DocumentName& one : kDocuments)
    if (one.file == path.substr(slash + 1)) return std::pair{one.document, path.substr(0, slash)};
  return std::nullopt;
}

}  // namespace ocop::site
