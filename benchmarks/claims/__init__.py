"""How well claims are read and judged, on articles written and labelled for it: ``python -m benchmarks.claims``."""
