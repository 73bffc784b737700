#!/usr/bin/env python3
"""Writes assets/third-party.txt: who wrote what is built into Fossick, and under which licence.

    python3 packaging/notices.py           writes it anew, after Cargo.lock has changed
    python3 packaging/notices.py --check   fails when it is not as it would be written

It asks cargo for the crates that end up in the program on Linux, Windows and macOS, takes each one's own licence file, and puts
crates with the same text together. Where a crate may be used under one of several licences, the first of CHOICE is taken.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULT = ROOT / "assets/third-party.txt"
SYSTEMS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"]
# Licences that deny.toml allows, the one that asks for least first; and words in the name of a licence file that mark it.
CHOICE = {
    "MIT-0": ["mit-0", "mit0"], "0BSD": ["0bsd"], "CC0-1.0": ["cc0"], "Unlicense": ["unlicense"], "MIT": ["mit"],
    "Zlib": ["zlib"], "ISC": ["isc"], "BSL-1.0": ["boost", "bsl"], "BSD-2-Clause": ["bsd"], "BSD-3-Clause": ["bsd"],
    "Apache-2.0": ["apache"], "Unicode-3.0": ["unicode"], "Apache-2.0 WITH LLVM-exception": ["apache"],
    "MPL-2.0": ["mpl"], "OFL-1.1": ["ofl"], "Ubuntu-font-1.0": ["ufl"],
}
MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""

BSD_2 = """Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""
# Licences that many crates name without carrying their text: it is the same for all, the names are theirs.
COMMON = {"MIT": MIT, "BSD-2-Clause": BSD_2}


def crates():
    """The crates that are linked into the program on any system, by name and version."""
    found = {}
    for system in SYSTEMS:
        command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", system]
        data = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
        packages = {package["id"]: package for package in data["packages"]}
        nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
        waiting = [data["resolve"]["root"]]
        seen = set(waiting)
        while waiting:
            for dependency in nodes[waiting.pop()]["deps"]:
                package = packages[dependency["pkg"]]
                linked = any(kind["kind"] is None for kind in dependency["dep_kinds"])
                macro = any("proc-macro" in target["kind"] for target in package["targets"])
                if linked and not macro and package["id"] not in seen:
                    seen.add(package["id"])
                    waiting.append(package["id"])
                    found[package["name"], package["version"]] = package
    return [found[key] for key in sorted(found)]


def choices(expression):
    """The sets of licences of which one is enough: `(A OR B) AND C` gives {A, C} and {B, C}."""
    tokens = re.findall(r"[()]|[^()\s]+", expression.replace("/", " OR "))

    def any_of():
        sets = all_of()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            sets = sets + all_of()
        return sets

    def all_of():
        sets = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            more = one()
            sets = [left | right for left in sets for right in more]
        return sets

    def one():
        token = tokens.pop(0)
        if token == "(":
            sets = any_of()
            tokens.pop(0)
            return sets
        if tokens and tokens[0] == "WITH":
            tokens.pop(0)
            token = f"{token} WITH {tokens.pop(0)}"
        return [frozenset([token])]

    return any_of()


def chosen(package):
    """The licences under which a crate is used here."""
    order = list(CHOICE)
    allowed = [one for one in choices(package["license"] or "") if all(licence in order for licence in one)]
    if not allowed:
        sys.exit(f"{package['name']}: none of {package['license']} is on the list of licences")
    return sorted(min(allowed, key=lambda one: (len(one), [order.index(licence) for licence in sorted(one, key=order.index)])))


def licence_files(package):
    """The licence files of a crate, by name."""
    folder = pathlib.Path(package["manifest_path"]).parent
    named = re.compile(r"^(un)?licen[cs]e|^copying|^copyright|^notice|-licen[cs]e", re.IGNORECASE)
    files = [path for path in folder.iterdir() if path.is_file() and named.match(path.name)]
    files += [path for path in folder.glob("LICENSES/*") if path.is_file()]
    if package["license_file"]:
        files.append(folder / package["license_file"])
    return {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(set(files))}


def is_text_of(licence, name, text):
    """Whether a file is the text of this licence."""
    if any(word in name.lower() for word in CHOICE[licence]):
        return True
    marks = {
        "MIT": "Permission is hereby granted, free of charge", "Apache-2.0": "Apache License", "Zlib": "provided 'as-is'",
        "ISC": "Permission to use, copy, modify, and", "BSD-3-Clause": "Redistribution and use in source",
        "BSD-2-Clause": "Redistribution and use in source", "MPL-2.0": "Mozilla Public License",
        "Unicode-3.0": "UNICODE LICENSE", "BSL-1.0": "Boost Software License", "CC0-1.0": "CC0",
        "0BSD": "Permission to use, copy, modify, and", "OFL-1.1": "SIL OPEN FONT LICENSE",
    }
    other = any(word in name.lower() for words in CHOICE.values() for word in words)
    return not other and licence in marks and marks[licence] in text


def texts(package):
    """The texts that have to go with a crate."""
    files, result = licence_files(package), []
    for licence in chosen(package):
        own = [text for name, text in files.items() if is_text_of(licence, name, text)]
        if own:
            result += own
        elif licence.startswith("Apache-2.0"):
            result.append((ROOT / "LICENSE-APACHE").read_text())
        elif licence in COMMON:
            authors = ", ".join(re.sub(r"\s*<[^>]*>", "", author) for author in package["authors"])
            result.append(f"Copyright (c) {authors or 'the authors of ' + package['name']}\n\n{COMMON[licence]}")
        elif licence in ("CC0-1.0", "Unlicense", "0BSD", "MIT-0"):
            result.append("Given away by its authors without conditions.")
        elif licence in LONG:
            result.append(LONG[licence])
        else:
            sys.exit(f"{package['name']}: there is no text of {licence} in {list(files)}")
    result += [text for name, text in files.items() if name.lower().startswith("notice")]
    return result


# Licences that crates name without their text.
LONG = {
    "MPL-2.0": "This crate is subject to the terms of the Mozilla Public License, v. 2.0, which is at "
    "https://mozilla.org/MPL/2.0/. Its source is at the address above.",
    "BSL-1.0": "Boost Software License, Version 1.0: https://www.boost.org/LICENSE_1_0.txt",
}


def tidy(text):
    """Without trailing space and empty edges; no line so long that nobody could read it in a window."""
    lines = []
    for line in text.replace("\r", "").replace("\f", "").expandtabs(4).split("\n"):
        lines += textwrap.wrap(line, 110, break_long_words=False, break_on_hyphens=False) if len(line) > 110 else [line.rstrip()]
    return "\n".join(lines).strip("\n")


def written():
    """The whole file."""
    groups = collections.defaultdict(list)
    for package in crates():
        for text in dict.fromkeys(map(tidy, texts(package))):
            groups[text].append(package)
    parts = ["Fossick has parts that others have written. This is what they are and under which licences they are used here."]
    parts.append("Fonts, icons and emoji\n\n" + tidy((ROOT / "assets/LICENSES.md").read_text()))
    for path in sorted((ROOT / "assets/fonts").glob("LICENSE-*.txt")):
        parts.append(f"{path.name}\n\n{tidy(path.read_text(errors='replace'))}")
    for text, packages in sorted(groups.items(), key=lambda group: (-len(group[1]), group[1][0]["name"])):
        names = [f"{one['name']} {one['version']} ({', '.join(chosen(one))})  {one['repository'] or ''}".rstrip() for one in packages]
        parts.append("\n".join(names) + "\n\n" + text)
    return ("\n\n" + "=" * 80 + "\n\n").join(parts) + "\n"


def main():
    text = written()
    if sys.argv[1:] == ["--check"]:
        if not RESULT.exists() or RESULT.read_text(encoding="utf-8") != text:
            sys.exit("assets/third-party.txt is old. Write it anew: python3 packaging/notices.py")
    else:
        RESULT.write_text(text, encoding="utf-8")
        print(f"{RESULT}: {len(text) // 1024} KB")


main()
