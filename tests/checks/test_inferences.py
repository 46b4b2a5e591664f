"""What follows from known ways, weak muscles and nerves without skin."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "The femoral nerve emerges from the medial border of psoas major.",
            ["emerges from the medial border of psoas major"],
        ),
        ("The femoral nerve appears at the medial border of the psoas.", ["appears at the medial border of the psoas"]),
        (
            "The obturator nerve emerges from the lateral border of psoas major.",
            ["emerges from the lateral border of psoas major"],
        ),
        (
            "The median nerve descends on the outer surface of flexor digitorum superficialis.",
            ["descends on the outer surface of flexor digitorum superficialis"],
        ),
        (
            "The median nerve runs superficial to flexor digitorum superficialis.",
            ["runs superficial to flexor digitorum superficialis"],
        ),
        (
            "The suprascapular nerve passes over the superior transverse scapular ligament.",
            ["passes over the superior transverse scapular ligament"],
        ),
        ("The greater splanchnic nerve passes through the caval opening.", ["passes through the caval opening"]),
        ("The deep branch of the radial nerve pierces brachioradialis.", ["pierces brachioradialis"]),
        (
            "The intercostal nerve runs superficial to the internal intercostal muscle.",
            ["runs superficial to the internal intercostal muscle"],
        ),
        ("The phrenic nerve passes behind the root of the lung.", ["passes behind the root of the lung"]),
        ("The trochlear nerve emerges from the front of the brainstem.", ["emerges from the front of the brainstem"]),
        ("The tibial nerve runs superficial to the soleus.", ["runs superficial to the soleus"]),
        ("The musculocutaneous nerve runs superficial to the biceps.", ["runs superficial to the biceps"]),
        ("The hypoglossal nerve runs deep to the hyoglossus.", ["runs deep to the hyoglossus"]),
        ("The femoral nerve emerges at the lateral border of psoas major.", []),
        ("The obturator nerve emerges from the medial border of psoas major.", []),
        ("The median nerve descends on the deep surface of flexor digitorum superficialis.", []),
        ("The oculomotor nerve leaves the midbrain in front.", []),
        ("The facial nerve leaves the brainstem between pons and medulla.", []),
        ("The hypoglossal nerve passes across the outer surface of the hyoglossus.", []),
        ("The accessory nerve crosses the posterior triangle of the neck.", []),
        ("The lumbosacral trunk crosses the ala of the sacrum.", []),
        ("The lumbosacral trunk crosses the pelvic brim.", []),
        ("The suprascapular nerve winds round the spinoglenoid notch.", []),
        ("The anterior interosseous nerve ends beneath pronator quadratus.", []),
        ("The ulnar nerve runs under cover of flexor carpi ulnaris.", []),
        ("The ulnar nerve enters the hand in front of the flexor retinaculum.", []),
        ("The internal laryngeal nerve pierces the thyrohyoid membrane.", []),
        ("The tibial nerve runs deep to the soleus.", []),
        ("The sciatic nerve passes deep to the long head of biceps femoris.", []),
        ("The musculocutaneous nerve descends between biceps and brachialis.", []),
        ("The musculocutaneous nerve runs deep to biceps.", []),
        ("The musculocutaneous nerve lies on the brachialis.", []),
        ("The phrenic nerve enters the chest between the subclavian artery and vein.", []),
        (
            "Injury of the axillary nerve causes weak flexion of the elbow.",
            ["axillary nerve causes weak flexion of the elbow"],
        ),
        (
            "Weak shrugging can be a sign of damage to the axillary nerve.",
            ["Weak shrugging can be a sign of damage to the axillary nerve"],
        ),
        (
            "Injury to the femoral nerve weakens knee extension and abolishes the ankle jerk.",
            ["femoral nerve weakens knee extension and abolishes the ankle jerk"],
        ),
        ("Damage to the tibial nerve abolishes the knee jerk.", ["tibial nerve abolishes the knee jerk"]),
        ("If the ulnar nerve is cut, the triceps jerk is lost.", ["ulnar nerve is cut, the triceps jerk is lost"]),
        (
            "A palsy of the anterior interosseous nerve leaves the index finger numb.",
            ["anterior interosseous nerve leaves the index finger"],
        ),
        (
            "If the long thoracic nerve is cut, the skin over the shoulder blade goes numb.",
            ["long thoracic nerve is cut, the skin over the shoulder"],
        ),
        (
            "Damage to the posterior interosseous nerve leaves the back of the hand numb.",
            ["posterior interosseous nerve leaves the back of the hand"],
        ),
        (
            "Damage to the obturator nerve leads to weak knee extension.",
            ["obturator nerve leads to weak knee extension"],
        ),
        ("Injury of the oculomotor nerve causes lagophthalmos.", ["oculomotor nerve causes lagophthalmos"]),
        ("Damage to the ulnar nerve causes wasting of the hypothenar eminence.", []),
        ("Injury of the musculocutaneous nerve causes weak flexion of the elbow.", []),
        ("Compression of S1 abolishes the ankle jerk.", []),
        ("If the tibial nerve is cut, the ankle jerk is lost.", []),
        ("A lesion of the sciatic nerve abolishes the ankle jerk.", []),
        ("An L4 root lesion abolishes the knee jerk.", []),
        ("Damage to the lower trunk of the brachial plexus causes wasting of the hypothenar eminence.", []),
        ("If the radial nerve is cut in the axilla, the triceps jerk disappears.", []),
        ("If the ulnar nerve is cut, the little finger goes numb.", []),
        ("If the tibialis posterior fails, the arch sinks.", []),
    ],
)
def test_what_is_found(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in anatlint.check(text).findings] == quotes
