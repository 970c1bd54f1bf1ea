"""The content of a lot's page, extracted from its HTML, as JSON for the client-side application in
client_page/, so that both show the same."""
import xml.etree.ElementTree as tree


def text(element):
    return "".join(element.itertext())


def kind(element):
    return element.get("class")


def lines(elements):
    return [{"text": text(e), "kind": kind(e)} for e in elements]


def value(cell):
    time = cell.find("time")
    if time is not None:
        return {"at": time.get("datetime"), "text": text(time)}
    if cell.find("ul") is not None:
        return {"list": [text(e) for e in cell.iter("li")]}
    return {"text": text(cell), "code": cell.find("span[@class='code']") is not None}


def facts(listed):
    return [] if listed is None else [{"name": text(row.find("dt")), "value": value(row.find("dd"))} for row in listed]


def groups(event):
    children = list(event)
    return [{"title": text(head), "items": [{"text": text(item[0]), "href": item[0].get("href"),
                                             "more": [text(p) for p in item.findall("p")]} for item in listed]}
            for head, listed in zip(children, children[1:]) if head.tag == "h4"]


def event(item):
    time = item.find("time")
    return {"what": text(item.find("h3")), "at": time.get("datetime"), "when": text(time),
            "lines": lines(item.findall("p")), "groups": groups(item)}


def mark(group):
    box, words = group.find("rect"), group.find("text")
    return {"kind": kind(group), "text": text(words), "textX": words.get("x"), "textY": words.get("y"),
            **{name: box.get(name) for name in ("x", "y", "width", "height")}}


def map_of(section):
    drawing = section.find("figure/svg")
    drawn = drawing.findall("g")
    named = drawing.find("g[@class='names']")
    return {"heading": text(section.find("h2")), "title": text(drawing.find("title")), "about": text(drawing.find("desc")),
            "land": drawn[0].get("transform"), "way": drawing.find("path[@class='way']").get("d"),
            "names": [{"x": e.get("x"), "y": e.get("y"), "text": text(e)} for e in named],
            "marks": [mark(group) for group in drawn[1:] if kind(group) in (None, "area")],
            "legend": [{"marks": lines(item[0]), "text": text(item[1])} for item in section.find("figure/figcaption/ul")],
            "note": text(section.find("figure/figcaption/p"))}


def card(section):
    listed, described = section.find("ul"), section.find("dl")
    paragraphs = section.findall("p")
    before = [p for p in paragraphs if described is None or list(section).index(p) < list(section).index(described)]
    return {"kind": kind(section), "title": text(section.find("h2")), "lines": lines(before), "facts": facts(described),
            "items": [] if listed is None else [{"title": text(item.find("h3")), "lines": lines(item.findall("p"))}
                                                for item in listed],
            "notes": lines([p for p in paragraphs if p not in before]),
            "actions": [{"href": a.get("href"), "icon": a.find("svg/use").get("href")[1:], "text": text(a.find("span"))}
                        for a in section.findall("div/a")]}


def content(html):
    """For the page of a lot that is neither recalled nor has a picture."""
    page = tree.fromstring(html.removeprefix("<!DOCTYPE html>\n"))
    body = page.find("body")
    main, foot = body.find("main"), body.find("footer").findall("p")
    title, (left, right) = main.find("div[@class='title']"), main.find("div[@class='columns']").findall("div")
    stars, (proof, known, journey) = title.find("p[@class='stars']"), left.findall("section")
    sections, nav = right.findall("section"), body.find("header/nav")
    sample, contents = main.find("p[@class='sample']"), left.find("nav")
    return {
        "language": page.get("lang"), "page_title": text(page.find("head/title")),
        "bar": {"brand": text(body.find("header/p")),
                "languages": {"label": nav.get("aria-label"),
                              "list": [{"href": a.get("href"), "lang": a.get("lang"), "text": text(a),
                                        "current": a.get("aria-current") == "true"} for a in nav]}},
        "sample": None if sample is None else text(sample),
        "title": {"name": text(title.find("h1")), "lead": text(title.find("p[@class='lead']")),
                  "stars": {"label": stars[0].get("aria-label"), "marks": [kind(e) != "dim" for e in stars[0]],
                            "meaning": text(stars[1])}},
        "contents": {"label": contents.get("aria-label"),
                     "list": [{"href": a.get("href"), "text": text(a)} for a in contents]},
        "proof": {"kind": kind(proof), "heading": text(proof.find("h2")), "icon": proof.find("svg/use").get("href")[1:],
                  "title": text(proof.find("strong")), "more": text(proof.find("p"))},
        "facts": {"title": text(known.find("h2")), "list": facts(known.find("dl"))},
        "journey": {"title": text(journey.find("h2")), "events": [event(item) for item in journey.find("ol")]},
        "map": map_of(sections[0]), "cards": [card(section) for section in sections[1:]],
        "more": {"href": right.find("a").get("href"), "text": text(right.find("a"))},
        "foot": {"words": text(foot[0]), "label": foot[1].text, "address": text(foot[1].find("span")),
                 "machines": foot[2].text, "links": [{"href": a.get("href"), "text": text(a)} for a in foot[2]]}}
