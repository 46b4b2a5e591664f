"""Claims in a few words and as plain data, for the formats that show them."""

from __future__ import annotations

from anatlint.claims.model import Claim, Count, Levels, Movement, Name, Object, Place, Quantifier, Term


def identify(term: Term) -> str:
    """Return the first thing a phrase may mean, by its id; the phrase itself when that is unknown."""
    return term.readings[0] if term.readings else term.text


def plain_object(value: Object) -> object:
    """Return a claim's object as plain data: an id, a mapping, a list of levels or a number."""
    match value:
        case Term():
            return identify(value)
        case Movement():
            return {"movement": value.movement, "of": identify(value.of) if value.of else None}
        case Levels():
            return list(value.levels)
        case Count():
            return value.number
        case Name():
            return value.text
        case Place():
            place: dict[str, object] = {"relation": value.relation, "of": [identify(term) for term in value.of]}
            if value.domain:
                place["domain"] = identify(value.domain)
            return place


def normal_form(claim: Claim) -> str:
    """Return a claim in one line: "deltoid innervated_by radial-nerve"."""
    return f"{identify(claim.subject)} {claim.predicate} {_object(claim.object)}"


def _object(value: Object) -> str:
    match value:
        case Movement():
            return f"{value.movement} of {identify(value.of)}" if value.of else value.movement
        case Levels():
            return ", ".join(value.levels)
        case Count():
            return f"{value.number} {value.what}"
        case Name():
            return f'"{value.text}"'
        case Place():
            words = [value.relation, " and ".join(identify(term) for term in value.of)]
            if value.domain:
                words += ["in", identify(value.domain)]
            return " ".join(word for word in words if word)
        case Term():
            return identify(value)


def qualifiers(claim: Claim) -> list[str]:
    """Return what limits or colours a claim, in words; empty for a plain statement."""
    given = claim.qualifiers
    flags = ("negated", "exclusive", "only", "weak", "strong", "hedged", "comparative", "fixed_end")
    words = [flag.replace("_", " ") for flag in flags if getattr(given, flag)]
    if given.quantifier is not Quantifier.NONE:
        words.append(f"{given.quantifier.value} of the subject")
    if given.exceptions:
        words.append(f"except {', '.join(sorted(given.exceptions))}")
    words += [value for value in (given.side, given.mode) if value]
    if given.condition:
        words.append(f"condition: {given.condition}")
    if given.mood.value != "asserted":
        words.append(given.mood.value)
    if claim.inherited:
        words.append("subject from context")
    if claim.uncertain:
        words.append("what is meant is not certain")
    if claim.loose:
        words.append("read loosely")
    return words
