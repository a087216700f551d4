"""What is worked out of the content once a build, whatever page shows it.

`site_facts.py` holds it all, each part made when it is first asked for. No page grows with the years: `news_archive.py`
cuts lists into pages, `registers/register.py` long registers. `lasting_ids.py` names what readers of feeds keep ids of.
"""
