"""Interprets data sent to a receipt printer as the printer would: pictures, cuts, and drawer pulses."""
import subprocess


class Paper:
    """The paper between two cuts: rows of dots, eight per byte."""

    def __init__(self, rows):
        self.rows = rows

    def qr(self):
        """The text of the QR symbol on it, as a phone reads it."""
        wide = max(map(len, self.rows))
        picture = b"P4 %d %d\n" % (8 * wide, len(self.rows)) + b"".join(r.ljust(wide, b"\0") for r in self.rows)
        enlarged = subprocess.run(["convert", "pbm:-", "-scale", "200%", "pgm:-"], input=picture,
                                  capture_output=True, check=True).stdout
        read = subprocess.run(["zbarimg", "--quiet", "--raw", "-"], input=enlarged, capture_output=True)
        return read.stdout.decode().strip()


def read(data):
    """Returns (papers, drawer pulses, unknown bytes). An interrupted job yields no paper."""
    papers, pulses, strange, rows, at = [], 0, b"", [], 0
    while at < len(data):
        if data.startswith(b"\x1b@", at):
            rows, at = [], at + 2
        elif data.startswith(b"\x1bp", at):
            pulses, at = pulses + 1, at + 5
        elif data.startswith(b"\x1dVB", at):
            papers, rows, at = papers + [Paper(rows)], [], at + 4
        elif data.startswith(b"\x1dv0", at) and len(data) >= at + 8:
            wide, high = (int.from_bytes(data[at + i:at + i + 2], "little") for i in (4, 6))
            dots, at = data[at + 8:at + 8 + wide * high], at + 8 + wide * high
            rows += [dots[i:i + wide] for i in range(0, len(dots), wide)]
        else:
            strange, at = strange + data[at:at + 1], at + 1
    return papers, pulses, strange
