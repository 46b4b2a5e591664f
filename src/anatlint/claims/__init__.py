"""From blocks of text to claims, whether true or not."""

from anatlint.claims.extract import extract, find_names
from anatlint.claims.model import Claim

__all__ = ["Claim", "extract", "find_names"]
