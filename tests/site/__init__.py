"""A newsroom of fictional tech publishers, served on the loopback.

    python -m tests.site --port 8642 [--phase 2] [--sources FOLDER] [--expected]

    with serve() as site:               # from tests.site.server
        site.write_sources(folder)      # one source file a publisher, real ports
        site.phase = 2                  # an edit, a removal, a new article
        site.requests                   # what was asked, in order
        site.expected()                 # what a good crawler stores and refuses

Each publisher is a folder of `publishers/` and has a loopback address of its own,
all on one port. Where the machine has only 127.0.0.1, each gets a port of its own.

Adding an article: one file, `publishers/<name>/articles/<slug>.md`. Front matter
between two `---` lines, then paragraphs parted by empty lines; `## ` opens a
subheading, `> ` a block quotation, `- ` a list item, `@ 14:32 ` an entry of a live
page; `[words](/path)` is a link, `*words*` stress. `<slug>.2.md` takes its place in
phase 2. The keys are the fields of `Article` in `newsroom.py`; `headline` and
`published` must be there. A page that is no article (a wall, a soft 404, a stub) is
an article file with `served_as` and `outcomes`.

Adding a publisher: a folder with `publisher.yml` (the fields of `Publisher`),
`article.html`, and an address 127.0.0.x of its own. `routes` names the template of
each other path: one in the folder, or a shared one of `templates/`. `furniture`
lists phrases that stand on every page of it and belong to no article;
`test_site.py` looks whether they are there.

Dates are fixed, all in October and November 2024. The news is made up: where real
companies or officials are named, what they do and say here is invented or freely
retold.
"""
