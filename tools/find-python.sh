#!/bin/sh
# Print the first Python that is new enough. A name on the path may be a shim with nothing behind it, so each is asked.
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
if [ -n "${PYTHON:-}" ]; then
    if "$PYTHON" -c "$new_enough" 2>/dev/null; then
        echo "$PYTHON"
        exit 0
    fi
    echo "PYTHON is set to $PYTHON, which is not a Python 3.11 or newer. Point it at one, or unset it." >&2
    exit 1
fi
for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c "$new_enough" 2>/dev/null; then
        echo "$candidate"
        exit 0
    fi
done
echo "Askaround needs Python 3.11 or newer, and none was found." >&2
echo "Install one (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python)," >&2
echo "or name one: make PYTHON=/path/to/python3.12" >&2
exit 1
