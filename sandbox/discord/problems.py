"""One fault in a payload: where, Discord's code, Discord's words."""

Path = tuple[str | int, ...]
Problem = tuple[Path, str, str]


def problem(path: Path, code: str, message: str) -> Problem:
    return path, code, message


def required(path: Path) -> Problem:
    return path, "BASE_TYPE_REQUIRED", "This field is required"
