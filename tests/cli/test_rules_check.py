"""``anatlint rules --check`` looks at rules and wordings alike."""


def test_a_wording_that_does_not_fit_is_told_with_its_place(anatlint, monkeypatch, tmp_path):
    from anatlint.cli import rules

    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "support.yaml").write_text(
        "verbs: {help: {week: true}}\nnouns: {role: {}}\nadjectives: {able: {}}\nenabling: [let]\n", encoding="utf-8"
    )
    monkeypatch.setattr(rules, "rules_dir", lambda: tmp_path)
    outcome = anatlint("rules", "--check")
    assert outcome.code == 1
    assert 'rules/frames/support.yaml:1: E105 unknown key "week"' in outcome.out
