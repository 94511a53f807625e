"""The one thing pyproject.toml cannot say: the top-level rules/ travels inside the wheel, as auditor/_rules/."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["auditor", "auditor.*"]), "auditor._rules"],
    package_dir={"auditor._rules": "rules"},
)
