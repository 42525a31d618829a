"""The documentation of the file says what is really in it."""

from docs.schema import RECORDS, ROOT, field_docs, page, schema, table_docs


def test_the_page_is_the_one_that_the_tables_make():
    assert (ROOT / "docs/schema.md").read_text(encoding="utf-8") == page(), (
        "run `python -m docs.schema`"
    )


def test_every_column_is_described_and_none_besides():
    described = {
        (table, column)
        for table, told in table_docs().items()
        for column in told.get("columns", {})
    }
    real = {(table, name) for table, columns in schema().items() for name, _ in columns}
    from_records = {(t, f) for t, r in RECORDS.items() for f in field_docs(r)}
    undescribed = {
        pair for pair in real - described - from_records if "articles_fts" not in pair
    }
    assert not undescribed
    assert not described - real
