"""Modules of torch's own classes as parts, and back; imported only where torch is in use.

A module is rebuilt without calling the constructor of its class: an empty `nn.Module` of that class
gets parameters, buffers, submodules and those plain attributes that the constructor could have set.
Hooks, methods on the instance and everything else that runs never cross.
"""

from __future__ import annotations

import dis
import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire import tensors

_PACKAGE = "torch.nn.modules."
_PARTS = frozenset({"training", "_parameters", "_buffers", "_modules"})
_BUFFERS_LEFT_OUT = "_non_persistent_buffers_set"
# What recurrent layers keep a second time; made anew from the parameters.
_FLAT = frozenset({"_flat_weights", "_flat_weight_refs", "_flat_weights_names", "_all_weights"})
_SCALARS = frozenset({type(None), bool, int, float, str})
_MAX_NESTING = 4
ACTIVATIONS = {"relu": nn.functional.relu, "gelu": nn.functional.gelu}
_ACTIVATION_NAMES = {id(function): name for name, function in ACTIVATIONS.items()}


@dataclass(frozen=True)
class ModuleParts:
    """What makes a module, its class apart; the values of the dictionaries are shared, not copied.

    Attributes:
        training: The mode.
        left_out: The buffers that its state does not hold.
        attributes: The plain attributes that its constructor set.
        parameters: Name to parameter or None.
        buffers: Name to tensor or None.
        modules: Name to module or None.
    """

    training: bool
    left_out: tuple[str, ...]
    attributes: dict[str, Any]
    parameters: dict[str, Any]
    buffers: dict[str, Any]
    modules: dict[str, Any]

    def groups(self) -> tuple[dict[str, Any], ...]:
        """Return the four dictionaries in the order in which they cross."""
        return self.attributes, self.parameters, self.buffers, self.modules


@functools.cache
def _classes() -> dict[str, type]:
    """Return torch's own module classes under the name that crosses, such as linear.Linear."""
    found: dict[str, type] = {}
    lazy = nn.modules.lazy.LazyModuleMixin
    for module_name, module in list(sys.modules.items()):
        if not module_name.startswith(_PACKAGE):
            continue
        for name, value in vars(module).items():
            own = isinstance(value, type) and value.__module__ == module_name
            if own and issubclass(value, nn.Module) and not issubclass(value, lazy):
                found[f"{module_name.removeprefix(_PACKAGE)}.{name}"] = value
    return found


@functools.cache
def _class_names() -> dict[type, str]:
    return {cls: name for name, cls in _classes().items()}


def class_name(kind: type) -> str | None:
    """Return the name under which a class of torch's own crosses."""
    return _class_names().get(kind)


def class_of(name: object) -> type:
    """Return the class that crosses under *name*.

    Raises:
        ProtocolError: If it is none of torch's own module classes.
    """
    if type(name) is not str or name not in _classes():
        raise ProtocolError("A module is not of one of torch's own classes.")
    return _classes()[name]


@functools.cache
def allowed_attributes(cls: type) -> frozenset[str]:
    """Return the names that the constructors of *cls* assign, read from their code."""
    names: set[str] = set()
    for base in cls.__mro__:
        init = vars(base).get("__init__")
        if base is nn.Module or not base.__module__.startswith(_PACKAGE) or init is None:
            continue
        names |= {step.argval for step in dis.get_instructions(init) if step.opname == "STORE_ATTR"}
    return frozenset(
        name
        for name in names - _FLAT
        if not name.startswith("__") and not callable(getattr(cls, name, None))
    )


@functools.cache
def _blank_names() -> frozenset[str]:
    return frozenset(nn.Module().__dict__)


# ---- reading ------------------------------------------------------------------------------------


def is_plain(module: Any) -> bool:
    """Return whether a module and all below it are of torch's own classes and nothing was added."""
    waiting, seen = [module], set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        parts = read(one)
        if parts is None:
            return False
        held = (*parts.parameters.values(), *parts.buffers.values())
        if not all(tensor is None or tensors.is_readable(tensor) for tensor in held):
            return False
        waiting.extend(child for child in parts.modules.values() if child is not None)
    return True


def read(module: Any) -> ModuleParts | None:
    """Return the parts of one module; None if it has parts that may not cross."""
    kind = type(module)
    if kind not in _class_names():
        return None
    own: dict[str, Any] = object.__getattribute__(module, "__dict__")
    blank = _blank_names()
    if not blank <= own.keys() or not all(map(_is_unset, own.items())):
        return None
    attributes = {name: value for name, value in own.items() if name not in blank | _FLAT}
    parts = ModuleParts(
        training=own["training"],
        attributes=attributes,
        parameters=own["_parameters"],
        buffers=own["_buffers"],
        modules=own["_modules"],
        left_out=tuple(sorted(own[_BUFFERS_LEFT_OUT])),
    )
    whole = own.get("_flat_weights_names", list(parts.parameters)) == list(parts.parameters)
    return parts if whole and _problem(kind, parts) is None else None


def _is_unset(item: tuple[str, Any]) -> bool:
    """Return whether an entry of a module's dictionary is no hook and nothing compiled."""
    name, value = item
    if name not in _blank_names() or name in _PARTS or name == _BUFFERS_LEFT_OUT:
        return True
    return value is None or (isinstance(value, dict) and not value)


def _problem(cls: type, parts: ModuleParts) -> str | None:
    """Return what a module of that class cannot have, in words."""
    if type(parts.training) is not bool:
        return "a mode that is no truth value"
    allowed = allowed_attributes(cls)
    for name, value in parts.attributes.items():
        plain = id(value) in _ACTIVATION_NAMES or _is_plain_attribute(value, _MAX_NESTING)
        if name not in allowed or not plain:
            return f"the attribute {name!r:.60}"
    names: list[Any] = [*parts.parameters, *parts.buffers, *parts.modules]
    for name in names:
        if not _is_part_name(cls, name):
            return f"a part called {name!r:.60}"
    if len({*names, *parts.attributes}) != len(names) + len(parts.attributes):
        return "two parts of one name"
    for values, kinds in (
        (parts.parameters, (nn.Parameter,)),
        (parts.buffers, (torch.Tensor, nn.Parameter)),
        (parts.modules, tuple(_class_names())),
    ):
        for name, value in values.items():
            if value is not None and type(value) not in kinds:
                return f"the part {name!r:.60}"
    if not set(parts.left_out) <= parts.buffers.keys():
        return "a buffer that is not there"
    count = len(parts.parameters)
    if issubclass(cls, nn.RNNBase) and (not count or count % _parameters_per_layer(parts)):
        return "too many or too few parameters"
    return None


def _is_part_name(cls: type, name: object) -> bool:
    return (
        type(name) is str
        and 0 < len(name) <= 200
        and "." not in name
        and not name.startswith("__")
        and not hasattr(cls, name)
        and name not in _blank_names()
        and name not in _FLAT
    )


def _is_plain_attribute(value: Any, nesting: int) -> bool:
    kind = type(value)
    if kind in _SCALARS:
        return True
    if nesting == 0 or kind not in (tuple, list, dict):
        return False
    items: Iterator[Any] = iter(value if kind is not dict else (*value, *value.values()))
    return all(_is_plain_attribute(item, nesting - 1) for item in items)


# ---- rebuilding ---------------------------------------------------------------------------------


def blank(cls: Any) -> Any:
    """Return an empty module of that class; its constructor is not called."""
    module = nn.Module.__new__(cls)
    nn.Module.__init__(module)
    return module


def fill(module: Any, parts: ModuleParts) -> None:
    """Give a module new parts in place.

    Raises:
        ProtocolError: If a module of its class cannot have them; the module is unchanged then.
    """
    need_fitting(type(module), parts)
    own = module.__dict__
    for name in own.keys() - _blank_names() - _FLAT - parts.attributes.keys():
        del own[name]
    own.update(parts.attributes)
    own["training"] = parts.training
    for target, source in (
        ("_parameters", parts.parameters),
        ("_buffers", parts.buffers),
        ("_modules", parts.modules),
    ):
        own[target].clear()
        own[target].update(source)
    own[_BUFFERS_LEFT_OUT] = set(parts.left_out)
    if isinstance(module, nn.RNNBase):
        names, size = list(parts.parameters), _parameters_per_layer(parts)
        own["_flat_weights_names"] = names
        own["_all_weights"] = [names[i : i + size] for i in range(0, len(names), size)]
        module._init_flat_weights()


def need_fitting(cls: type, parts: ModuleParts) -> None:
    """Check that a module of class *cls* can have these parts.

    Raises:
        ProtocolError: If it cannot.
    """
    problem = _problem(cls, parts)
    if problem is not None:
        raise ProtocolError(f"A module of class {cls.__name__} came with {problem}.")


def _parameters_per_layer(parts: ModuleParts) -> int:
    """Return how many parameters one layer (and direction) of a recurrent network has."""
    return 2 + 2 * bool(parts.attributes.get("bias")) + bool(parts.attributes.get("proj_size"))


def activation_name(value: object) -> str | None:
    """Return the name of a function that torch's layers keep as an attribute."""
    return _ACTIVATION_NAMES.get(id(value))
