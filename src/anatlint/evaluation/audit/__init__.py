"""The ontology beside other people's tables: fact by fact, what agrees and what does not."""

from anatlint.evaluation.audit.compare import audit
from anatlint.evaluation.audit.decisions import Decision, decide, load_decisions
from anatlint.evaluation.audit.model import DIFFERENCES, Comparison, Statement, Verdict
from anatlint.evaluation.audit.tables import read_tables

__all__ = [
    "DIFFERENCES",
    "Comparison",
    "Decision",
    "Statement",
    "Verdict",
    "audit",
    "decide",
    "load_decisions",
    "read_tables",
]
