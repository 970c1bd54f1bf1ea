// Parsing requests from bytes: what is accepted and refused, however the bytes are split.
#include "app/office/http/request_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocop::http {
namespace {

using State = RequestReader::State;

constexpr std::size_t kLongestBody = 20;

struct ReaderTest : testing::Test {
  Limits limits{.head = 400, .target = 100, .fields = 10};
  const std::function<Admission(const Request&)> admit = [](const Request& head) {
    Admission admission{1, kLongestBody, {}};
    if (head.target == "/refused") admission.refusal = Refusal{415, "No."};
    return admission;
  };

  /// Returns "GET /a [body]" of each request, and how it ended, with pieces of that size.
  std::vector<std::string> read(std::string_view bytes, std::size_t piece = 1 << 20) {
    RequestReader reader(limits, admit);
    std::vector<std::string> read;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
      reader.take(bytes.substr(0, piece));
      for (; reader.state() == State::whole; reader.next()) {
        const Request& request = reader.request();
        read.push_back(request.method + " " + request.target + " [" + request.body + "]" +
                       (reader.keeps_alive() ? "" : " close"));
      }
      EXPECT_LT(reader.held(), 8 * limits.head);
      if (reader.state() == State::refused) {
        read.push_back(std::to_string(reader.refusal().status));
        return read;
      }
    }
    if (reader.state() != State::silent) read.push_back("...");
    return read;
  }
  /// Reads in one piece, in pieces and byte by byte; the results must be equal.
  std::vector<std::string> all_ways(std::string_view bytes) {
    auto whole = read(bytes);
    for (const std::size_t piece : {1, 2, 3, 7, 50}) EXPECT_EQ(read(bytes, piece), whole) << piece;
    return whole;
  }
  std::vector<std::string> post(const std::string& fields, const std::string& rest) {
    return all_ways("POST /a HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + rest);
  }
};

using testing::ElementsAre;

TEST_F(ReaderTest, RequestsComeOneAfterTheOther) {
  EXPECT_THAT(all_ways("GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n"
                       "POST /c HTTP/1.1\r\nhost: x\r\nContent-Length: 3\r\n\r\nabc"
                       "POST /d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                       "2\r\nab\r\n1;x=y\r\nc\r\n0\r\nTrailing: 1\r\n\r\n"
                       "GET /e HTTP/1.0\r\n\r\n"),
              ElementsAre("GET /a?b []", "POST /c [abc]", "POST /d [abc]", "GET /e [] close"));
}

TEST_F(ReaderTest, WhatStandsBehindChunksIsNoFieldOfTheRequest) {
  RequestReader reader(limits, admit);
  reader.take(
      "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "0\r\nOcop-Signature: forged\r\n\r\n");
  ASSERT_EQ(reader.state(), State::whole);
  EXPECT_EQ(reader.request().field("ocop-signature"), "");
  EXPECT_EQ(reader.request().field("HOST"), "x");
}

TEST_F(ReaderTest, TheEndOfChunksMayComeInAnyPieces) {
  // Beast's own check of a last chunk that arrives in pieces would abort the program.
  EXPECT_THAT(post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), ElementsAre("POST /a []"));
  EXPECT_THAT(post("Transfer-Encoding: chunked\r\n", "0\r\n"), ElementsAre("..."));
  EXPECT_THAT(post("Transfer-Encoding: chunked\r\n", "0\r\n\r"), ElementsAre("..."));
}

TEST_F(ReaderTest, ABodyHasItsLengthOnceOrIsRefused) {
  EXPECT_THAT(post("", ""), ElementsAre("411"));
  EXPECT_THAT(post("Content-Length: 0\r\n", ""), ElementsAre("POST /a []"));
  for (const char* fields : {"Content-Length: 3\r\nContent-Length: 4\r\n", "Content-Length: -1\r\n",
                             "Content-Length: 3x\r\n", "Content-Length: \r\n",
                             "Content-Length: 3, 4\r\n", "Content-Length: 18446744073709551617\r\n",
                             "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                             "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                             "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"})
    EXPECT_THAT(post(fields, "abc"), ElementsAre("400")) << fields;
  for (const char* coding : {"gzip", "identity", "gzip, chunked", "chunked, gzip", "xchunked"})
    EXPECT_THAT(post(std::string("Transfer-Encoding: ") + coding + "\r\n", "0\r\n\r\n"),
                ElementsAre("501"))
        << coding;
}

TEST_F(ReaderTest, ABodyEndsAtItsBoundHoweverItIsSent) {
  const std::string most(kLongestBody, 'b');
  EXPECT_THAT(post("Content-Length: 20\r\n", most), ElementsAre("POST /a [" + most + "]"));
  EXPECT_THAT(post("Content-Length: 21\r\n", most + "b"), ElementsAre("413"));
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_THAT(post(chunked, "14\r\n" + most + "\r\n0\r\n\r\n"),
              ElementsAre("POST /a [" + most + "]"));
  EXPECT_THAT(post(chunked, "14\r\n" + most + "\r\n1\r\nb\r\n0\r\n\r\n"), ElementsAre("413"));
  EXPECT_THAT(post(chunked, "FFFFFFFFFFFFFFFF\r\nb"), ElementsAre("413"));
  EXPECT_THAT(post(chunked, "10000000000000014\r\nb"), ElementsAre("400"));
  EXPECT_THAT(post(chunked, "1;" + std::string(1000, 'x')), ElementsAre("413"));
  EXPECT_THAT(post(chunked, "0\r\n" + std::string(1000, 'x')), ElementsAre("413"));
}

TEST_F(ReaderTest, AHeadEndsAtItsBoundHoweverItIsSent) {
  const std::string start = "GET / HTTP/1.1\r\nHost: x\r\n";
  EXPECT_THAT(all_ways("GET /" + std::string(100, 'a') + " HTTP/1.1\r\n\r\n"), ElementsAre("414"));
  EXPECT_THAT(all_ways("GET /" + std::string(1000, 'a')), ElementsAre("431"));
  EXPECT_THAT(all_ways(start + "A: " + std::string(1000, 'a')), ElementsAre("431"));
  std::string fields;
  for (int i = 0; i < 11; ++i) fields += "A: b\r\n";
  EXPECT_THAT(all_ways(start + fields + "\r\n"), ElementsAre("431"));
  // Each field in its own piece, where Beast's limit does not count them.
  limits.fields = 1000;
  RequestReader reader(limits, admit);
  reader.take(start);
  for (int i = 0; i < 100 && reader.state() == State::head; ++i) reader.take("A: b\r\n");
  ASSERT_EQ(reader.state(), State::refused);
  EXPECT_EQ(reader.refusal().status, 431);
}

TEST_F(ReaderTest, WhatIsNoHttpIsRefused) {
  for (const char* bytes :
       {"\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "\x16\x03\x01\x02", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost x\r\n\r\n", "GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n"})
    EXPECT_THAT(read(bytes), ElementsAre("400")) << bytes;
  EXPECT_THAT(all_ways("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nagarbage\r\n\r\n"),
              ElementsAre("POST /a [a]", "400"));
}

TEST_F(ReaderTest, ABodyThatNobodyReadsIsNoNextRequest) {
  EXPECT_THAT(all_ways("GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 18\r\n\r\n"
                       "GET /b HTTP/1.1\r\n\r\n"),
              ElementsAre("GET /a [GET /b HTTP/1.1\r\n\r] close", "400"));
  EXPECT_THAT(all_ways("POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na"),
              ElementsAre("415"));
}

TEST_F(ReaderTest, AWordBetweenIsAskedForOnce) {
  RequestReader reader(limits, admit);
  const std::string head =
      "POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n";
  EXPECT_FALSE(reader.wants_continue());
  reader.take(head);
  EXPECT_TRUE(reader.wants_continue());
  EXPECT_FALSE(reader.wants_continue());
  reader.take("a");
  EXPECT_EQ(reader.state(), State::whole);
  reader.next();
  reader.take(head + "a");  // it did not wait
  EXPECT_FALSE(reader.wants_continue());
}

}  // namespace
}  // namespace ocop::http
