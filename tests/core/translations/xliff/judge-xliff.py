"""
`python3 judge-xliff.py xliff|xliff2 file.xlf out.xlf`: reads a file with translate-toolkit, prints what it sees as JSON, translates each
unit by putting its words into capitals, codes left alone, and saves it.
"""
import json
import sys

_, storage, path, out = sys.argv
module = __import__("translate.storage." + storage, fromlist=["store"])
from translate.storage.placeables import StringElem

store = (module.xlifffile if storage == "xliff" else getattr(module, "Xliff2File", None) or module.xliff2file).parsefile(path)


def loud(element):
    """Words in capitals; elements that are codes of XLIFF stay."""
    element.sub = [
        (part if type(part) is not StringElem and getattr(part, "xml_node", None) is not None and part.xml_node.tag.endswith(("}bpt", "}ept", "}ph")) else loud(part))
        if isinstance(part, StringElem)
        else part.upper()
        for part in element.sub
    ]
    return element


seen = []
for unit in store.units:
    seen.append({"id": unit.getid().split("\x04")[-1], "source": str(unit.source), "target": None if unit.target is None else str(unit.target), "notes": unit.getnotes(), "translated": bool(unit.istranslated()), "approved": bool(unit.isapproved()) if storage == "xliff" else None})
    unit.rich_target = [loud(part) for part in unit.rich_source]

with open(out, "wb") as saved:
    store.serialize(saved)
print(json.dumps({"files": store.getfilenames() if storage == "xliff" else [], "units": seen}))
