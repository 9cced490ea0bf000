"""The diary as FHIR R4, for a practice that has a server of its own."""
