"""anatlint: fact-check and lint writing about human anatomy."""
