"""Questions and labels that make a clause with the names behind them."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Which muscle straightens the knee? The quadriceps.", ["quadriceps-femoris acts extension of knee"]),
        ("Who bends the elbow? The brachialis does.", ["brachialis acts flexion of elbow"]),
        ("What opens the jaw? Chiefly the lateral pterygoid.", ["lateral-pterygoid acts opening of mandible"]),
        ("Which muscle is the longest in the body? The sartorius.", ["sartorius superlative longest"]),
        ("What kind of muscle is the detrusor? Smooth muscle.", ["detrusor tissue smooth-muscle"]),
        (
            "Which way do the fibres of the rectus abdominis run? Vertically.",
            ["rectus-abdominis fibre_direction vertical"],
        ),
        ("Which muscle does not bend the knee? The quadriceps.", []),
        ("Which of these bends the knee? The quadriceps.", []),
        ("What bends the knee? Not the quadriceps.", []),
        ("What bends the knee? The quadriceps is what many say.", []),
        ("**Which muscle bends the knee?**\n\n- The quadriceps\n- The hamstrings", []),
        ("Knee extension: quadriceps.", ["quadriceps-femoris acts extension of knee"]),
        ("- Abducts the thigh: gluteus medius", ["gluteus-medius acts abduction of thigh"]),
        (
            "Longest muscle of the thigh: sartorius",
            ["sartorius member_of muscles-of-thigh", "sartorius superlative longest"],
        ),
        ("Weak knee extension: quadriceps.", []),
        ("Function of the soleus: plantarflexion of the ankle.", ["soleus acts plantarflexion of ankle"]),
        ("Origin of the deltoid: clavicle.", ["deltoid originates_from clavicle"]),
        ("**Detrusor** – smooth muscle.", ["detrusor tissue smooth-muscle"]),
        ("The rectus femoris is biarticular.", ["rectus-femoris has_count 2 joint"]),
        ("The vastus intermedius acts on a single joint.", ["vastus-intermedius has_count 1 joint"]),
        (
            "A muscle that abducts the arm? The supraspinatus, for one.",
            ["supraspinatus acts abduction of arm|upper-limb"],
        ),
        ("In charge of elbow extension: the triceps brachii.", ["triceps-brachii acts extension of elbow"]),
        ("The seated calf raise: with the knee bent, the soleus works.", []),
        ("Smooth muscles: detrusor.", ["detrusor tissue smooth-muscle"]),
        ("Circular muscles: orbicularis oris", ["orbicularis-oris shape circular"]),
        (
            "Sternocleidomastoid: rotation of the head to the opposite side",
            ["sternocleidomastoid acts rotation of head"],
        ),
        ("Is the diaphragm smooth muscle? No.", ["not diaphragm tissue smooth-muscle"]),
    ],
)
def test_clauses_of_questions_and_labels(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The knee is bent by the hamstrings.", "hamstrings acts flexion of knee"),
        ("The job of closing the jaw falls to the masseter.", "masseter acts closing of mandible"),
        ("Thanks to the gluteus medius, the thigh can be abducted.", "gluteus-medius acts abduction of thigh"),
        (
            "If you want to extend the big toe, you need the extensor hallucis longus.",
            "extensor-hallucis-longus acts extension of great-toe",
        ),
        ("Tighten the quadriceps, and the knee straightens.", "quadriceps-femoris acts extension of knee"),
        ("The brachialis exerts a flexor effect on the elbow.", "brachialis acts flexion of elbow"),
        ("Bending the knee is what the hamstrings are for.", "hamstrings acts flexion of knee"),
        ("Among the actions of the sartorius is flexion of the hip.", "sartorius acts flexion of hip"),
        ("Nothing extends the knee except the quadriceps.", "quadriceps-femoris acts extension of knee"),
        ("The psoas major, whose main business is flexing the hip, is long.", "psoas-major acts flexion of hip"),
        ("The role of the soleus in plantarflexion is underrated.", "soleus acts plantarflexion"),
        (
            "The gluteus maximus is valued for its power in hip extension.",
            "gluteus-maximus acts extension of hip",
        ),
        ("The soleus is best known as a plantarflexor.", "soleus acts plantarflexion"),
        ("We owe hip extension mainly to the gluteus maximus.", "gluteus-maximus acts extension of hip"),
        (
            "What lifts the upper lip is the levator labii superioris.",
            "levator-labii-superioris acts elevation of upper-lip",
        ),
        ("As it runs behind the hip, the gluteus maximus extends that joint.", "gluteus-maximus acts extension of hip"),
        ("The main role in closing the jaw is played by the masseter.", "masseter acts closing of mandible"),
        ("Hip flexion strength comes mostly from the iliopsoas.", "iliopsoas acts flexion of hip"),
        ("The movement that the gracilis is known for is adduction.", "gracilis acts adduction"),
        (
            "An important abductor at the hip joint is the gluteus minimus.",
            "gluteus-minimus acts abduction of hip-joint",
        ),
    ],
)
def test_who_makes_a_movement(read: Read, text: str, claim: str) -> None:
    assert [one for one in read(text) if " acts " in one] == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("There is no longer muscle in the body than the sartorius.", "sartorius superlative longest"),
        ("Of all human nerves, none is thicker than the sciatic nerve.", "sciatic-nerve superlative thickest"),
        ("The vagus travels farther than any other cranial nerve.", "vagus-nerve superlative longest"),
        ("The sartorius is a strap of vertical fibres.", "sartorius fibre_direction vertical"),
        ("The pectoralis minor has the shape of a triangle.", "pectoralis-minor shape triangular"),
        (
            "Its fibres running obliquely, the external oblique covers the rest.",
            "external-oblique fibre_direction oblique",
        ),
        (
            "The fibres of the upper trapezius descend laterally.",
            "descending-part-of-trapezius fibre_direction inferolateral",
        ),
        ("Involuntary in its action, the detrusor empties the bladder.", "detrusor tissue involuntary"),
        ("Pennate muscles such as the rectus femoris are strong.", "rectus-femoris shape pennate"),
        ("The iris sphincter is not skeletal but smooth muscle.", "sphincter-pupillae tissue smooth-muscle"),
        ("The deltoid shows itself as striated muscle.", "deltoid tissue skeletal-muscle"),
        ("The diamond shape of the trapezius gave it its name.", "trapezius shape trapezoid"),
        ("Nobody can contract the detrusor voluntarily.", "not detrusor tissue voluntary"),
        ("The detrusor (smooth muscle) empties the bladder.", "detrusor tissue smooth-muscle"),
        (
            "The smooth muscles of the eye are the sphincter and the dilator pupillae.",
            "dilator-pupillae tissue smooth-muscle",
        ),
        ("The orbicularis oculi encircles the eye with circular fibres.", "orbicularis-oculi shape circular"),
    ],
)
def test_sizes_fibres_and_tissues(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


def test_the_latter_of_two_named_before_in_the_sentence(read: Read) -> None:
    text = "Both the soleus and the gastrocnemius plantarflex the ankle, but only the latter bends the knee."
    assert "gastrocnemius acts flexion of knee" in read(text)
    assert "soleus acts flexion of knee" not in read(text)
