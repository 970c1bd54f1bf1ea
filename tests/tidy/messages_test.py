"""Tests the faults that messages.py reports, with small sources."""
import unittest

import messages


def catalogue(*pairs):
    return "\n\n".join(f'msgid "{english}"\nmsgstr "{own}"' for english, own in pairs)


class Messages(unittest.TestCase):
    def faults(self, source, *pairs, name="app/sync/a.cpp"):
        return [fault.split(": ", 1)[1] for fault in messages.faults([(name, source)], catalogue(*pairs))]

    def test_a_refusal_without_translation_is_found(self):
        source = 'return Error{"The file " + path + " is damaged."};'
        self.assertEqual(self.faults(source), ["no translation of 'The file {} is damaged.'"])
        self.assertEqual(self.faults(source, ("The file {0} is damaged.", "Tệp {0} bị hỏng.")), [])

    def test_each_branch_is_looked_at(self):
        source = 'announce("Release " + number + (whole ? " is whole." : ", by patch."));'
        self.assertEqual(self.faults(source, ("Release {0} is whole.", "Bản {0} trọn vẹn.")),
                         ["no translation of 'Release {}, by patch.'"])

    def test_what_stands_in_a_variable_is_looked_at(self):
        source = '{ const std::string end = a ? " twice" : ""; announce("It came" + end + "."); }'
        self.assertEqual(self.faults(source, ("It came.", "Đã đến.")), ["no translation of 'It came twice.'"])

    def test_an_options_description_is_looked_at_and_its_name_is_not(self):
        source = 'app.add_option("--new-data", data, "Folder of data"); app.add_subcommand("go on", "Goes on");'
        self.assertEqual(self.faults(source),
                         ["no translation of 'Folder of data'", "no translation of 'Goes on'"])

    def test_a_sentence_is_found_wherever_it_stands(self):
        self.assertEqual(self.faults('const char* kWhy[] = {"The disk is full; make room."};'),
                         ["no translation of 'The disk is full; make room.'"])

    def test_what_is_filled_in_must_be_translated_too(self):
        source = 'return Error{std::string("The disk is ") + (full ? "quite full" : "quite gone") + "."};'
        whole, part = ("The disk is {0}.", "Đĩa {0!}."), ("quite full", "đầy")
        self.assertEqual(self.faults(source, whole, part), ["no translation of 'The disk is quite gone.'"])

    def test_the_columns_of_a_report_are_words(self):
        source = 'Table table{{"day", "vietqr", "counted"}, {}};'
        self.assertEqual(self.faults(source, ("day", "ngày"), name="app/office/reports/a.cpp"),
                         ["no translation of 'counted'"])

    def test_the_log_and_queries_stay_english(self):
        self.assertEqual(self.faults('log(Level::info, "A release was put in place.");'
                                     'query = "SELECT a FROM b WHERE c = ?";'), [])

    def test_the_screen_has_texts_of_its_own(self):
        self.assertEqual(self.faults('return Error{"The cart is empty."};', name="app/kiosk/till/cart.cpp"), [])

    def test_a_translation_of_what_nobody_says_is_found(self):
        self.assertEqual(self.faults("", ("The moon is full.", "Trăng tròn.")), ["'The moon is full.': nobody says"
                                                                                 " 'The moon is full.'"])


if __name__ == "__main__":
    unittest.main()
