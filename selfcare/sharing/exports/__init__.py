"""The whole diary in forms that other programs read: a table, JSON, FHIR."""
