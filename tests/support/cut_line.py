"""A connection between two programs that can be cut: current streams end in the middle, as when a cable is
pulled."""
import socket
import threading


class CutLine:
    def __init__(self, port):
        self.to, self.open, self.is_up = port, set(), True
        self.lock = threading.Lock()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self):
        """Cuts current connections; new ones work again."""
        with self.lock:
            ends, self.open = self.open, set()
        for end in ends:
            self._end(end)

    def pull(self):
        """Nobody gets through until plug()."""
        self.is_up = False
        self.cut()

    def plug(self):
        self.is_up = True

    def close(self):
        self.pull()
        self._end(self.listening)

    @staticmethod
    def _end(end):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        end.close()

    def _accept(self):
        while True:
            try:
                near, _ = self.listening.accept()
                far = socket.create_connection(("127.0.0.1", self.to)) if self.is_up else None
            except OSError:
                if self.listening.fileno() < 0:
                    return
                far = None
            if far is None:
                self._end(near)
                continue
            with self.lock:
                self.open |= {near, far}
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one, other):
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        with self.lock:
            self.open -= {one, other}
        self._end(one)
        self._end(other)
