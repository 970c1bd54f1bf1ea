"""An office with lots in addition to the sample's: one good, one recalled, one past its date; and labels for them,
signed by openssl. Days are relative to today, because the kiosk uses the machine's clock."""
import base64
import csv
import shutil
import sys
import tempfile
from pathlib import Path

from driver import ROOT, import_sheets

sys.path.append(str(ROOT / "tests/support"))
from shop_day import shop_day
from signing import hash_of, public_key, sign

PRODUCT, GTIN = "na-dai-dong-mo", "02000001000007"
OTHER, OTHER_GTIN = "banh-chung-cam-hong-ly", "02000001000342"
GOOD, WITHDRAWN, OLD, OTHERS = "NA-2611/01", "NA-2611/02", "NA-2610", "BC-7"
SEED, THIEF = b"\x11" * 32, b"\x22" * 32
HARVEST = "Picked by hand at dawn"


def label(lot, seed=SEED, gtin=GTIN, named=None):
    """The link on a label; `named`: the lot on it, if not the signed one."""
    proof = base64.urlsafe_b64encode(sign(hash_of("OCOP lot 1", "01", gtin, lot), seed)).rstrip(b"=").decode()
    return f"https://ocop.example/01/{gtin}/10/{(named or lot).replace('/', '%2F')}?s={proof}"


def text(name, vi="", en="", zh=""):
    return {f"{name}_vi": vi, f"{name}_en": en, f"{name}_zh": zh}


def events(of):
    """The facts of a lot made 20 days ago."""
    steps = (("harvest", "commissioning", "", -20, "05:30", "chi-lang", "",
              text("note", "Hái tay lúc sáng sớm", HARVEST, "清晨手工采摘")),
             ("check", "observation", "inspecting", -20, "08:00", "chi-lang", "",
              text("note", "Kiểm tra dư lượng, đạt", "Checked for residues: passed", "残留检验合格")),
             ("pack", "observation", "packing", -20, "09:00", "chi-lang", "", {}),
             ("send", "shipping", "", -19, "07:00", "chi-lang", "diem-lang-son", {}),
             ("arrive", "receiving", "", -19, "09:30", "diem-lang-son", "",
              text("note", "Nhận đủ, quả tươi", "All there, and fresh", "数量齐全，果实新鲜")))
    for name, act, step, at, time, place, to, note in steps:
        yield dict(of, id=name, act=act, step=step, day=shop_day(at), time=time, place=place, destination=to,
                   party="nha-vuon-mau-chi-lang", **note)


def append(sheets, name, rows):
    path = sheets / name
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns).writerows(rows)


def keep_lots(sheets, key=None):
    """Rows that an office adds to its sheets; `key`: of its labels, in hex."""
    lots = [dict(product=product, lot=lot, made_on=shop_day(-20), best_before=shop_day(until), amount="300", measure="kg",
                 areas="chi-lang", sample="1")
            for product, lot, until in ((PRODUCT, GOOD, 9), (PRODUCT, WITHDRAWN, 9), (PRODUCT, OLD, -1),
                                        (OTHER, OTHERS, 30))]
    lots[1].update(recalled_on=shop_day(-2), **text("recall_reason", "Dư lượng vượt mức cho phép",
                                               "More residues than allowed", "残留超标"))
    names = [{"product": lot["product"], "lot": lot["lot"]} for lot in lots]
    append(sheets, "lot.csv", lots)
    append(sheets, "lot_event.csv", [event for of in names for event in events(of)])
    append(sheets, "lot_document.csv",
           [dict(of, event="check", kind="test_report", number="07/KN", issuer="Trung tâm mẫu", issued_on=shop_day(-19),
                 **text("title", "Phiếu kiểm nghiệm dư lượng", "Test report on residues", "残留检验报告"))
            for of in names])
    append(sheets, "label_key.csv", [{"key": key or public_key(SEED).hex(), "until": ""}])


def add_lots(data):
    """The office imports again: the data folder's newest release has the lots."""
    with tempfile.TemporaryDirectory(prefix="ocop-sheets-") as folder:
        sheets = Path(folder) / "sheets"
        shutil.copytree(ROOT / "db/sample", sheets)
        keep_lots(sheets)
        import_sheets(sheets, data)
