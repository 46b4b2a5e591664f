"""Statements worded in a roundabout way: the thing is named late, by a part of it, or by another noun."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # who is meant is told behind "is"
        ("The one that opens the jaw is the medial pterygoid.", ["opens the jaw"]),
        ("The muscle the long thoracic nerve supplies is the trapezius.", ["long thoracic nerve"]),
        ("The long thoracic nerve is long. The muscle it feeds is the trapezius.", ["trapezius"]),
        ("The outer muscle, the gastrocnemius, contributes three heads.", ["three heads"]),
        # what is said of most of it
        ("The levator scapulae is thin. Most of it is superficial to the trapezius.", ["superficial to the trapezius"]),
        ("Much of the levator scapulae lies superficial to the trapezius.", ["superficial to the trapezius"]),
        ("The platysma's broad sheet lies beneath the sternocleidomastoid.", ["beneath the sternocleidomastoid"]),
        # names
        ("In the cheek lies the buccinator, whose nickname is the tailor's muscle.", ["tailor's muscle"]),
        ("Students know the buccinator as the tailor's muscle.", ["tailor's muscle"]),
        ("The tibial nerve is thick. Older books know it as the saphenous nerve.", ["saphenous nerve"]),
        ("The tibial nerve is thick. It is also called the saphenous nerve.", ["saphenous nerve"]),
        ("The tibial nerve is joined by a thin companion. It is called the sural nerve.", []),
        ("The tibial nerve gives off the sural nerve. It is also called the short saphenous nerve.", []),
        ("The buccinator, dubbed the tailor's muscle, presses the cheek.", ["tailor's muscle"]),
        ("Nicknamed the boxer's muscle, the serratus anterior is broad.", []),
        # a field of what was talked about
        ("The trapezius has three parts. The axillary nerve is its motor supply.", ["axillary nerve"]),
        ("The trapezius has three parts. The accessory nerve is its motor supply.", []),
        # a short name of what is named in full
        (
            "The rotator cuff is strong. The cuff consists of teres major and subscapularis.",
            ["teres major"],
        ),
        ("Above lies the gluteus maximus, the smallest muscle of the buttock.", ["smallest muscle of the buttock"]),
        # members that share their name with another muscle
        (
            "The ball of the thumb has two muscles, namely opponens pollicis and abductor digiti minimi.",
            ["two muscles", "abductor digiti minimi"],
        ),
        ("The hypothenar muscles of the hand include the abductor digiti minimi.", []),
        # the strongest tendon is no muscle
        ("The calf muscles end in the Achilles tendon. It is the strongest tendon of the human body.", []),
        ("The calf muscles share one of the thickest and strongest tendons of the human body.", []),
        # the socket of the shoulder blade
        ("The rhomboids tilt the socket upwards.", ["tilt the socket upwards"]),
        ("The serratus anterior turns the glenoid cavity upwards.", []),
        # some muscles of a place of which more may be counted
        ("The calf has two muscles: gastrocnemius and soleus.", []),
        ("The anterior compartment of the leg has nine muscles.", ["nine muscles"]),
        # not twice the lesser of two numbers
        ("The intrinsic muscles of the tongue, six in number, shape it.", ["six in number"]),
        ("The intrinsic muscles of the tongue, eight in number, shape it.", []),
        # said to be wrong in the next sentence
        ("The teres major is often counted as a muscle of the rotator cuff. That is wrong.", []),
        ("The teres minor belongs to the rotator cuff. That is wrong.", ["rotator cuff"]),
        # a muscle has no muscles but its own parts
        (
            "The digastric has two bellies. Below it there are four more: sternohyoid, omohyoid and two others.",
            [],
        ),
        # a class of nerves is told for its division
        ("The vagus is the main nerve of the parasympathetic nervous system.", []),
        ("The vagus is the main nerve of the sympathetic nervous system.", ["sympathetic nervous system"]),
        # a comparison with an animal is no statement about it
        ("Flat like the fish that it is named after, the soleus spans the knee.", ["knee"]),
        ("In rabbits the soleus spans the knee.", []),
        # a fragment below a name is said of that
        ("Medial pterygoid: A mirror image of the masseter. It ends on the coronoid process.", ["coronoid process"]),
    ],
)
def test_what_is_wrong_in_it(text: str, quotes: list[str]) -> None:
    found = [finding.quote for finding in anatlint.check(text).findings]
    assert [quote for quote in quotes if any(quote in one for one in found)] == quotes
    assert len(found) == len(quotes)
