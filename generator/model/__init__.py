"""The frozen types every stage hands to the next.

``article`` (seeds to source text), ``evidence`` (passages, claims, decisions), ``register`` (authority
files), ``facts`` (what one article tells), ``dossier`` (what all of them tell: the public interface).
"""
