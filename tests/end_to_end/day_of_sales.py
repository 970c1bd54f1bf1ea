"""Thirty sales of all kinds: the actions of staff, and the takings. Amounts are calculated by hand from the prices in
db/sample, for diem-lang-son."""
from typing import Callable, NamedTuple

from till import MANAGER

STAR_OIL, BLACK_CAKE = "2000001000304", "2000001000281"


def link(gtin, lot, expiry):
    """A GS1 Digital Link; the day is YYMMDD."""
    return f"https://ocop.example/01/0{gtin}/10/{lot}?17={expiry}"


class Sale(NamedTuple):
    what: str
    do: Callable
    tenders: dict  # expected takings, calculated by hand from the prices in db/sample
    rounding: int = 0
    change: int = 0


SALES = [
    Sale("a tile, paid exactly",
         lambda t: (t.tile("che-ngoc-thuy"), t.pay(), t.cash()), {"cash": 150_000}),
    Sale("two tiles, a larger note",
         lambda t: (t.tile("quy-linh-cao"), t.tile("che-ngoc-thuy"), t.pay(), t.cash(1)),
         {"cash": 195_000}, change=5_000),
    Sale("found by its name, an odd sum handed over",
         lambda t: (t.search("van thuy", "mat-ong-van-thuy"), t.pay(), t.given(250_000)),
         {"cash": 180_000}, change=70_000),
    Sale("one EAN-13 three times",
         lambda t: (t.scan(*["2000001000342"] * 3), t.pay(), t.cash()), {"cash": 135_000}),
    Sale("a Digital Link with lot and expiry",
         lambda t: (t.scan(link("2000001000090", "M09-26111", "491130")), t.pay(), t.vietqr(90_000)),
         {"vietqr": 90_000}),
    Sale("GS1-128, the lot last",
         lambda t: (t.scan("]C10102000001000069" "17490531" "10M06-26111"), t.pay(), t.cash()),
         {"cash": 38_000}),
    Sale("GS1-128, the lot ended by FNC1",
         lambda t: (t.scan("]C10102000001000120" "10M12-26111\x1d" "17490531"), t.pay(), t.card()),
         {"card": 35_000}),
    Sale("GS1-128 that says how heavy it is, no rounding without cash",
         lambda t: (t.scan("]C10102000001000014" "3103000333"), t.pay(), t.vietqr(22_644)),
         {"vietqr": 22_644}),
    Sale("weighed, rounded up to a half thousand",
         lambda t: (t.tile("na-dai-dong-mo"), t.weigh(750), t.pay(), t.cash()), {"cash": 49_000}, rounding=250),
    Sale("scanned, then weighed, rounded up",
         lambda t: (t.scan("2000001000045"), t.weigh(333), t.pay(), t.cash()), {"cash": 18_500}, rounding=185),
    Sale("weighed, rounded down, and change",
         lambda t: (t.tile("gao-nep-cai-hoa-vang-bac-son"), t.weigh(1_005), t.pay(), t.given(50_000)),
         {"cash": 42_000}, rounding=-210, change=8_000),
    Sale("đồng off a line",
         lambda t: (t.scan("2000001000229"), t.discount("line", 10_000), t.pay(), t.card("000712")),
         {"card": 170_000}),
    Sale("percent off a line",
         lambda t: (t.tile("mat-ong-ngu-gia-bi"), t.discount("line", 5, percent=True), t.pay(), t.cash()),
         {"cash": 237_500}),
    Sale("percent off the cart, rounded down",
         lambda t: (t.tile("quy-linh-cao"), t.scan("2000001000069"), t.discount("cart", 10, percent=True),
                    t.pay(), t.cash()), {"cash": 74_500}, rounding=-200),
    Sale("đồng off the cart",
         lambda t: (t.tile("hoa-hoi-kho"), t.tile("che-ngoc-thuy"), t.discount("cart", 10_000), t.pay(),
                    t.cash()), {"cash": 225_000}),
    Sale("half price, which a manager allows in place",
         lambda t: (t.scan("2000001000250"), t.discount("cart", 50, percent=True), t.pay_allowed(), t.card()),
         {"card": 140_000}),
    Sale("a price of this day, which a manager allows in place",
         lambda t: (t.tile("hoa-hoi-kho"), t.change_line("price", 80_000), t.pay_allowed(), t.cash()),
         {"cash": 80_000}),
    Sale("notes on line and cart",
         lambda t: (t.scan("2000001000151"), t.note("line", "qua tang"), t.note("cart", "khach quen"), t.pay(),
                    t.vietqr(110_000)), {"vietqr": 110_000}),
    Sale("one cart held for the next customer",
         lambda t: (t.tile("quy-linh-cao"), t.tap("cart/hold"), t.scan("2000001000137"), t.tap("cart/hold"),
                    t.scan("2000001000373"), t.pay(), t.cash()), {"cash": 270_000}),
    Sale("the first that waits",
         lambda t: (t.tap("till/waiting:0"), t.pay(), t.cash()), {"cash": 45_000}),
    Sale("the second that waits, joined by another product",
         lambda t: (t.tap("till/waiting:0"), t.tile("ngong-hoa-cai"), t.pay(), t.cash()), {"cash": 60_000}),
    Sale("a part by each way",
         lambda t: (t.tile("mat-ong-ngu-gia-bi"), t.tile("na-cai-kinh"), t.weigh(500), t.pay(),
                    t.part("vietqr", 100_000), t.vietqr(100_000), t.part("card", 81_000), t.card(),
                    t.tap("pay/way:0"), t.cash()), {"vietqr": 100_000, "card": 81_000, "cash": 100_000}),
    Sale("cash first, the rest by card",
         lambda t: (t.scan("2000001000229"), t.pay(), t.given(50_000), t.card()),
         {"cash": 50_000, "card": 130_000}),
    Sale("twelve of one",
         lambda t: (t.scan("2000001000342"), t.change_line("quantity", 12), t.pay(), t.cash()),
         {"cash": 540_000}),
    Sale("one too many taken off, and one removed that comes back",
         lambda t: (t.scan("2000001000090"), t.tap("line/more"), t.tap("line/less"), t.scan("2000001000199"),
                    t.tap("line/remove"), t.tap("till/waiting:0"), t.pay(), t.cash()), {"cash": 122_000}),
    Sale("a payment taken back, and another way than the code on the screen",
         lambda t: (t.tile("hoa-hoi-kho"), t.pay(), t.part("card", 20_000), t.card(), t.tap("pay/back:0"),
                    t.tap("pay/way:1"), t.tap("pay/way:0"), t.cash()), {"cash": 85_000}),
    Sale("the lot that expires first",
         lambda t: (t.search("hoi chi lang", "tinh-dau-hoi-chi-lang"), t.pay(), t.cash()), {"cash": 110_000}),
    Sale("the lot that was scanned",
         lambda t: (t.scan(link(STAR_OIL, "S26A", "490531")), t.pay(), t.cash()), {"cash": 110_000}),
    Sale("more than the stock says",
         lambda t: (t.scan(BLACK_CAKE, BLACK_CAKE), t.pay(), t.cash()), {"cash": 100_000}),
    Sale("a manager's own, who needs nobody's word",
         lambda t: (t.lock(), t.sign_in(*MANAGER), t.tile("mat-ong-ngu-gia-bi"),
                    t.discount("cart", 30, percent=True), t.pay(), t.cash()), {"cash": 175_000}),
]
