"""The judges, one module a kind of statement; each registers itself in ``checks.registry``."""
