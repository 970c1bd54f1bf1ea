#include "tests/walk/layers.h"

#include <algorithm>
#include <utility>

namespace ocop::walk {

Layers::Layer* Layers::find(const std::string& expiry) {
  for (Layer& layer : layers_)
    if (layer.expiry == expiry) return &layer;
  return nullptr;
}

Layers::Layer* Layers::newest() {
  return layers_.empty() ? nullptr : &layers_.back();
}

void Layers::put(const std::string& expiry, std::int64_t quantity, std::int64_t since) {
  if (Layer* layer = find(expiry)) {
    layer->quantity += quantity;
    return;
  }
  layers_.push_back({expiry, since, quantity});
  std::sort(layers_.begin(), layers_.end(), [](const Layer& a, const Layer& b) {
    return a.since != b.since ? a.since < b.since : a.expiry < b.expiry;
  });
}

std::int64_t Layers::take_oldest(std::int64_t quantity) {
  for (Layer& layer : layers_) {
    const std::int64_t some = std::clamp<std::int64_t>(layer.quantity, 0, quantity);
    layer.quantity -= some;
    quantity -= some;
  }
  return quantity;
}

void Layers::settle() {
  for (Layer& layer : layers_)
    if (layer.quantity < 0) layer.quantity = -take_oldest(std::exchange(layer.quantity, 0) * -1);
  const std::string kept = layers_.empty() ? std::string() : layers_.back().expiry;
  std::erase_if(layers_,
                [&](const Layer& layer) { return layer.quantity == 0 && layer.expiry != kept; });
}

void Layers::receive(const std::string& expiry, std::int64_t quantity) {
  put(expiry, quantity, ++now_);
  settle();
}

void Layers::count(const std::string& expiry, std::int64_t counted) {
  std::int64_t more = counted;
  for (const Layer& layer : layers_) more -= layer.quantity;
  ++now_;
  if (more > 0)
    put(expiry.empty() && newest() ? newest()->expiry : expiry, more, now_);
  else if (layers_.empty())
    put(expiry, 0, now_);
  else
    take_oldest(-more);
  settle();
}

void Layers::count_one(const std::string& expiry, std::int64_t counted) {
  ++now_;
  if (Layer* layer = find(expiry))
    layer->quantity = counted;
  else if (counted > 0 || layers_.empty())
    put(expiry, counted, now_);
  settle();
}

void Layers::take(const std::string& expiry, std::int64_t quantity) {
  ++now_;
  if (quantity < 0) {
    put(expiry, -quantity, 0);
  } else if (Layer* layer = expiry.empty() ? nullptr : find(expiry)) {
    layer->quantity -= quantity;
  } else if (const std::int64_t owed = take_oldest(quantity); owed > 0) {
    put(newest() ? newest()->expiry : expiry, -owed, now_);
  }
  settle();
}

std::map<std::string, std::int64_t> Layers::quantities() const {
  std::map<std::string, std::int64_t> all;
  for (const Layer& layer : layers_)
    if (layer.quantity != 0) all[layer.expiry] = layer.quantity;
  return all;
}

}  // namespace ocop::walk
