#include "app/main/hub_serve.h"

#include <pthread.h>

#include <charconv>
#include <csignal>
#include <iostream>
#include <utility>

#include "app/main/says.h"
#include "app/office/exchange/http_server.h"

namespace ocop {

namespace {

struct ListenAddress {
  std::string host;  ///< IPv6 without brackets
  int port = 0;
};

Result<ListenAddress> read_listen_address(const std::string& text) {
  const Error fault{
      "--listen takes an address and a port, such as 127.0.0.1:8470, or [::1]:8470 with IPv6."};
  const auto colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return fault;
  ListenAddress address{text.substr(0, colon), -1};
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, address.port);
  if (read.ec != std::errc() || read.ptr != end || address.port < 0 || address.port > 65535)
    return fault;
  std::string& host = address.host;
  const bool v6 = host.find(':') != host.npos;
  if (v6 != (host.front() == '[' && host.back() == ']')) return fault;
  if (v6) host = host.substr(1, host.size() - 2);
  return address;
}

}  // namespace

ServeCommand::ServeCommand(CLI::App& app)
    : serve(app.add_subcommand("serve",
                               "Answer terminals over HTTP, behind a proxy that terminates TLS")),
      store_(*serve) {
  serve->add_option("--listen", listen_, "Address and port; IPv6 in brackets: [::1]:8470")
      ->capture_default_str();
  constexpr std::int64_t kMost = std::int64_t{1} << 40;
  serve
      ->add_option("--day-entries", quota_.entries,
                   "Entries that a terminal may send per day; 0: no limit. An alarm is raised at "
                   "four fifths")
      ->capture_default_str()
      ->check(CLI::Range(std::int64_t{0}, kMost));
  serve
      ->add_option("--day-mib", day_mib_,
                   "MiB of entries, uncompressed, that a terminal may send per day; 0: no limit")
      ->capture_default_str()
      ->check(CLI::Range(std::int64_t{0}, kMost >> 20));
  CLI::Option* shown = serve->add_option(
      "--site", site_, "Also serve the pages for phones, from this folder that import wrote");
  serve
      ->add_option("--address", address_,
                   "The site's address as it appears in links: https://ocop.example.vn")
      ->needs(shown);
  serve
      ->add_option("--report-phone", report_.phone,
                   "Telephone number for visitors who find a fault")
      ->needs(shown);
  serve->add_option("--report-email", report_.email, "E-mail address for visitors who find a fault")
      ->needs(shown);
}

Result<std::optional<site_host::SiteOptions>> ServeCommand::site() const {
  if (site_.empty()) return std::optional<site_host::SiteOptions>{};
  if (address_.empty())
    return Error{
        "Give the site's address as it appears in links: --address https://ocop.example.vn."};
  const auto address = site::site_address(address_);
  if (!address) return address.error();
  return std::optional(site_host::SiteOptions{.folder = site_, .settings = {*address, report_}});
}

int ServeCommand::run() const {
  const auto address = read_listen_address(listen_);
  if (!address) return refused(address.error());
  const auto where = store_.where();
  if (!where) return refused(where.error());
  store_.keep_in_use();
  auto shown = site();
  if (!shown) return refused(shown.error());
  // Block the signals before creating any thread, so that only this one receives them.
  sigset_t stop;
  sigemptyset(&stop);
  for (const int signal : {SIGTERM, SIGINT}) sigaddset(&stop, signal);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  const auto server = exchange::HttpServer::start(
      {.store = *where,
       .host = address->host,
       .port = address->port,
       .site = std::move(*shown),
       .quota = {quota_.entries, day_mib_ << 20},
       .log = [](const std::string& line) {
         std::cerr.clear();  // a failed write must not suppress later lines
         std::cerr << "ocop-hub: " + line + "\n";
       }});
  if (!server) return refused(server.error());
  std::cout << "Listening on " << listen_.substr(0, listen_.rfind(':')) << ":" << server->port()
            << std::endl;
  int signal = 0;
  sigwait(&stop, &signal);
  return 0;
}

}  // namespace ocop
