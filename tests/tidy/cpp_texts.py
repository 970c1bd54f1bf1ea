"""Extracts string literals from C++ sources, and sentences composed of them with + and ?:."""
import itertools
import re

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|^[ \t]*\#[^\n]*|R"(?P<fence>\w*)\(.*?\)(?P=fence)"'''
                   r'''|(?P<text>(?:u8)?"(?:[^"\\\n]|\\.)*")|'(?:[^'\\\n]|\\.)+'|(?P<word>[A-Za-z_]\w*(?:::\w+)*|\d[\w.']*)'''
                   r'''|->|<<|>>|&&|\|\||[-+*/%=<>!&|]=|\+\+|--|[^\s\w]''', re.S | re.M)
CLOSED_BY = {"(": ")", "{": "}", "[": "]"}
ANYTHING = "\1"  # a part that is only known at run time
MOST_WAYS = 200


class Text(str):
    """A string literal; other tokens are plain strings."""


def unescaped(literal):
    body = literal[literal.index('"') + 1:-1]
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), body)


def tokens(source):
    """Returns the source's tokens; adjacent literals are joined."""
    found = []
    for match in TOKEN.finditer(source):
        token = match.group()
        if match.group("text"):
            text = Text(unescaped(token))
            if found and isinstance(found[-1], Text):
                found[-1] = Text(found[-1] + text)
            else:
                found.append(text)
        elif not token.startswith(("//", "/*")) and not token.lstrip().startswith("#"):
            found.append(token)
    return found


def end_of(all_tokens, at):
    """Returns the position after the bracket that closes the one at `at`."""
    depth = 0
    for i in range(at, len(all_tokens)):
        token = all_tokens[i]
        if isinstance(token, Text):
            continue
        if token in CLOSED_BY:
            depth += 1
        elif token in CLOSED_BY.values():
            depth -= 1
            if depth == 0:
                return i + 1
    return len(all_tokens)


def outside_brackets(part):
    """Yields each token that is not a text and is outside all brackets, with its position."""
    i = 0
    while i < len(part):
        if isinstance(part[i], Text):
            i += 1
        elif part[i] in CLOSED_BY:
            i = end_of(part, i)
        else:
            yield i, part[i]
            i += 1


def split(part, *marks):
    """Returns the pieces of the part between these marks; marks within brackets do not count."""
    pieces, begin = [], 0
    for i, token in outside_brackets(part):
        if token in marks:
            pieces.append(part[begin:i])
            begin = i + 1
    return pieces + [part[begin:]]


def choice(part):
    """Returns both alternatives if the part is a ?: expression, else None."""
    depth, asked = 0, None
    for i, token in outside_brackets(part):
        if token == "?":
            asked = i if asked is None else asked
            depth += 1
        elif token == ":" and depth:
            depth -= 1
            if depth == 0:
                return part[asked + 1:i], part[i + 1:]
    return None


def ways(part, known):
    """Returns all possible values of an expression, with ANYTHING for unknown parts. `known`: ways of names."""
    if not part:
        return [ANYTHING]
    branches = choice(part)
    if branches:
        return list(dict.fromkeys(ways(branches[0], known) + ways(branches[1], known)))
    operands = split(part, "+")
    if len(operands) > 1:
        all_ways = itertools.product(*(ways(operand, known) for operand in operands))
        return ["".join(way) for way in itertools.islice(all_ways, MOST_WAYS)]
    if len(part) == 1:
        return [str(part[0])] if isinstance(part[0], Text) else known.get(part[0], [ANYTHING])
    wrapped = part[1:] if part[0] in ("std::string", "std::string_view") else part
    if not isinstance(wrapped[0], Text) and wrapped[0] in ("(", "{") and end_of(wrapped, 0) == len(wrapped):
        inside = split(wrapped[1:-1], ",")
        if len(inside) == 1:
            return ways(inside[0], known)
    return [ANYTHING]


class Sayings:
    """The sentences of a source. Local string variables are replaced by their initialisers within their block."""

    def __init__(self, source):
        self.all = tokens(source)
        self.known = [{}]

    def __iter__(self):
        """Yields (the function of which it is an argument, or ""; the argument's index; all values) for each
        expression with a text."""
        yield from self.expressions(self.all, "")

    def expressions(self, part, call):
        for statement in split(part, ";"):
            for number, argument in enumerate(split(statement, ",")):
                if any(isinstance(token, Text) for token in argument):
                    yield call, number, self.ways(behind_assignment(argument))
                yield from self.inside(argument)
            self.note(statement)

    def inside(self, part):
        i = 0
        while i < len(part):
            if not isinstance(part[i], Text) and part[i] in CLOSED_BY:
                end = end_of(part, i)
                before = part[i - 1] if i and not isinstance(part[i - 1], Text) else ""
                self.known.append({})
                yield from self.expressions(part[i + 1:end - 1], before.split("::")[-1])
                self.known.pop()
                i = end
            else:
                i += 1

    def note(self, statement):
        """Remembers `std::string name = ...` and `const char* name = ...`."""
        if "=" not in statement or statement.index("=") < 2:
            return
        at = statement.index("=")
        if statement[at - 2] in ("std::string", "std::string_view", "*", "const"):
            self.known[-1][statement[at - 1]] = self.ways(statement[at + 1:])

    def ways(self, part):
        return ways(part, {name: own for block in self.known for name, own in block.items()})


def behind_assignment(part):
    begin, i = 0, 0
    while i < len(part):
        if not isinstance(part[i], Text):
            if part[i] in CLOSED_BY:
                i = end_of(part, i)
                continue
            if part[i] in ("return", "=", "+=", "<<", "else", ":") and (part[i] != ":" or not choice(part[begin:])):
                begin = i + 1
        i += 1
    return part[begin:]
