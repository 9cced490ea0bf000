"""What years of entries can answer, and what they cannot. The method stands in docs/insights.md."""
