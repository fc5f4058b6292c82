"""What is compared of collections."""

from dataclasses import replace

from vectorstore import Collection


def state(collection: Collection) -> dict[str, tuple[object, ...]]:
    """Give all that the catalog says of each document, apart from times."""
    catalog = collection.catalog
    return {
        record.name: (
            replace(record, modified_ns=0, added=0.0),
            catalog.text(record.name),
            catalog.sections(record.name),
            catalog.passage_records(record.name),
        )
        for record in catalog.documents()
    }


def is_consistent(collection: Collection) -> bool:
    """Say whether both indexes hold exactly the catalog's passages, and something."""
    return (
        collection.store.current.ids()
        == collection.keywords.current.ids()
        == collection.catalog.passage_ids()
        != frozenset()
    )
