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
  // Before any thread is made, so that the signals come to this one alone.
  sigset_t stop;
  sigemptyset(&stop);
  for (const int signal : {SIGTERM, SIGINT}) sigaddset(&stop, signal);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  const auto server = hub::HttpServer::start(*where, listen_.substr(0, colon), port);
  if (!server) return refused(server.error());
  std::cout << "Listening on " << listen_.substr(0, colon) << ":" << server->port() << std::endl;
  int signal = 0;
  sigwait(&stop, &signal);
  return 0;
}

}  // namespace ocop
