"""``python -m anatlint``: the command line."""

import sys

from anatlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
