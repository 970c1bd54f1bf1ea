#!/usr/bin/env python3
"""One table of what a link is answered with, answers.json, held against the hub and against the pages as
files under nginx with deploy/hub/site-files.conf. A row: what it claims; `ask` with `method` and `headers`; then what
must be in the answer:
  status, type           redirects by 302 are followed first: a file server brings links into one form by them
  at_once                the status without following them
  location               how it ends; `page`: to which page, in which language, at which anchor
  language, has, header  of a page; texts in it; parts of header fields
  json, anchors          members of a document; the anchors of its links, in order
`static`: where a file server cannot do it, with the reason."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/support"))
from export_test import ask, site_of  # noqa: E402
from nginx import Nginx  # noqa: E402

BUILD = Path(os.environ.get("OCOP_BUILD", "build")).resolve()
ROWS = json.loads((ROOT / "tests/site/answers.json").read_text(encoding="utf-8"))


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="ocop-site-")
        folder = Path(cls.work.name)
        folder.chmod(0o755)
        subprocess.run([BUILD / "tests/site_catalog", folder / "data", ROOT / "deploy/screenshots/kiosk.jpg"], check=True)
        cls.nginx = Nginx(folder, site_of(folder / "site"))
        cls.hub = subprocess.Popen([BUILD / "app/ocop-hub", "serve", "--data", folder / "hub", "--listen", "127.0.0.1:0",
                                    "--site", folder / "data", "--address", cls.nginx.site],
                                   stdout=subprocess.PIPE, text=True)
        cls.ports = {"the hub": int(cls.hub.stdout.readline().rsplit(":", 1)[1]), "files": cls.nginx.port}
        subprocess.run([BUILD / "app/ocop-hub", "export-site", folder / "data", "--to", folder / "site", "--site",
                        cls.nginx.site], check=True, capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.hub.terminate()
        cls.hub.stdout.close()
        cls.hub.wait()
        cls.nginx.close()
        cls.work.cleanup()

    def each(self, field, check):
        """Calls check(what is wanted, answer, server) for each row that has the field, and each server."""
        for row in ROWS:
            for server, port in self.ports.items():
                wanted = row | row.get("static", {}) if server == "files" else row
                if field not in wanted:
                    continue
                with self.subTest(server=server, claim=row["claim"], ask=row["ask"]):
                    answer = ask(port, row["ask"], row.get("method", "GET"), row.get("headers", {}), field != "at_once")
                    check(wanted[field], answer, server)

    def there(self, server, answer):
        """The address that it leads to, below the site, and what is there."""
        self.assertTrue(answer.headers["Location"].startswith(self.nginx.site + "/"), answer.headers["Location"])
        path = answer.headers["Location"].removeprefix(self.nginx.site)
        return path, ask(self.ports[server], path.split("#")[0], "GET", {})

    def test_status(self):
        self.each("status", lambda wanted, answer, _: self.assertEqual(answer.status, wanted))

    def test_status_at_once(self):
        self.each("at_once", lambda wanted, answer, _: self.assertEqual(answer.status, wanted))

    def test_a_picture_is_none_of_a_pack(self):
        picture = Path(self.work.name) / "site/pictures/21/21x"
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_text("x")
        self.assertEqual(ask(self.ports["files"], "/pictures/21/21x", "GET", {}).text, "x")

    def test_media_type(self):
        self.each("type", lambda wanted, answer, _: self.assertEqual(answer.headers["Content-Type"].split(";")[0], wanted))

    def test_language(self):
        self.each("language", lambda wanted, answer, _: self.assertIn(f'<html lang="{wanted}"', answer.text))

    def test_texts(self):
        self.each("has", lambda wanted, answer, _: [self.assertIn(text, answer.text) for text in wanted])

    def test_header_fields(self):
        self.each("header", lambda wanted, answer, _: [self.assertIn(part, answer.headers.get(name, ""))
                                                       for name, part in wanted.items()])

    def test_where_a_link_leads(self):
        def check(wanted, answer, server):
            path, target = self.there(server, answer)
            self.assertTrue(path.endswith(wanted), path)
            self.assertEqual(target.status, 200)
        self.each("location", check)

    def test_to_which_page_a_link_leads(self):
        files = {"vi": "index.html", "en": "en.html", "zh": "zh.html"}

        def check(wanted, answer, server):
            page, language, anchor = wanted
            path, target = self.there(server, answer)
            end = f"/{files[language]}" if server == "files" else f"?lang={language}"
            self.assertTrue(path.endswith(page + end + anchor), path)
            self.assertIn(f'<html lang="{language.replace("zh", "zh-Hans")}"', target.text)
            self.assertTrue(not anchor or f'id="{anchor[1:]}"' in target.text)
        self.each("page", check)

    def test_members_of_documents(self):
        def check(wanted, answer, _):
            document = json.loads(answer.text)
            self.assertEqual({name: document.get(name) for name in wanted}, wanted)
        self.each("json", check)

    def test_links(self):
        def check(wanted, answer, server):
            levels = json.loads(answer.text)["linkset"]
            self.assertEqual([level["anchor"] for level in levels], [self.nginx.site + one for one in wanted])
            for level in levels:
                self.conforms(level, server)
        self.each("anchors", check)

    def conforms(self, level, server):
        """The JSON schema and the rules of the GS1-Conformant Resolver Standard 1.2; each link leads somewhere."""
        self.assertLessEqual({"anchor", "itemDescription"}, level.keys())
        typed = {name: links for name, links in level.items() if name.startswith("https://ref.gs1.org/voc/")}
        self.assertEqual(len(typed) + 2, len(level))
        default = typed.pop("https://ref.gs1.org/voc/defaultLink")
        self.assertEqual([list(link) for link in default], [["href", "title"]])
        described = {link["href"] for links in typed.values() for link in links}
        self.assertIn(default[0]["href"], described)
        for links in typed.values():
            for link in links:
                self.assertTrue(link["title"])
                self.assertRegex(link["type"], r"^\w+/[-+.\w]+$")
                self.assertTrue(link["type"] != "text/html" or link["hreflang"])
                for language in link.get("hreflang", []):
                    self.assertRegex(language, r"(^\w{2}$)|(^\w{2}-\w{2}$)")
                there, _, anchor = link["href"].removeprefix(self.nginx.site).partition("#")
                answer = ask(self.ports[server], there, "GET", {})
                self.assertEqual((answer.status, answer.headers["Content-Type"].split(";")[0]), (200, link["type"]))
                self.assertTrue(not anchor or f'id="{anchor}"' in answer.text, link["href"])

    def test_each_name_in_an_epcis_document_leads_somewhere(self):
        for server, port in self.ports.items():
            text = ask(port, "/01/08930000000019/10/NA-260812/epcis.jsonld", "GET", {}).text
            names = set(re.findall(f'"{self.nginx.site}([^"#]*)', text))
            self.assertGreater(len(names), 8)
            for name in names:
                with self.subTest(server=server, name=name):
                    self.assertEqual(ask(port, name, "GET", {}).status, 200)


if __name__ == "__main__":
    sys.exit(unittest.main())
