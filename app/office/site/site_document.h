// Documents for machines beside the pages of products and lots, each at a name of its own below the
// page's address, for a server and for static files alike. Thread rule: constants; pure.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace ocop::site {

enum class Document {
  epcis,         ///< what happened to a lot
  linkset,       ///< RFC 9264, application/linkset+json
  linkset_json,  ///< the same bytes as application/json, for who asks for no more
  linkset_ld,    ///< the same links as JSON-LD
  recall,        ///< whether a lot was taken back
  certificates   ///< of a product
};

struct DocumentName {
  Document document;
  std::string_view file;  ///< empty: it has no address of its own
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

/// The document whose address the path is, and the path before it; nullopt: it is none's.
inline std::optional<std::pair<Document, std::string_view>> document_at(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos || slash + 1 == path.size()) return std::nullopt;
  for (const DocumentName& one : kDocuments)
    if (one.file == path.substr(slash + 1)) return std::pair{one.document, path.substr(0, slash)};
  return std::nullopt;
}

}  // namespace ocop::site
