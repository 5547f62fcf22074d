"""Autograded problem sets for the textbook *Understanding Deep Learning* (Prince, 2023)."""

__version__ = "0.1.0"
