"""The packages, which pyproject.toml can either find or list: those of ``generator`` are found, one is added.

``generator.shipped`` is no folder of the repository. It puts ``templates/`` and ``mkdocs.yml`` into a wheel
(``package-dir`` and ``package-data`` in pyproject.toml), where ``generator/config.py`` looks for them.
"""

from setuptools import find_namespace_packages, setup

setup(
    packages=[*find_namespace_packages(include=["generator*"]), "generator.shipped"],
    script_name="setup.py",  # this file itself, lying in that package's folder, is no part of it
)
