// Every faulty cell of the lots' sheets, and the finding reported for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sheets/lot_office.h"

namespace ocop::sheets {
namespace {

using testing::ElementsAre;

struct LotFault {
  const char* sheet;
  int row;
  const char* column;
  const char* value;
  const char* sentence;  ///< after "<sheet> row <row>, column "
};

class OneWrongLotCell : public testing::TestWithParam<LotFault> {};

TEST_P(OneWrongLotCell, IsNamedAloneAndNothingIsWritten) {
  const LotFault& fault = GetParam();
  LotOffice office;
  office.at(fault.sheet, fault.row)[fault.column] = fault.value;
  EXPECT_THAT(office.import(),
              ElementsAre(std::string(fault.sheet) + " row " + std::to_string(fault.row) +
                          ", column " + fault.sentence));
  EXPECT_TRUE(office.release.empty());
}

INSTANTIATE_TEST_SUITE_P(
    OfLots, OneWrongLotCell,
    testing::Values(
        LotFault{"lot.csv", 3, "made_on", "", "made_on: the cell is empty; it must be filled in."},
        LotFault{
            "lot.csv", 3, "made_on", "2026-11-01",
            "best_before: the product keeps for 180 days (product.csv), to 2027-04-30; this says "
            "a later day."},
        LotFault{"lot.csv", 3, "best_before", "",
                 "best_before: the cell is empty; the product keeps for 180 days (product.csv), so "
                 "that buyers may ask until when (Circular 02/2024/TT-BKHCN)."},
        LotFault{
            "lot.csv", 2, "best_before", "2026-10-31",
            "best_before: the lot was made after its best-before day; correct one of the days."},
        LotFault{"lot.csv", 3, "measure", "",
                 "measure: an amount and its measure belong together; fill in both or none."},
        LotFault{"lot.csv", 3, "measure", "box",
                 "measure: the measure is one of pieces, g, kg, ml "
                 "and l."},
        LotFault{"lot.csv", 3, "amount", "1.5",
                 "amount: the cell is not an amount; write digits only, or in kg and l with a "
                 "point and one or two decimals, such as 12.5."},
        LotFault{"lot.csv", 2, "amount", "1.200",
                 "amount: the cell is not an amount; write digits only, or in kg and l with a "
                 "point and one or two decimals, such as 12.5."},
        LotFault{"lot.csv", 2, "amount", "0",
                 "amount: the cell is not an amount; write digits only, or in kg and l with a "
                 "point and one or two decimals, such as 12.5."},
        LotFault{"lot.csv", 3, "areas", "chi-lang, bac-son",
                 "areas: there is no bac-son in place.csv; add it there or correct it here."},
        LotFault{"lot.csv", 3, "areas", "chi-lang; chi-lang",
                 "areas: chi-lang is there twice; delete one."},
        LotFault{"lot.csv", 3, "sample", "yes",
                 "sample: the cell must be 1 (yes), 0 (no) or empty (no)."}));

INSTANTIATE_TEST_SUITE_P(
    OfEvents, OneWrongLotCell,
    testing::Values(
        LotFault{"lot_event.csv", 4, "act", "checking",
                 "act: the word is not known; there are commissioning, transformation, "
                 "observation, shipping and receiving."},
        LotFault{
            "lot_event.csv", 4, "step", "",
            "step: the cell is empty; write why it was done by a business step of CBV 2.0, such "
            "as inspecting, packing or storing."},
        LotFault{"lot_event.csv", 4, "step", "testing",
                 "step: the word is not a business step of CBV 2.0, such as inspecting, packing or "
                 "storing."},
        LotFault{"lot_event.csv", 4, "step", "packing picking",
                 "step: the word is not a business step of CBV 2.0, such as inspecting, packing or "
                 "storing."},
        LotFault{"lot_event.csv", 4, "day", "", "day: the cell is empty; it must be filled in."},
        LotFault{"lot_event.csv", 4, "day", "4/31/2026",
                 "day: the cell is not a day of the calendar; write year-month-day or "
                 "day/month/year, such as 2026-11-23 or 23/11/2026."},
        LotFault{"lot_event.csv", 4, "time", "", "time: the cell is empty; it must be filled in."},
        LotFault{"lot_event.csv", 4, "time", "9h30",
                 "time: the cell is not a time of the day; write hour:minute, such as 07:30."},
        LotFault{"lot_event.csv", 4, "time", "24:00",
                 "time: the cell is not a time of the day; write hour:minute, such as 07:30."},
        LotFault{"lot_event.csv", 4, "time", "9:5",
                 "time: the cell is not a time of the day; write hour:minute, such as 07:30."},
        LotFault{"lot_event.csv", 4, "day", "2026-11-02",
                 "day: this was before row 3 of the same lot; correct the day, or sort the rows by "
                 "time."},
        LotFault{"lot_event.csv", 2, "day", "2026-11-21",
                 "day: the lot was best before 2026-11-20 (lot.csv); it cannot begin later."},
        LotFault{"lot_event.csv", 4, "place", "",
                 "place: the cell is empty; it must be filled in."},
        LotFault{"lot_event.csv", 4, "place", "nowhere",
                 "place: there is no nowhere in place.csv or point.csv; add it there or correct it "
                 "here."},
        LotFault{
            "lot_event.csv", 4, "party", "nobody",
            "party: there is no nobody in producer.csv or point.csv; add it there or correct it "
            "here."},
        LotFault{"lot_event.csv", 5, "destination", "",
                 "destination: the cell is empty; a lot is shipped somewhere (one step forward, "
                 "Circular 02/2024/TT-BKHCN)."},
        LotFault{
            "lot_event.csv", 5, "destination", "nowhere",
            "destination: there is no nowhere in point.csv or place.csv; add it there or correct "
            "it here."},
        LotFault{"lot_event.csv", 4, "destination", "here",
                 "destination: only what is shipped has a destination; empty the cell."},
        LotFault{"lot_event.csv", 6, "lot", "T-2",
                 "lot: there is no lot T-2 of thach in lot.csv; add it there or correct it here."},
        LotFault{"lot_event.csv", 5, "id", "cook",
                 "id: event cook of lot T-1 of thach is already used in row 3."},
        LotFault{"lot_event.csv", 2, "act", "receiving",
                 "act: a lot begins with what makes it: commissioning (harvested, produced) or "
                 "transformation (made of other things); put that before."},
        LotFault{"lot_event.csv", 6, "act", "commissioning",
                 "act: an earlier event already made the lot; a lot begins only once."},
        LotFault{"lot_event.csv", 2, "act", "transformation",
                 "act: the inputs are missing; add them to lot_input.csv (one step back, Circular "
                 "02/2024/TT-BKHCN)."}));

INSTANTIATE_TEST_SUITE_P(
    OfInputsAndDocuments, OneWrongLotCell,
    testing::Values(
        LotFault{
            "lot_input.csv", 3, "event", "bake",
            "event: there is no event bake of lot T-1 of thach in lot_event.csv; add it there or "
            "correct it here."},
        LotFault{"lot_input.csv", 3, "event", "test",
                 "event: only a transformation has inputs; correct its act in lot_event.csv, or "
                 "name another event."},
        LotFault{
            "lot_input.csv", 2, "used_lot", "NA-2",
            "used_lot: there is no lot NA-2 of na in lot.csv; add it there or correct it here."},
        LotFault{"lot_input.csv", 2, "used_lot", "",
                 "used_lot: the cell is empty; it must be filled in."},
        LotFault{
            "lot_input.csv", 2, "used_product", "nothing",
            "used_product: there is no nothing in product.csv; add it there or correct it here."},
        LotFault{"lot_input.csv", 3, "used_lot", "lô 7",
                 "used_lot: a lot has at most 20 letters, digits and signs of GS1's set 82; write "
                 "it without spaces and accents, such as NA-2611/01."},
        LotFault{"lot_input.csv", 3, "place", "nowhere",
                 "place: there is no nowhere in place.csv; add it there or correct it here."},
        LotFault{"lot_document.csv", 2, "kind", "letter",
                 "kind: the word is not known; there are test_report, certificate and photo."},
        LotFault{"lot_document.csv", 2, "issued_on", "2026-13-01",
                 "issued_on: the cell is not a day of the calendar; write year-month-day or "
                 "day/month/year, such as 2026-11-23 or 23/11/2026."},
        LotFault{"lot_document.csv", 2, "picture", "none.jpg",
                 "picture: there is no file none.jpg in the folder pictures."},
        LotFault{"lot_document.csv", 2, "url", "www.example.vn",
                 "url: the cell is not a web address; write it in full, such as "
                 "https://example.vn/kn-12.pdf."},
        LotFault{
            "lot_document.csv", 2, "event", "bake",
            "event: there is no event bake of lot T-1 of thach in lot_event.csv; add it there or "
            "correct it here."}));

INSTANTIATE_TEST_SUITE_P(
    OfWhatIsOnSaleAndOfKeys, OneWrongLotCell,
    testing::Values(
        LotFault{"point_lot.csv", 2, "lot", "T-2",
                 "lot: there is no lot T-2 of thach in lot.csv; add it there or correct it here."},
        LotFault{"point_lot.csv", 2, "lot", "", "lot: the cell is empty; it must be filled in."},
        LotFault{"point_lot.csv", 2, "expiry", "2027-05-03",
                 "expiry: lot.csv says 2027-05-02; correct one of them, or leave this cell empty."},
        LotFault{
            "label_key.csv", 2, "key", "12ab",
            "key: a label key is the 64 digits 0-9 and a-f that ocop-hub keys label prints; copy "
            "them whole."},
        LotFault{"label_key.csv", 2, "key", "", "key: the cell is empty; it must be filled in."},
        LotFault{"label_key.csv", 2, "until", "never",
                 "until: the cell is not a day of the calendar; write year-month-day or "
                 "day/month/year, such as 2026-11-23 or 23/11/2026."}));

}  // namespace
}  // namespace ocop::sheets
