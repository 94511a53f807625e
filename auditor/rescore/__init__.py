"""Finished reports scored again by the weights of today, and why a band moved."""
