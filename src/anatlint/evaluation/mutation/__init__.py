"""Mutation of right articles: one fact at a time is made wrong, and the linter should notice."""

from anatlint.evaluation.mutation.model import Change, Mutant, MutationScore, Outcome
from anatlint.evaluation.mutation.run import mutate

__all__ = ["Change", "Mutant", "MutationScore", "Outcome", "mutate"]
