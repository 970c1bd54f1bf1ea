"""Applies assets/messages/vi.po like app/base/text/sentences.cpp, to tell whether a sentence is fully translated."""
import re

from cpp_texts import ANYTHING

MARK = re.compile(r"\{(\d)(!?)\}")
DEEPEST = 12


def unquoted(line):
    return line.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def entries(catalogue):
    """Yields (whether it is only for parts, English, Vietnamese) of each entry."""
    for block in catalogue.split("\n\n"):
        english = re.search(r'^msgid "((?:[^"\\]|\\.)*)"$', block, re.M)
        own = re.search(r'^msgstr "((?:[^"\\]|\\.)*)"$', block, re.M)
        if english and english.group(1) and own and own.group(1):
            yield 'msgctxt "part"' in block, unquoted(english.group(1)), unquoted(own.group(1))


class Translation:
    def __init__(self, catalogue):
        self.whole, self.whole_parts, self.patterns = {}, {}, []
        self.pieces = ""
        for part, english, own in entries(catalogue):
            self.pieces += english + "\0"
            pieces = re.split(r"\{\d\}", english)
            if len(pieces) == 1:
                (self.whole_parts if part else self.whole)[english] = own
            else:
                self.patterns.append((part, pieces, own))
        self.patterns.sort(key=lambda one: -sum(len(piece.encode()) for piece in one[1]))

    def knows(self, words):
        """Returns whether the text is translated on its own, or begins a pattern of several parts."""
        text = words.strip()
        return text in self.whole or text in self.whole_parts or (
            " " in words and any(pieces[0].startswith(words) for _, pieces, _ in self.patterns))

    def untold(self, english, part=False, depth=0):
        """Returns the words of the sentence that would remain English."""
        if not is_words(english):
            return []
        if english in self.whole or (part and english in self.whole_parts):
            return []
        for only_part, pieces, own in self.patterns:
            values = None if only_part and not part else fit(english, pieces)
            if values is None:
                continue
            lost = []
            for number, again in MARK.findall(own):
                value = values[int(number)]
                if again and depth < DEEPEST:
                    lost += self.untold(value, True, depth + 1)
                elif is_words(value):
                    lost.append(value)
            return lost
        return [english]


def fit(english, pieces):
    """Returns the texts between the pieces, each as short as possible and never empty; None if they do not fit."""
    if not english.startswith(pieces[0]):
        return None
    rest = english[len(pieces[0]):]
    if len(pieces) == 1:
        return None if rest else []
    if len(pieces) == 2:
        if len(rest) <= len(pieces[1]) or not rest.endswith(pieces[1]):
            return None
        return [rest[:len(rest) - len(pieces[1])]]
    end = rest.find(pieces[1], 1)
    while end >= 0:
        values = fit(rest[end:], pieces[1:])
        if values is not None:
            return [rest[:end]] + values
        end = rest.find(pieces[1], end + 1)
    return None


def is_words(text):
    """Returns whether it contains words, not only numbers, file names and inserted values."""
    bare = re.sub(r"`[^`]*`|--[a-z-]+|[\w.+-]*[/_.][\w./*-]+|ocop-\w+", " ", text.replace(ANYTHING, " "))
    return re.search(r"[A-Za-z]{3}", bare) is not None
