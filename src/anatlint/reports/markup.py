"""XML that every reader takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: object) -> str:
    """Return a text with a sign for each character that XML 1.0 does not allow, not even escaped."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(text))


def element(parent: Element | None, tag: str, text: str = "", **attributes: object) -> Element:
    """Return a new element, the last one of its parent."""
    from xml.etree.ElementTree import Element, SubElement

    values = {name: allowed(value) for name, value in attributes.items()}
    made = Element(tag, values) if parent is None else SubElement(parent, tag, values)
    if text:
        made.text = allowed(text)
    return made


def document(root: Element) -> str:
    """Return a whole XML file."""
    from xml.etree.ElementTree import indent, tostring

    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
