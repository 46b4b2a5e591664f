"""Rule packs: where rules are found, how their YAML is read and validated."""
