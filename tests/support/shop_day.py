"""The current day in the shop, which programs use wherever the test runs."""
import datetime
import time

SHOP = datetime.timezone(datetime.timedelta(hours=7))


def shop_day(offset=0):
    """Returns it as YYYY-MM-DD. Waits for the next day if it is near, so that a test does not span two."""
    now = datetime.datetime.now(SHOP)
    left = 24 * 3600 - (now - now.replace(hour=0, minute=0, second=0, microsecond=0)).total_seconds()
    if left < 180:
        time.sleep(left + 1)
    return (datetime.datetime.now(SHOP).date() + datetime.timedelta(days=offset)).isoformat()
