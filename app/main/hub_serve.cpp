#include "app/main/hub_serve.h"

#include <pthread.h>

#include <charconv>
#include <csignal>
#include <iostream>

#include "app/hub/http_server.h"
#include "app/main/says.h"

namespace ocop {

ServeCommand::ServeCommand(CLI::App& app)
    : serve(
          app.add_subcommand("serve", "Answer terminals over HTTP, behind a proxy that does TLS")),
      store_(*serve) {
  serve->add_option("--listen", listen_, "Address and port")->capture_default_str();
  CLI::Option* shown = serve->add_option(
      "--site", site_, "Show phones the release in that folder, which import wrote");
  serve
      ->add_option("--address", address_,
                   "The site's own, as links have it: https://ocop.example.vn")
      ->needs(shown);
  serve->add_option("--report-phone", report_.phone, "Whom a page says to call")->needs(shown);
  serve->add_option("--report-email", report_.email, "Whom a page says to write to")->needs(shown);
}

Result<std::optional<hub::ShownSite>> ServeCommand::site() const {
  if (site_.empty()) return std::optional<hub::ShownSite>{};
  if (address_.empty())
    return Error{"Name the site's address, as links have it: --address https://ocop.example.vn."};
  const auto address = site::site_address(address_);
  if (!address) return address.error();
  return std::optional(hub::ShownSite{
      .options = {.folder = site_, .settings = {*address, report_}},
      .tell = [](const Error& error) { std::cerr << "ocop-hub: " + error.sentence + "\n"; }});
}

int ServeCommand::run() const {
  const auto colon = listen_.rfind(':');
  int port = -1;
  if (colon != listen_.npos)
    std::from_chars(listen_.data() + colon + 1, listen_.data() + listen_.size(), port);
  if (port < 0 || port > 65535)
    return refused("--listen takes an address and a port, such as 127.0.0.1:8470.");
  const auto where = store_.where();
  if (!where) return refused(where.error());
  store_.keep_in_use();
  const auto shown = site();
  if (!shown) return refused(shown.error());
  // Before any thread is made, so that the signals come to this one alone.
  sigset_t stop;
  sigemptyset(&stop);
  for (const int signal : {SIGTERM, SIGINT}) sigaddset(&stop, signal);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  const auto server = hub::HttpServer::start(*where, listen_.substr(0, colon), port, *shown);
  if (!server) return refused(server.error());
  std::cout << "Listening on " << listen_.substr(0, colon) << ":" << server->port() << std::endl;
  int signal = 0;
  sigwait(&stop, &signal);
  return 0;
}

}  // namespace ocop
