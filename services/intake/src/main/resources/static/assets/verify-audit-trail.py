#!/usr/bin/env python3
"""Verifies an audit trail by the algorithm of audit-trail.md, with nothing but Python's standard library."""
import hashlib
import json
import sys


def faults(lines):
    """What is wrong, line by line; nothing when every chain holds and the trail is whole."""
    heads, count, ended = {}, 0, False
    for number, line in enumerate(lines, 1):
        event = json.loads(line)
        if "hash" not in event:
            ended = True
            if event.get("events") != count:
                yield f"line {number}: says {event.get('events')} events, there are {count}"
            continue
        count += 1
        member = f'"hash":"{event["hash"]}",'
        if line.count(member) != 1:
            yield f"line {number}: has no hash that can be taken out"
        if hashlib.sha256(line.replace(member, "").encode("utf-8")).hexdigest() != event["hash"]:
            yield f"line {number}: the content was changed, its hash differs"
        version, previous = heads.get(event["stream"], (0, ""))
        if event["version"] != version + 1:
            yield f"line {number}: version {version + 1} of {event['stream']} is missing"
        if event["previousHash"] != previous:
            yield f"line {number}: does not follow the event before it in {event['stream']}"
        heads[event["stream"]] = (event["version"], event["hash"])
    if not ended:
        yield "the trail is cut off: its last line is missing"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="\n") as trail:
        found = list(faults(line.rstrip("\n") for line in trail))
    print("\n".join(found) or "Every chain holds.")
    sys.exit(1 if found else 0)
