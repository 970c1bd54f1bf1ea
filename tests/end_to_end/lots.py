"""A catalogue with lots of its own: one good, one taken back, one past its date; and labels for them, signed by
openssl. Days count from today, for the kiosk asks the machine's clock."""
import base64
import datetime
import hashlib
import os
import shutil
import sqlite3
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from signing import hash_of, public_key, sign

PRODUCT, GTIN = "na-dai-dong-mo", "02000001000007"
OTHER, OTHER_GTIN = "banh-chung-cam-hong-ly", "02000001000342"
GOOD, WITHDRAWN, OLD, OTHERS = "NA-2611/01", "NA-2611/02", "NA-2610", "BC-7"
SEED, THIEF = b"\x11" * 32, b"\x22" * 32


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


def label(lot, seed=SEED, gtin=GTIN, named=None):
    """The link on a label; `named`: the lot that stands on it, where it is not the one that was signed."""
    proof = base64.urlsafe_b64encode(sign(hash_of("OCOP lot 1", "01", gtin, lot), seed)).rstrip(b"=").decode()
    return f"https://ocop.example/01/{gtin}/10/{(named or lot).replace('/', '%2F')}?s={proof}"


def fill(connection):
    for product, lot, until in ((PRODUCT, GOOD, day(9)), (PRODUCT, WITHDRAWN, day(9)), (PRODUCT, OLD, day(-1)),
                                (OTHER, OTHERS, day(30))):
        connection.execute("INSERT INTO lot VALUES (?, ?, ?, ?, 300000, 1, 1)", (product, lot, day(-20), until))
        connection.execute("INSERT INTO lot_area VALUES (?, ?, 1, 'chi-lang')", (product, lot))
        steps = (("harvest", 0, "commissioning", "chi-lang", "", "Hái tay lúc sáng sớm", "Picked by hand at dawn",
                  "清晨手工采摘"),
                 ("check", 2, "inspecting", "chi-lang", "", "Kiểm tra dư lượng, đạt", "Checked for residues: passed",
                  "残留检验合格"),
                 ("pack", 2, "packing", "chi-lang", "", "", "", ""),
                 ("send", 3, "shipping", "chi-lang", "diem-lang-son", "", "", ""),
                 ("arrive", 4, "receiving", "diem-lang-son", "", "Nhận đủ, quả tươi", "All there, and fresh",
                  "数量齐全，果实新鲜"))
        at = datetime.datetime.fromisoformat(day(-20)).timestamp() * 1000
        for position, (name, act, step, place, to, *note) in enumerate(steps, 1):
            connection.execute("INSERT INTO lot_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, 0, 0)",
                               (product, lot, position, name, act, step, int(at) + position * 30_000_000, place, to,
                                *note))
        connection.execute("INSERT INTO lot_document VALUES (?, ?, 2, 1, 0, 'Phiếu kiểm nghiệm dư lượng',"
                           " 'Test report on residues', '残留检验报告', '07/KN', 'Trung tâm mẫu', ?, '', '')",
                           (product, lot, day(-19)))
    connection.execute("INSERT INTO lot_recall VALUES (?, ?, ?, 'Dư lượng vượt mức cho phép',"
                       " 'More residues than allowed', '残留超标')", (PRODUCT, WITHDRAWN, day(-2)))
    connection.execute("INSERT INTO label_key VALUES (?, '')", (public_key(SEED),))


def add_lots(data):
    """Puts them into the newest catalogue of the data folder, which becomes another release."""
    data = Path(data)
    made = data / "with_lots.sqlite"
    shutil.copy(data / "current/catalog.sqlite", made)
    made.chmod(0o644)
    connection = sqlite3.connect(made)
    with connection:
        fill(connection)
    connection.close()
    folder = data / "releases" / hashlib.sha256(made.read_bytes()).hexdigest()
    folder.mkdir()
    made.rename(folder / "catalog.sqlite")
    os.unlink(data / "current")
    os.symlink(f"releases/{folder.name}", data / "current")
