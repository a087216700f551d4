"""The registers there are, by the name that the directive `cchc:register` gives: one entry a type."""

from cchc.views.register import RegisterForm

REGISTERS: dict[str, RegisterForm] = {}
"""By the folder of the type's address: `thu-tuc`, `van-ban`."""
