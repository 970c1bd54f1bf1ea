#include "app/office/site/epcis_names.h"

#include <cstdint>
#include <map>
#include <set>

#include "app/base/codec/digest.h"
#include "app/office/pages/side_page.h"
#include "app/office/site/site_links.h"

namespace ocop::site {

namespace {

using Attributes = std::vector<std::pair<std::string, codec::OrderedJson>>;

codec::OrderedJson element(const std::string& id, const Attributes& attributes) {
  codec::OrderedJson json{{"id", id}, {"attributes", codec::OrderedJson::array()}};
  for (const auto& [name, value] : attributes)
    json["attributes"].push_back({{"id", name}, {"attribute", value}});
  return json;
}

codec::OrderedJson vocabulary(const char* type, codec::OrderedJson elements) {
  return {{"type", std::string("urn:epcglobal:epcis:vtype:") + type},
          {"vocabularyElementList", std::move(elements)}};
}

Attributes attributes_of(const Place& place) {
  Attributes all{{"cbvmda:name", place.name[Language::vi]}, {"cbvmda:countryCode", "VN"}};
  if (!place.province.empty()) all.emplace_back("cbvmda:state", place.province);
  if (!place.commune_2025.empty()) all.emplace_back("cbvmda:city", place.commune_2025);
  if (place.latitude != 0 || place.longitude != 0) {
    all.emplace_back("cbvmda:latitude", place.latitude);
    all.emplace_back("cbvmda:longitude", place.longitude);
  }
  return all;
}

}  // namespace

EpcisNames::EpcisNames(const pages::TraceView& view)
    : view_(view),
      lot_(product_address(view.links.site, view.product.gtin, view.product.card.id,
                           view.lot->name.lot)) {}

std::string EpcisNames::place(const std::string& id) const {
  const pages::SideKind kind =
      view_.points.contains(id) ? pages::SideKind::point : pages::SideKind::place;
  return view_.links.site + pages::side_path({kind, id});
}

std::string EpcisNames::party(const LotEvent& event) const {
  const std::string& id = event.party.empty() ? view_.product.card.producer : event.party;
  if (id.empty()) return {};
  const pages::SideKind kind =
      view_.points.contains(id) ? pages::SideKind::point : pages::SideKind::producer;
  return view_.links.site + pages::side_path({kind, id});
}

std::string EpcisNames::input(const LotEvent& event, std::size_t index) const {
  const LotInput& input = event.inputs[index];
  if (input.product.empty()) return this->event(event.id + "/input " + std::to_string(index + 1));
  const auto known = view_.inputs.find(input.product);
  return product_address(view_.links.site,
                         known == view_.inputs.end() ? std::nullopt : known->second.gtin,
                         input.product, input.lot);
}

std::string EpcisNames::picture(const std::string& sha256) const {
  if (sha256.empty() || view_.links.pictures.empty()) return {};
  return view_.links.pictures + sha256.substr(0, 2) + "/" + sha256;
}

std::string EpcisNames::event(const std::string& id) const {
  return "urn:uuid:" + uuid_of(id);
}

std::string EpcisNames::uuid_of(const std::string& id) const {
  std::string digits =
      codec::sha256(view_.product.card.id + "\n" + view_.lot->name.lot + "\n" + id).substr(0, 32);
  digits[12] = '8';                                            // version
  digits[16] = "89ab"[static_cast<unsigned>(digits[16]) % 4];  // variant
  for (const std::size_t at : {20, 16, 12, 8}) digits.insert(at, 1, '-');
  return digits;
}

codec::OrderedJson EpcisNames::locations() const {
  std::set<std::string> ids(view_.lot->areas.begin(), view_.lot->areas.end());
  for (const LotEvent& event : view_.lot->events)
    for (const std::string& id : {event.place, event.to}) ids.insert(id);
  for (const LotEvent& event : view_.lot->events)
    for (const LotInput& input : event.inputs) ids.insert(input.place);
  codec::OrderedJson all = codec::OrderedJson::array();
  for (const std::string& id : ids) {
    if (const auto found = view_.places.find(id); found != view_.places.end())
      all.push_back(element(place(id), attributes_of(found->second)));
    if (const auto point = view_.points.find(id); point != view_.points.end()) {
      const auto there = view_.places.find(point->second.place);
      Attributes attributes = there == view_.places.end() ? Attributes{{"cbvmda:name", ""}}
                                                          : attributes_of(there->second);
      attributes[0].second = point->second.name[Language::vi];
      all.push_back(element(place(id), attributes));
    }
  }
  return all;
}

codec::OrderedJson EpcisNames::classes() const {
  codec::OrderedJson all = codec::OrderedJson::array(
      {element(lot_, {{"cbvmda:descriptionShort", view_.product.card.name[Language::vi]}})});
  std::set<std::string> told{lot_};
  for (const LotEvent& event : view_.lot->events)
    for (std::size_t i = 0; i < event.inputs.size(); ++i) {
      const LotInput& one = event.inputs[i];
      const auto known = view_.inputs.find(one.product);
      const LocalText& name = known == view_.inputs.end() ? one.name : known->second.name;
      if (name.empty() || !told.insert(input(event, i)).second) continue;
      Attributes attributes{{"cbvmda:descriptionShort", name[Language::vi]}};
      if (!one.place.empty()) attributes.emplace_back("ocop:rawMaterialArea", place(one.place));
      all.push_back(element(input(event, i), attributes));
    }
  return all;
}

codec::OrderedJson EpcisNames::parties() const {
  std::map<std::string, std::string> names;
  for (const LotEvent& event : view_.lot->events) {
    const std::string& id = event.party.empty() ? view_.product.card.producer : event.party;
    if (const auto known = view_.parties.find(id); known != view_.parties.end())
      names[party(event)] = known->second;
  }
  codec::OrderedJson all = codec::OrderedJson::array();
  for (const auto& [id, name] : names) all.push_back(element(id, {{"cbvmda:name", name}}));
  return all;
}

codec::OrderedJson EpcisNames::vocabularies() const {
  return codec::OrderedJson::array({vocabulary("Location", locations()),
                                    vocabulary("EPCClass", classes()),
                                    vocabulary("Party", parties())});
}

}  // namespace ocop::site
