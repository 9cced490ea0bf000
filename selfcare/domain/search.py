def search(query, items, recent=()):
    q = query.lower()
    return [
        i
        for i in sorted(items, key=lambda i: (i.id not in recent, i.rank))
        if q in getattr(i, "short", i.label).lower() or q in i.label.lower()
    ]
