"""The report as one HTML file that stands by itself: no script, nothing loaded, both languages inside."""
