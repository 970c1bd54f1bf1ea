"""A receipt printer behind a UNIX socket, which can be unplugged, even in the middle of a job."""
import os
import socket
import threading

import escpos

STATUS_QUERY, ALL_IS_WELL = b"\x10\x04", b"\x12"


class PrinterPeer:
    def __init__(self, folder):
        self.path = os.path.join(folder, "printer")
        self.received = b""   # all jobs, one after the other
        self.breaks_at = None  # after that many bytes of a job the cable is unplugged
        self.listening = None

    def plug_in(self):
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(self.path)
        self.listening.listen()
        threading.Thread(target=self.serve, args=[self.listening], daemon=True).start()

    def unplug(self):
        if self.listening is None:
            return
        os.unlink(self.path)
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        self.listening = None

    def serve(self, listening):
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                self.print(connection)

    def print(self, connection):
        """Receives one job; first answers queries about the paper."""
        data = b""
        while piece := connection.recv(1024):
            data += piece
            while data.startswith(STATUS_QUERY) and len(data) > len(STATUS_QUERY):
                data = data[len(STATUS_QUERY) + 1:]
                connection.sendall(ALL_IS_WELL)
            if self.breaks_at is not None and len(data) > self.breaks_at:
                self.breaks_at = None
                return self.unplug()
        self.received += data

    def papers(self):
        return escpos.read(self.received)
